import type { Comparator } from "../terms/criteria.ts";
import type { Assumption } from "../terms/doubts.ts";
import {
  addUnits,
  type Day,
  type DayUnit,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  startOfFiscal,
  startOfUnit,
} from "./calendar.ts";

/** Whole days, both ends included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export interface PlaceholderRange extends DayRange {
  /** Other readings that nothing published rules out: the assumption is named where one of them would decide otherwise. */
  readonly otherReadings: readonly (DayRange & { readonly assumption: Assumption })[];
}

/** `${AGEINDAYS}+n` (n days ago) or `${DUEINDAYS}+n` (in n days). */
export interface AgeInDays {
  readonly kind: "age" | "due";
  readonly days: number;
}

interface Calendar {
  readonly today: Day;
  /** 1 to 12; null: not known. */
  readonly fiscalYearStartMonth: number | null;
}

const AGE = /^\$\{(AGEINDAYS|DUEINDAYS)\}\+(\d+)$/;
const COUNTED = /^\$\{(LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|YEARS):(\d+)\}$/;
const DAYS = /^\$\{(YESTERDAY|TODAY|TOMORROW)\}$/;
const PERIOD = /^\$\{(LAST|THIS|NEXT)(WEEK|MONTH|YEAR)\}$/;
const FISCAL_PERIOD = /^\$\{(PREV|THIS|NEXT)F([QY])\}$/;
const OPEN_END = /^\$\{(YESTERDAYMINUS|TOMORROWPLUS)\}$/;
const PLACEHOLDER = /^\$\{[^}]*\}(\+\d+)?$/;

/** How many periods from the one that holds today. Sources of the names: Zoho's criteria editor; add-territories v7. */
const OFFSETS: Readonly<Record<string, number>> = {
  YESTERDAY: -1,
  TODAY: 0,
  TOMORROW: 1,
  LAST: -1,
  PREV: -1,
  THIS: 0,
  NEXT: 1,
};

/** The placeholders of dates that carry no number. */
export const NAMED_DATE_PLACEHOLDERS: readonly string[] = [
  ..."TODAY TOMORROW YESTERDAY LASTWEEK THISWEEK NEXTWEEK LASTMONTH THISMONTH NEXTMONTH LASTYEAR THISYEAR NEXTYEAR".split(
    " ",
  ),
  ..."TOMORROWPLUS YESTERDAYMINUS PREVFQ THISFQ NEXTFQ PREVFY THISFY NEXTFY".split(" "),
].map((name) => `\${${name}}`);

/** True for text of the form `${…}`, whether known or not. */
export function isPlaceholder(value: unknown): value is string {
  return typeof value === "string" && PLACEHOLDER.test(value);
}

/** True for a placeholder that depends on the organisation's fiscal year. */
export function isFiscalPlaceholder(value: unknown): boolean {
  return typeof value === "string" && FISCAL_PERIOD.test(value);
}

/** True for a placeholder of dates, so that it moves from day to day. */
export function isDatePlaceholder(value: unknown): value is string {
  const forms = [DAYS, PERIOD, FISCAL_PERIOD, OPEN_END, COUNTED, AGE];
  return typeof value === "string" && forms.some((form) => form.test(value));
}

export function parseAgeInDays(value: unknown): AgeInDays | null {
  const match = typeof value === "string" ? AGE.exec(value) : null;
  if (match === null) return null;
  return { kind: match[1] === "AGEINDAYS" ? "age" : "due", days: Number(match[2]) };
}

/** Beside these an age is a comparison of days. */
export const AGE_COMPARATORS = [
  "equal",
  "not_equal",
  "less_than",
  "less_equal",
  "greater_than",
  "greater_equal",
] as const satisfies readonly Comparator[];

export type AgeComparator = (typeof AGE_COMPARATORS)[number];

export function isAgeComparator(comparator: string): comparator is AgeComparator {
  return (AGE_COMPARATORS as readonly string[]).includes(comparator);
}

/** The days that a placeholder stands for; null where it is not one of dates, or leaves the years 0000 to 9999. */
export function resolveDatePlaceholder(placeholder: string, calendar: Calendar): PlaceholderRange | null {
  const { today } = calendar;
  // East of UTC the year 10000 can have begun.
  if (!isDay(today)) return null;
  const [, end] = OPEN_END.exec(placeholder) ?? [];
  if (end === "TOMORROWPLUS") return withoutDoubt(addUnits(today, 1, "DAYS"), LAST_DAY);
  if (end === "YESTERDAYMINUS") return withoutDoubt(FIRST_DAY, addUnits(today, -1, "DAYS"));
  const [, when = "", unit = "DAY"] = DAYS.exec(placeholder) ?? PERIOD.exec(placeholder) ?? [];
  const offset = OFFSETS[when];
  if (offset !== undefined) return resolvePeriod(today, `${unit}S` as DayUnit, offset, 1);
  const [, direction, counted, length = "0"] = COUNTED.exec(placeholder) ?? [];
  const count = Number(length);
  // "The current period is excluded" (Zoho's OpenAPI).
  if (count > 0) return resolvePeriod(today, counted as DayUnit, direction === "LAST" ? -count : 1, count);
  const [, fiscal = "", period] = FISCAL_PERIOD.exec(placeholder) ?? [];
  const fiscalOffset = OFFSETS[fiscal];
  return fiscalOffset === undefined ? null : resolveFiscal(calendar, period === "Q" ? 3 : 12, fiscalOffset);
}

function withoutDoubt(from: Day | null, to: Day | null): PlaceholderRange | null {
  return from === null || to === null ? null : { from, to, otherReadings: [] };
}

function resolvePeriod(today: Day, unit: DayUnit, offset: number, length: number): PlaceholderRange | null {
  const sunday = spanUnits(startOfUnit(today, unit, 0), unit, offset, length);
  if (sunday === null) return null;
  // Zoho's form code starts the week on Sunday whatever the organisation has set; the scoring engine is not documented.
  const monday = unit === "WEEKS" ? spanUnits(startOfUnit(today, unit, 1), unit, offset, length) : null;
  const otherReadings = monday === null ? [] : [{ ...monday, assumption: "week_starts_on_sunday" as const }];
  return { ...sunday, otherReadings };
}

function resolveFiscal(calendar: Calendar, months: 3 | 12, offset: number): PlaceholderRange | null {
  const { today, fiscalYearStartMonth } = calendar;
  const span = (startMonth: number): DayRange | null =>
    spanUnits(startOfFiscal(today, months, startMonth), "MONTHS", offset * months, months);
  const range = span(fiscalYearStartMonth ?? 1);
  if (range === null) return null;
  if (fiscalYearStartMonth !== null) return { ...range, otherReadings: [] };
  const otherReadings = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    .map(span)
    .filter((other) => other !== null)
    .map((other) => ({ ...other, assumption: "fiscal_year_starts_in_january" as const }));
  return { ...range, otherReadings };
}

function spanUnits(start: Day, unit: DayUnit, offset: number, length: number): DayRange | null {
  const from = addUnits(start, offset, unit);
  const after = from === null ? null : addUnits(from, length, unit);
  const to = after === null ? null : addUnits(after, -1, "DAYS");
  return from === null || to === null ? null : { from, to };
}
