import { describe, expect, it } from "vitest";
import {
  isDatePlaceholder,
  isFiscalPlaceholder,
  isPlaceholder,
  parseAgeInDays,
} from "../../../src/scoring/dates/date-placeholders.ts";

/** The value; is it a placeholder, one of dates, one of the fiscal year? */
const KINDS: readonly (readonly [unknown, boolean, boolean, boolean])[] = [
  ["${TODAY}", true, true, false],
  ["${LASTMONTH}", true, true, false],
  ["${TOMORROWPLUS}", true, true, false],
  ["${NEXT_N_WEEKS:2}", true, true, false],
  ["${AGEINDAYS}+7", true, true, false],
  ["${DUEINDAYS}+7", true, true, false],
  ["${THISFY}", true, true, true],
  ["${PREVFQ}", true, true, true],
  ["${NEXTFQ}", true, true, true],
  ["${LASTFY}", true, false, false],
  ["${EMPTY}", true, false, false],
  ["${MYSTERY}", true, false, false],
  ["${THISFY", false, false, false],
  ["on ${THISFY}", false, false, false],
  ["2026-03-18", false, false, false],
  ["", false, false, false],
  // Lists that hold one are none, though as text they look like it.
  [["${TODAY}"], false, false, false],
  [["${THISFY}"], false, false, false],
  [null, false, false, false],
  [undefined, false, false, false],
  [7, false, false, false],
  [{ name: "${TODAY}" }, false, false, false],
];

describe("kinds of placeholders", () => {
  it.each(KINDS)("%j: any %s, of dates %s, of the fiscal year %s", (value, any, ofDates, ofFiscalYear) => {
    expect([isPlaceholder(value), isDatePlaceholder(value), isFiscalPlaceholder(value)]).toEqual([
      any,
      ofDates,
      ofFiscalYear,
    ]);
  });
});

describe("an age in days", () => {
  it.each([
    ["${AGEINDAYS}+7", { kind: "age", days: 7 }],
    ["${DUEINDAYS}+12", { kind: "due", days: 12 }],
    ["${AGEINDAYS}+0", { kind: "age", days: 0 }],
    ["${AGEINDAYS}", null],
    ["${AGEINDAYS}+", null],
    ["${TODAY}+7", null],
    [["${AGEINDAYS}+7"], null],
    [7, null],
    [null, null],
  ])("is read from %j as %j", (value, expected) => {
    expect(parseAgeInDays(value)).toEqual(expected);
  });
});
