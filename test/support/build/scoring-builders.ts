import type {
  Criteria,
  CriteriaGroup,
  Criterion,
  CrmRecord,
  EntityScore,
  FieldMetadata,
  FieldRule,
  FieldRuleId,
  LayoutId,
  RuleId,
  ScoringContext,
  ScoringRule,
  SignalRule,
  SignalRuleId,
} from "../../../src/scoring/index.ts";

/** Wednesday, 18 March 2026, noon in UTC, without metadata. */
export function aContext(changes: Partial<ScoringContext> = {}): ScoringContext {
  return {
    now: new Date("2026-03-18T12:00:00Z"),
    timeZone: "UTC",
    fiscalYearStartMonth: null,
    fields: null,
    ...changes,
  };
}

/** Metadata from API name and data type. */
export function someFields(types: Readonly<Record<string, string>>): ReadonlyMap<string, FieldMetadata> {
  return new Map(
    Object.entries(types).map(([apiName, dataType]) => [
      apiName,
      { apiName, label: apiName.replaceAll("_", " "), dataType, pickListValues: [] },
    ]),
  );
}

export function aRecord(values: Readonly<Record<string, unknown>>, layoutId?: string): CrmRecord {
  return {
    id: null,
    layout: layoutId === undefined ? null : { id: layoutId as LayoutId, name: null },
    values,
  };
}

export function aCriterion(field: string, comparator: string, value: unknown): Criterion {
  return { kind: "criterion", field, fieldId: null, comparator, value, valueType: "value", disrupted: false };
}

export function aGroup(operator: "and" | "or", ...members: readonly Criteria[]): CriteriaGroup {
  return { kind: "group", operator, members, disrupted: false };
}

export function aFieldRule(score: number, criteria: Criteria, id: string | null = null): FieldRule {
  return { id: id as FieldRuleId | null, score, criteria };
}

export function aSignalRule(id: string, score: number, signal: string): SignalRule {
  return { id: id as SignalRuleId, score, signal: { id: signal, namespace: null } };
}

/** An active, global, manual rule of Leads. */
export function aRule(fieldRules: readonly FieldRule[], changes: Partial<ScoringRule> = {}): ScoringRule {
  return {
    id: "1" as RuleId,
    name: "Rule",
    description: null,
    module: { apiName: "Leads", id: null },
    layout: null,
    active: true,
    kind: "manual",
    ziaType: null,
    fieldRules,
    signalRules: [],
    touchPointRules: [],
    hasSignalRules: null,
    createdTime: null,
    modifiedTime: null,
    createdBy: null,
    modifiedBy: null,
    source: {},
    ...changes,
  };
}

export function anEntityScore(changes: Partial<EntityScore> = {}): EntityScore {
  return {
    id: null,
    ruleId: "1" as RuleId,
    ruleName: null,
    positive: null,
    negative: null,
    score: null,
    touchPoint: null,
    touchPointPositive: null,
    touchPointNegative: null,
    ...changes,
  };
}
