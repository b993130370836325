import type { Criterion } from "#scoring";
import type { PlainTest } from "./plain-criteria.ts";

/** One criterion twice: in Zoho's words, and in those that any engine knows. */
export interface PairedCriterion {
  readonly zoho: Criterion;
  readonly plain: PlainTest;
}

export function pair(field: string, comparator: string, value: unknown, plain: PlainTest): PairedCriterion {
  return {
    zoho: { kind: "criterion", field, fieldId: null, comparator, value, valueType: "value", disrupted: false },
    plain,
  };
}
