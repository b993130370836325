/** The workload's criteria as any rules engine can express them, on records of prepareRecord's form. */
export type PlainTest =
  | { readonly op: "is" | "is_not"; readonly field: string; readonly value: string | number | boolean | null }
  | { readonly op: "one_of" | "none_of"; readonly field: string; readonly values: readonly (string | number)[] }
  | { readonly op: "contains" | "lacks" | "starts" | "ends"; readonly field: string; readonly part: string }
  | { readonly op: "below" | "at_most" | "above" | "at_least"; readonly field: string; readonly value: number }
  | { readonly op: "within" | "outside"; readonly field: string; readonly low: number; readonly high: number };

export type PlainCriteria = PlainTest | { readonly op: "all" | "any"; readonly members: readonly PlainCriteria[] };

export interface PlainRule {
  readonly score: number;
  readonly criteria: PlainCriteria;
}

/**
 * Where an ordered field is empty `below` and `at_most` read this twin of it, which holds Infinity then: so no engine
 * has to ask whether there is a value first.
 */
export function emptyIsInfinity(field: string): string {
  return `${field}_or_infinity`;
}
