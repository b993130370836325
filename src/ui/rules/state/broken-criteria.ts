import {
  type CriteriaDraft,
  type CriterionDraft,
  draftFromRule,
  listNodes,
  type RuleDraft,
  type RuleField,
  type RuleIssue,
  type RuleIssueCode,
  type RuleLayout,
  type ScoringRule,
  validateRule,
} from "../../../scoring/index.ts";
import type { ModuleParts } from "./rule-settings-state.ts";

/** A stored criterion that nobody can evaluate as it stands. */
export interface BrokenCriterion {
  /** Position of its field rule in Zoho's order. */
  readonly fieldRule: number;
  /** API name of its field; "" where that can't be read. */
  readonly field: string;
  readonly issue: RuleIssue;
}

/** Of the issues of criteria those that leave nothing to evaluate; the rest only deserves a look. */
const BREAKS: ReadonlySet<RuleIssueCode> = new Set<RuleIssueCode>([
  "criteria_missing",
  "criteria_unreadable",
  "group_empty",
  "field_missing",
  "field_unknown",
  "criterion_disrupted",
  "comparator_missing",
  "comparator_unknown",
  "comparator_not_for_type",
  "value_missing",
  "value_not_number",
  "value_not_date",
  "value_not_datetime",
  "value_not_relative_date",
  "value_not_days",
  "value_not_record",
  "value_not_boolean",
  "value_not_stage",
]);

interface Known {
  readonly fields: readonly RuleField[] | null;
  readonly layouts: readonly RuleLayout[] | null;
  readonly broken: readonly BrokenCriterion[];
}

/** Rules stay the same objects from one drawing to the next. */
const found = new WeakMap<ScoringRule, Known>();

/** Each broken criterion once, in Zoho's order; null: the rule's criteria were not read, so nobody knows. */
export function findBrokenCriteria(rule: ScoringRule, parts: ModuleParts): readonly BrokenCriterion[] | null {
  if (rule.kind !== "manual") return [];
  if (rule.fieldRules === null) return null;
  const fields = parts.fields.value;
  const layouts = parts.layouts.value;
  const known = found.get(rule);
  if (known !== undefined && known.fields === fields && known.layouts === layouts) return known.broken;
  const broken = judge(rule, fields, layouts);
  found.set(rule, { fields, layouts, broken });
  return broken;
}

function judge(
  rule: ScoringRule,
  fields: readonly RuleField[] | null,
  layouts: readonly RuleLayout[] | null,
): readonly BrokenCriterion[] {
  // Whether it can be edited does not matter here.
  const draft: RuleDraft = { ...draftFromRule(rule), readOnly: null };
  const metadata = {
    fields: fields === null ? null : new Map(fields.map((field) => [field.apiName, field])),
    layouts,
    signals: null,
    rules: [],
  };
  const nodes = draft.fieldRules.map(
    ({ criteria }) => new Map(listNodes<CriteriaDraft>(criteria).map((node) => [node.key, node])),
  );
  const seen = new Set<string | null>();
  return validateRule(draft, metadata, { edition: null, serverLimits: [] }).flatMap((issue) => {
    const { key } = issue.place;
    const fieldRule = nodes.findIndex((node) => key !== null && node.has(key));
    if (!BREAKS.has(issue.code) || fieldRule === -1 || key === null || seen.has(key)) return [];
    seen.add(key);
    const node = nodes[fieldRule]?.get(key);
    return { fieldRule, field: node === undefined ? "" : fieldOf(node), issue };
  });
}

function fieldOf(node: CriteriaDraft): CriterionDraft["field"] {
  return node.kind === "criterion" ? node.field : "";
}
