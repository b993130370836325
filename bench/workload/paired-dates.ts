import { LEAD_FIELDS, type LeadField } from "./lead-fields.ts";
import { DAY_MS, NOW } from "./make-leads.ts";
import { type PairedCriterion, pair } from "./pair.ts";
import { emptyIsInfinity, type PlainTest } from "./plain-criteria.ts";
import type { Random } from "./random.ts";

const TODAY = Date.UTC(NOW.getUTCFullYear(), NOW.getUTCMonth(), NOW.getUTCDate());
const DAYS = [3, 7, 14, 30, 60, 90, 180, 365] as const;

/** Literal days and times, and relative dates, resolved by hand: the other engines have no such thing. */
export function pairDates(field: LeadField, random: Random): PairedCriterion {
  const kinds = [pairLiteral, pairLiteralRange, pairPeriod, pairAge] as const;
  return random.pick(kinds)(field, random);
}

function pairLiteral(field: LeadField, random: Random): PairedCriterion {
  const value = TODAY - random.pick(DAYS) * DAY_MS;
  const text = LEAD_FIELDS[field] === "date" ? toDay(value) : `${toDay(value)}T00:00:00+00:00`;
  const orInfinity = emptyIsInfinity(field);
  return random.pick([
    () => pair(field, "less_than", text, { op: "below", field: orInfinity, value }),
    () => pair(field, "less_equal", text, { op: "at_most", field: orInfinity, value }),
    () => pair(field, "greater_than", text, { op: "above", field, value }),
    () => pair(field, "greater_equal", text, { op: "at_least", field, value }),
  ])();
}

function pairLiteralRange(field: LeadField, random: Random): PairedCriterion {
  const low = TODAY - random.pick(DAYS) * DAY_MS;
  const last = low + random.pick(DAYS) * DAY_MS;
  const days = [toDay(low), toDay(last)];
  if (random.chance(0.7)) return pair(field, "between", days, { op: "within", field, low, high: endOfDay(last) });
  return pair(field, "not_between", days, { op: "outside", field, low, high: endOfDay(last) });
}

/** Source of the meanings: a period's name is the whole period; LAST_N and NEXT_N leave the current one out. */
function pairPeriod(field: LeadField, random: Random): PairedCriterion {
  const days = random.pick(DAYS);
  const months = random.pick([1, 3, 6, 12]);
  const [name, low, next] = random.pick<readonly [string, number, number]>([
    ["TODAY", TODAY, TODAY + DAY_MS],
    ["YESTERDAY", TODAY - DAY_MS, TODAY],
    ["THISMONTH", startOfMonth(0), startOfMonth(1)],
    ["LASTMONTH", startOfMonth(-1), startOfMonth(0)],
    ["NEXTMONTH", startOfMonth(1), startOfMonth(2)],
    ["THISYEAR", startOfYear(0), startOfYear(1)],
    ["LASTYEAR", startOfYear(-1), startOfYear(0)],
    [`LAST_N_DAYS:${days}`, TODAY - days * DAY_MS, TODAY],
    [`NEXT_N_DAYS:${days}`, TODAY + DAY_MS, TODAY + (days + 1) * DAY_MS],
    [`LAST_N_MONTHS:${months}`, startOfMonth(-months), startOfMonth(0)],
  ]);
  const range = { field, low, high: next - 1 };
  if (random.chance(0.8)) return pair(field, "equal", `\${${name}}`, { op: "within", ...range });
  return pair(field, "not_equal", `\${${name}}`, { op: "outside", ...range });
}

/** Age is counted in whole days up to today, due from today on. */
function pairAge(field: LeadField, random: Random): PairedCriterion {
  const days = random.pick(DAYS);
  const past = TODAY - days * DAY_MS;
  const future = TODAY + days * DAY_MS;
  const tests: readonly [readonly [string, string, PlainTest], ...(readonly [string, string, PlainTest])[]] = [
    ["greater_than", "AGEINDAYS", { op: "below", field: emptyIsInfinity(field), value: past }],
    ["less_equal", "AGEINDAYS", { op: "within", field, low: past, high: endOfDay(TODAY) }],
    ["greater_than", "DUEINDAYS", { op: "above", field, value: endOfDay(future) }],
    ["less_equal", "DUEINDAYS", { op: "within", field, low: TODAY, high: endOfDay(future) }],
  ];
  const [comparator, name, plain] = random.pick(tests);
  return pair(field, comparator, `\${${name}}+${days}`, plain);
}

function startOfMonth(offset: number): number {
  return Date.UTC(NOW.getUTCFullYear(), NOW.getUTCMonth() + offset, 1);
}

function startOfYear(offset: number): number {
  return Date.UTC(NOW.getUTCFullYear() + offset, 0, 1);
}

function endOfDay(start: number): number {
  return start + DAY_MS - 1;
}

function toDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
