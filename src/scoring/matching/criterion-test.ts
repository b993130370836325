import type { Day } from "../dates/calendar.ts";
import type { FieldMetadata } from "../terms/crm-record.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import type { Verdict } from "./outcome.ts";

/** Judges one value of a record; `values` is the whole record, for the exchange rate of a currency. The value is never empty. */
export interface CriterionTest {
  (seen: unknown, values: Readonly<Record<string, unknown>>): Verdict;
  /** Only where the outcome depends on nothing but the value's place in an order, or on a split of texts. */
  readonly order?: ValueOrder | TextSplit;
}

/** Texts that are not empty and plain (isPlainText), in two halves of one outcome each. */
export interface TextSplit {
  /** Of a text without outer blanks, in small letters. */
  readonly holds: (folded: string) => boolean;
}

/** Values that are not empty, as points in an order. */
export interface ValueOrder {
  /**
   * The same function for all tests of one kind of values; a verdict where the value can't be read. null: any order
   * will do, because all values that are not empty have one outcome.
   */
  readonly readPoint: ReadPoint | null;
  /** Where the outcome can turn: all points between two neighbours of these have one outcome. */
  readonly turns: readonly ScalePoint[];
}

export type ReadPoint = (seen: unknown, values: Readonly<Record<string, unknown>>) => ScalePoint | Verdict;

export const ANY_ORDER: ValueOrder = { readPoint: null, turns: [] };

export type ScalePoint = number | bigint | string;

/** The same test, with its order or split said. */
export function withOrder(
  test: (seen: unknown, values: Readonly<Record<string, unknown>>) => Verdict,
  order: ValueOrder | TextSplit | undefined,
): CriterionTest {
  return order === undefined ? test : Object.assign(test, { order });
}

/** Reads the wanted value once, so that judging many records parses nothing twice; a reason where it can't be read. */
export type PrepareTest = (wanted: unknown, context: FieldContext) => CriterionTest | UnknownReason;

/** What a test may know besides the values. */
export interface FieldContext {
  readonly today: Day;
  /** The days that clocks elsewhere on earth show now. */
  readonly otherDays: readonly Day[];
  readonly timeZone: string;
  readonly fiscalYearStartMonth: number | null;
  /** By the metadata of the record's module; null: not read. */
  readonly severalCurrencies: boolean | null;
  /** null: no metadata of this field. */
  readonly field: FieldMetadata | null;
}
