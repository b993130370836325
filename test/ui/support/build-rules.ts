import type {
  Criteria,
  CrmRecord,
  EntityScore,
  EntityScoreId,
  FieldMetadata,
  FieldRule,
  LayoutId,
  LayoutRef,
  RecordId,
  RuleId,
  ScoringRule,
} from "../../../src/scoring/index.ts";
import { aFieldRule, anEntityScore, aRule } from "../../support/build/scoring-builders.ts";

export const STANDARD: LayoutRef = { id: "4876876000000091055" as LayoutId, name: "Standard" };
export const PARTNER: LayoutRef = { id: "4876876000000091066" as LayoutId, name: "Partner" };
export const LEAD = "4876876000005000001" as RecordId;

export function fieldRule(score: number, criteria: Criteria, id = `${Math.abs(score)}`): FieldRule {
  return aFieldRule(score, criteria, id);
}

export function rule(id: string, name: string, change: Partial<ScoringRule> = {}): ScoringRule {
  return aRule([], { id: id as RuleId, name, createdTime: "2026-01-01T10:00:00+00:00", ...change });
}

export function storedScore(ruleId: string, score: number | null, change: Partial<EntityScore> = {}): EntityScore {
  return anEntityScore({
    id: `9${ruleId}` as EntityScoreId,
    ruleId: ruleId as RuleId,
    positive: score !== null && score > 0 ? score : null,
    negative: score !== null && score < 0 ? score : null,
    score,
    ...change,
  });
}

export function lead(values: Readonly<Record<string, unknown>>, layout: LayoutRef | null = STANDARD): CrmRecord {
  return { id: LEAD, layout, values };
}

export function field(apiName: string, label: string, dataType = "text"): FieldMetadata {
  return { apiName, label, dataType, pickListValues: [] };
}
