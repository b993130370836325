import { TZDateMini } from "@date-fns/tz/date/mini";
import { addDays, addMonths, startOfWeek } from "date-fns";
import { rememberLast } from "../terms/remember-last.ts";

/** A calendar day as ISO text, yyyy-MM-dd; days of the years 0000 to 9999 order as text. */
export type Day = string;

export const FIRST_DAY: Day = "0000-01-01";
export const LAST_DAY: Day = "9999-12-31";

export type DayUnit = "DAYS" | "WEEKS" | "MONTHS" | "YEARS";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Days that every month has, so that no calendar needs to be asked. */
const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** Zoho's own form of instants, on such a day. */
const PLAIN_INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const OFFSET = /^[+-](0\d|1[0-4]):?[0-5]\d$/;

export function isDay(value: unknown): value is Day {
  return typeof value === "string" && namesDay(value);
}

const namesDay = rememberLast((value) => {
  if (PLAIN_DAY.test(value)) return true;
  if (!DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // An engine may roll 30 February over into March instead of refusing it.
  return !Number.isNaN(date.getTime()) && toDay(date) === value;
});

/** Milliseconds since 1970 of an ISO 8601 instant with offset; null for anything else (a time without zone too). */
export function parseInstant(value: unknown): number | null {
  return typeof value === "string" ? readInstant(value) : null;
}

const readInstant = rememberLast((value) => {
  if (PLAIN_INSTANT.test(value)) return Date.parse(value);
  if (!INSTANT.test(value) || !isDay(value.slice(0, 10))) return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : milliseconds;
});

/** The calendar day of an instant, in milliseconds, as the clocks of `timeZone` show it. */
export function dayOfInstant(instant: number, timeZone: string): Day {
  const clock = new TZDateMini(instant, timeZone);
  // Set apart, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return toDay(new Date(new Date(0).setUTCFullYear(clock.getFullYear(), clock.getMonth(), clock.getDate())));
}

/** The clocks that are behind and ahead of all others, and one between them: in an hour or two there are three days on earth. */
const CLOCKS = ["-12:00", "UTC", "+14:00"];

/** The days that clocks on earth show at an instant, without the given one. */
export function otherDaysOfInstant(instant: number, today: Day): readonly Day[] {
  const days = new Set(CLOCKS.map((clock) => dayOfInstant(instant, clock)));
  return [...days].filter((day) => day !== today);
}

/** More than the clocks of any zone have ever gone back at once. */
const BEFORE_A_CHANGE = 6 * 60 * 60_000;

/** The first instant of a day in `timeZone`, in milliseconds; also where the clocks skip midnight or show it twice. */
export function startOfDayIn(day: Day, timeZone: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  // Set apart, because a Date's constructor reads the years 0 to 99 as 1900 to 1999.
  const start = new TZDateMini(2000, 0, 1, 0, 0, 0, timeZone);
  start.setFullYear(year, month - 1, date);
  const instant = start.getTime();
  // Of two midnights a Date takes the later one; by the offset of some hours before, it was midnight earlier.
  const before = new TZDateMini(instant - BEFORE_A_CHANGE, timeZone).getTimezoneOffset();
  const earlier = instant + (before - start.getTimezoneOffset()) * 60_000;
  return earlier < instant && dayOfInstant(earlier, timeZone) === day ? earlier : instant;
}

/** True for an IANA name or an offset such as "+05:30". */
export function isTimeZone(timeZone: string): boolean {
  if (/^[+-]/.test(timeZone)) return OFFSET.test(timeZone);
  try {
    return timeZone !== "" && !Number.isNaN(new TZDateMini(0, timeZone).getTimezoneOffset());
  } catch {
    return false;
  }
}

/** null where the result leaves the years 0000 to 9999. */
export function addUnits(day: Day, amount: number, unit: DayUnit): Day | null {
  const inMonths = unit === "MONTHS" || unit === "YEARS";
  const length = unit === "WEEKS" ? 7 : unit === "YEARS" ? 12 : 1;
  const date = (inMonths ? addMonths : addDays)(fromDay(day), amount * length);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999 ? null : toDay(date);
}

/** The first day of the calendar week, month or year that holds `day`. */
export function startOfUnit(day: Day, unit: DayUnit, weekStartsOn: 0 | 1): Day {
  if (unit === "WEEKS") return toDay(startOfWeek(fromDay(day), { weekStartsOn }));
  if (unit === "MONTHS") return `${day.slice(0, 7)}-01`;
  if (unit === "YEARS") return `${day.slice(0, 4)}-01-01`;
  return day;
}

/** The first day of the fiscal quarter (3 months) or year (12) that holds `day`; `startMonth` is 1 to 12. */
export function startOfFiscal(day: Day, months: 3 | 12, startMonth: number): Day {
  const monthsIn = (fromDay(day).getUTCMonth() + 13 - startMonth) % months;
  return startOfUnit(toDay(addMonths(fromDay(day), -monthsIn)), "MONTHS", 0);
}

/** Whole days have no zone: they are counted in UTC, where every day has 24 hours. */
function fromDay(day: Day): Date {
  return new TZDateMini(`${day}T00:00:00Z`, "UTC");
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
