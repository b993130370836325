import type { FieldBar } from "../choices/rule-metadata.ts";
import type { DraftKey } from "../draft/rule-draft.ts";

/** The controls of a rule's form. */
export type RulePart =
  | "rule"
  | "name"
  | "description"
  | "module"
  | "layout"
  | "active"
  | "field_rules"
  | "field_rule"
  | "signal_rules"
  | "signal_rule"
  | "score"
  | "criteria"
  | "field"
  | "comparator"
  | "value"
  | "signal";

/** A control of the form: which part, and of which keyed thing of the draft (null: of the rule itself). */
export interface RulePlace {
  readonly part: RulePart;
  readonly key: DraftKey | null;
}

type Coded<Code extends string, Facts extends object = object> = { readonly code: Code } & Readonly<Facts>;

/** What is wrong with a draft, with the numbers that a sentence about it needs. */
export type RuleProblem =
  | Coded<"name_missing">
  | Coded<"name_too_long", { length: number; maximum: number }>
  /** `characters`: those that Zoho does not allow, each once. */
  | Coded<"name_characters", { characters: readonly string[] }>
  | Coded<"name_taken", { name: string; module: string }>
  | Coded<"description_too_long", { length: number; maximum: number }>
  | Coded<"module_missing">
  | Coded<"layout_unknown", { layout: string }>
  | Coded<"layout_inactive", { layout: string }>
  | Coded<"rules_missing", { signalsAllowed: boolean }>
  | Coded<"too_many_field_rules", { count: number; maximum: number; source: "edition" | "server" | "zoho" }>
  | Coded<"score_missing">
  | Coded<"score_not_whole", { text: string }>
  | Coded<"score_zero">
  | Coded<"score_beyond_documented", { score: number; minimum: number; maximum: number }>
  | Coded<"criteria_missing">
  /** `firstPosition` counts from 1. */
  | Coded<"criteria_duplicate", { firstKey: DraftKey; firstPosition: number }>
  | Coded<"criteria_unreadable">
  | Coded<"group_empty">
  | Coded<"group_too_large", { count: number; maximum: number }>
  | Coded<"too_many_criteria", { count: number; maximum: number }>
  | Coded<"nested_too_deeply", { depth: number; maximum: number }>
  | Coded<"field_missing">
  | Coded<"field_unknown", { field: string }>
  | Coded<"field_not_allowed", { field: string; reason: Exclude<FieldBar, "not_in_layout"> }>
  | Coded<"field_not_in_layout", { field: string; layout: string }>
  | Coded<"criterion_disrupted", { field: string }>
  | Coded<"comparator_missing">
  | Coded<"comparator_unknown", { comparator: string }>
  | Coded<"comparator_not_for_type", { comparator: string; dataType: string }>
  | Coded<"value_missing">
  | Coded<"value_not_number", { text: string }>
  | Coded<"value_not_date", { text: string }>
  | Coded<"value_not_datetime", { text: string }>
  | Coded<"value_not_relative_date", { text: string }>
  | Coded<"value_not_days", { text: string }>
  | Coded<"value_not_record">
  | Coded<"value_not_boolean">
  | Coded<"value_not_stage", { text: string }>
  | Coded<"value_not_offered", { text: string }>
  | Coded<"value_is_placeholder", { text: string }>
  | Coded<"value_extra_spaces", { text: string }>
  /** `characters`: their code points, each once. */
  | Coded<"value_odd_characters", { text: string; characters: string }>
  | Coded<"value_too_long", { length: number; maximum: number }>
  | Coded<"too_many_values", { count: number; maximum: number }>
  | Coded<"between_reversed", { low: string; high: string }>
  | Coded<"signal_missing">
  | Coded<"signals_not_supported", { module: string }>
  | Coded<"signals_perhaps_not_supported", { module: string }>
  | Coded<"signal_unknown", { signal: string }>
  | Coded<"signal_not_offered", { signal: string }>
  | Coded<"signal_duplicate", { firstKey: DraftKey; firstPosition: number }>;

export type RuleIssueCode = RuleProblem["code"];

/** `error`: Zoho is documented to refuse it (or nobody could read it); `warning`: it can be saved all the same. */
export type RuleIssue = RuleProblem & {
  readonly severity: "error" | "warning";
  readonly place: RulePlace;
  /** Zoho's way to name the place, from inside the rule, e.g. "field_rules[1].criteria.group[0].value". */
  readonly path: string;
};

/** One entry per code, so that the build breaks where a table of texts could miss one. */
export const ISSUE_SEVERITIES = {
  name_missing: "error",
  name_too_long: "error",
  name_characters: "error",
  name_taken: "error",
  description_too_long: "error",
  module_missing: "error",
  layout_unknown: "error",
  layout_inactive: "warning",
  rules_missing: "error",
  too_many_field_rules: "error",
  score_missing: "error",
  score_not_whole: "error",
  score_zero: "warning",
  // The pages say -10 to 10, Zoho's own later samples use 45, 100 and -99.
  score_beyond_documented: "warning",
  criteria_missing: "error",
  criteria_duplicate: "error",
  criteria_unreadable: "warning",
  group_empty: "error",
  group_too_large: "error",
  // 25 is documented for reports, not for scoring.
  too_many_criteria: "warning",
  nested_too_deeply: "error",
  field_missing: "error",
  field_unknown: "error",
  field_not_allowed: "error",
  field_not_in_layout: "error",
  criterion_disrupted: "warning",
  comparator_missing: "error",
  comparator_unknown: "warning",
  comparator_not_for_type: "error",
  value_missing: "error",
  value_not_number: "error",
  value_not_date: "error",
  value_not_datetime: "error",
  value_not_relative_date: "error",
  value_not_days: "error",
  value_not_record: "error",
  value_not_boolean: "error",
  value_not_stage: "error",
  value_not_offered: "warning",
  value_is_placeholder: "warning",
  // Zoho takes both, and documents for neither how it compares them.
  value_extra_spaces: "warning",
  value_odd_characters: "warning",
  value_too_long: "error",
  too_many_values: "error",
  between_reversed: "warning",
  signal_missing: "error",
  signals_not_supported: "error",
  signals_perhaps_not_supported: "warning",
  signal_unknown: "error",
  signal_not_offered: "error",
  signal_duplicate: "error",
} as const satisfies Record<RuleIssueCode, RuleIssue["severity"]>;

/** `severity`: where it is milder than usual, e.g. for what is stored already. */
export function createIssue(
  problem: RuleProblem,
  place: RulePlace,
  path: string,
  severity: RuleIssue["severity"] = ISSUE_SEVERITIES[problem.code],
): RuleIssue {
  return { ...problem, severity, place, path };
}

export function hasErrors(issues: readonly RuleIssue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}
