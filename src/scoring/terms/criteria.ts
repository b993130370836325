/**
 * Zoho's criteria language as a tree: a criterion compares one field, a group joins 1 to 25 members.
 * What the rule's author (or a damaged answer) wrote and nobody can read stays in the tree as a node of its own,
 * so that it can be shown instead of being dropped.
 */
export const COMPARATORS = [
  "equal",
  "not_equal",
  "contains",
  "not_contains",
  "starts_with",
  "ends_with",
  "in",
  "not_in",
  "like",
  "not_like",
  "less_than",
  "less_equal",
  "greater_than",
  "greater_equal",
  "between",
  "not_between",
  "include_any",
  "include_all",
  "exclude_any",
  "exclude_all",
] as const;

export type Comparator = (typeof COMPARATORS)[number];

export interface Criterion {
  readonly kind: "criterion";
  /** The field's API name. */
  readonly field: string;
  readonly fieldId: string | null;
  /** As Zoho wrote it; see isComparator. */
  readonly comparator: string;
  /** Whatever Zoho stored: text, number, boolean, list, {id,name} or a ${PLACEHOLDER}. */
  readonly value: unknown;
  /** `value`, `pre_defined`, `merge_field` or `field`; `value` where Zoho's answer has none. */
  readonly valueType: string;
  /** Zoho's `$disrupted`: the field or the value no longer resolves. */
  readonly disrupted: boolean;
}

export interface CriteriaGroup {
  readonly kind: "group";
  readonly operator: "and" | "or";
  readonly members: readonly Criteria[];
  readonly disrupted: boolean;
}

export interface UnreadableCriteria {
  readonly kind: "unreadable";
  readonly problem: "not_criteria" | "unknown_operator" | "empty_group" | "nested_too_deeply";
  readonly raw: unknown;
}

export type Criteria = Criterion | CriteriaGroup | UnreadableCriteria;

/**
 * How deep criteria may nest here, read or written: far above what Zoho's editor can nest (25 criteria in binary groups), far
 * below what a stack holds. Zoho documents no limit.
 */
export const DEEPEST_CRITERIA = 100;

export function isComparator(text: string): text is Comparator {
  return (COMPARATORS as readonly string[]).includes(text);
}
