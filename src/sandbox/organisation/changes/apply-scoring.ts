import { parseFields, parseRecord, parseScoringRules } from "../../../crm/wire/index.ts";
import {
  createPointsEvaluator,
  type FieldMetadata,
  type ScoringContext,
  type ScoringRule,
} from "../../../scoring/index.ts";
import { findModule, type Organisation } from "../state/organisation.ts";
import type { StoredRule } from "../state/stored-rule.ts";
import type { JsonObject } from "../values/json.ts";
import { buildFieldJson } from "../wire/field-json.ts";
import { buildRuleJson } from "../wire/rule-json.ts";

/** Points of a rule's field rules; null where no rule is met on that side. */
export interface FieldRulePoints {
  readonly positive: number | null;
  readonly negative: number | null;
}

/** Takes a record as the API answers it; gives the points of each rule, in the order of the rules given. */
export type FieldRuleScorer = (record: JsonObject) => readonly FieldRulePoints[];

/** The sandbox never judges criteria itself: what a rule is worth is the scoring core's answer, for this moment. */
export function createFieldRuleScorer(
  organisation: Organisation,
  module: string,
  rules: readonly StoredRule[],
  now: number,
): FieldRuleScorer {
  const parsed = rules.map((rule) => readRule(organisation, rule));
  const evaluator = createPointsEvaluator(parsed, module, createContext(organisation, module, now));
  return (record) => {
    const readable = parseRecord(record);
    if (!readable.ok) throw new Error(`A record of the sandbox is unreadable: ${readable.path} ${readable.problem}`);
    return evaluator.evaluate(readable.value);
  };
}

function readRule(organisation: Organisation, rule: StoredRule): ScoringRule {
  const parsed = parseScoringRules({ scoring_rules: [buildRuleJson(organisation, rule, "B")] });
  if (!parsed.ok) throw new Error(`A rule of the sandbox is unreadable: ${parsed.path} ${parsed.problem}`);
  const first = parsed.value[0];
  if (!first) throw new Error("A rule of the sandbox is missing");
  return first;
}

function createContext(organisation: Organisation, module: string, now: number): ScoringContext {
  const { timeZone, fiscalYearStartMonth } = organisation.settings;
  return { now: new Date(now), timeZone, fiscalYearStartMonth, fields: readFields(organisation, module) };
}

function readFields(organisation: Organisation, module: string): ReadonlyMap<string, FieldMetadata> {
  const fields = findModule(organisation, module)?.fields ?? [];
  const parsed = parseFields({ fields: fields.map(buildFieldJson) });
  if (!parsed.ok) throw new Error(`A field of the sandbox is unreadable: ${parsed.path} ${parsed.problem}`);
  return new Map(parsed.value.map((field) => [field.apiName, field]));
}
