import type { Day } from "./calendar.ts";
import type { FieldMetadata } from "./crm-record.ts";
import type { UnknownReason, Verdict } from "./outcome.ts";

/** Judges one value of a record; `values` is the whole record, for the exchange rate of a currency. The value is never empty. */
export type CriterionTest = (seen: unknown, values: Readonly<Record<string, unknown>>) => Verdict;

/** Reads the wanted value once, so that judging many records parses nothing twice; a reason where it can't be read. */
export type PrepareTest = (wanted: unknown, context: FieldContext) => CriterionTest | UnknownReason;

/** What a test may know besides the values. */
export interface FieldContext {
  readonly today: Day;
  readonly timeZone: string;
  readonly fiscalYearStartMonth: number | null;
  /** null: no metadata of this field. */
  readonly field: FieldMetadata | null;
}
