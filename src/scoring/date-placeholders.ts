import { addUnits, type Day, type DayUnit, isDay, startOfFiscal, startOfUnit } from "./calendar.ts";
import type { Assumption } from "./outcome.ts";

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

const FIRST_DAY: Day = "0000-01-01";
const LAST_DAY: Day = "9999-12-31";
const AGE = /^\$\{(AGEINDAYS|DUEINDAYS)\}\+(\d+)$/;
const COUNTED = /^\$\{(LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|YEARS):(\d+)\}$/;
const PLACEHOLDER = /^\$\{[^}]*\}(\+\d+)?$/;

/** Periods of the calendar: how many units from the one that holds today. Sources: Zoho's criteria editor; add-territories v7. */
const PERIODS = new Map<string, { readonly unit: DayUnit; readonly offset: number }>([
  ["${TODAY}", { unit: "DAYS", offset: 0 }],
  ["${TOMORROW}", { unit: "DAYS", offset: 1 }],
  ["${YESTERDAY}", { unit: "DAYS", offset: -1 }],
  ["${LASTWEEK}", { unit: "WEEKS", offset: -1 }],
  ["${THISWEEK}", { unit: "WEEKS", offset: 0 }],
  ["${NEXTWEEK}", { unit: "WEEKS", offset: 1 }],
  ["${LASTMONTH}", { unit: "MONTHS", offset: -1 }],
  ["${THISMONTH}", { unit: "MONTHS", offset: 0 }],
  ["${NEXTMONTH}", { unit: "MONTHS", offset: 1 }],
  ["${LASTYEAR}", { unit: "YEARS", offset: -1 }],
  ["${THISYEAR}", { unit: "YEARS", offset: 0 }],
  ["${NEXTYEAR}", { unit: "YEARS", offset: 1 }],
]);

const FISCAL_PERIODS = new Map<string, { readonly months: 3 | 12; readonly offset: number }>([
  ["${PREVFQ}", { months: 3, offset: -1 }],
  ["${THISFQ}", { months: 3, offset: 0 }],
  ["${NEXTFQ}", { months: 3, offset: 1 }],
  ["${PREVFY}", { months: 12, offset: -1 }],
  ["${THISFY}", { months: 12, offset: 0 }],
  ["${NEXTFY}", { months: 12, offset: 1 }],
]);

/** The placeholders of dates that carry no number. */
export const NAMED_DATE_PLACEHOLDERS: readonly string[] = [
  ...PERIODS.keys(),
  "${TOMORROWPLUS}",
  "${YESTERDAYMINUS}",
  ...FISCAL_PERIODS.keys(),
];

/** True for text of the form `${…}`, whether known or not. */
export function isPlaceholder(value: unknown): value is string {
  return typeof value === "string" && PLACEHOLDER.test(value);
}

/** True for a placeholder that depends on the organisation's fiscal year. */
export function isFiscalPlaceholder(value: unknown): boolean {
  return typeof value === "string" && FISCAL_PERIODS.has(value);
}

/** True for a placeholder of dates, so that it moves from day to day. */
export function isDatePlaceholder(value: unknown): value is string {
  if (typeof value !== "string") return false;
  return (
    PERIODS.has(value) ||
    FISCAL_PERIODS.has(value) ||
    value === "${TOMORROWPLUS}" ||
    value === "${YESTERDAYMINUS}" ||
    COUNTED.test(value) ||
    AGE.test(value)
  );
}

export function parseAgeInDays(value: unknown): AgeInDays | null {
  const match = typeof value === "string" ? AGE.exec(value) : null;
  if (match === null) return null;
  return { kind: match[1] === "AGEINDAYS" ? "age" : "due", days: Number(match[2]) };
}

/** The days that a placeholder stands for; null where it is not one of dates, or leaves the years 0000 to 9999. */
export function resolveDatePlaceholder(placeholder: string, calendar: Calendar): PlaceholderRange | null {
  const { today } = calendar;
  // East of UTC the year 10000 can have begun.
  if (!isDay(today)) return null;
  if (placeholder === "${TOMORROWPLUS}") return withoutDoubt(addUnits(today, 1, "DAYS"), LAST_DAY);
  if (placeholder === "${YESTERDAYMINUS}") return withoutDoubt(FIRST_DAY, addUnits(today, -1, "DAYS"));
  const period = PERIODS.get(placeholder);
  if (period !== undefined) return resolvePeriod(today, period.unit, period.offset, 1);
  const counted = COUNTED.exec(placeholder);
  if (counted !== null) {
    const count = Number(counted[3]);
    if (count < 1) return null;
    // "The current period is excluded" (Zoho's OpenAPI).
    return resolvePeriod(today, counted[2] as DayUnit, counted[1] === "LAST" ? -count : 1, count);
  }
  const fiscal = FISCAL_PERIODS.get(placeholder);
  return fiscal === undefined ? null : resolveFiscal(calendar, fiscal.months, fiscal.offset);
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
