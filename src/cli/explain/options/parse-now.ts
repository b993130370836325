import { TZDate } from "@date-fns/tz";
import { CliError } from "../../terminal/cli-error.ts";

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601. Without an offset it is a time in `timeZone`, without a time of day the start of that day. */
export function parseNow(text: string, timeZone: string): Date {
  const groups = ISO.exec(text)?.groups;
  if (groups === undefined) return refuse(text);
  const written = `${text.slice(0, 10)}T${groups["hour"] ?? "00"}:${groups["minute"] ?? "00"}:${groups["second"] ?? "00"}`;
  const clock = new Date(`${written}Z`);
  // A 30 February may roll over into March, and 24:00 into the next day.
  if (Number.isNaN(clock.getTime()) || !clock.toISOString().startsWith(written)) return refuse(text);
  const instant = groups["offset"] === undefined ? readClock(clock, timeZone) : Date.parse(text.replace(",", "."));
  return Number.isNaN(instant) ? refuse(text) : new Date(instant);
}

/** After 400 years the calendar is the same again. */
const CYCLE = 400;
const CYCLE_MILLISECONDS = 146_097 * 86_400_000;

/** The instant at which the clocks of `timeZone` show what `clock` shows in UTC. */
function readClock(clock: Date, timeZone: string): number {
  const time = [clock.getUTCHours(), clock.getUTCMinutes(), clock.getUTCSeconds()] as const;
  const year = clock.getUTCFullYear();
  // A Date's constructor reads the years 0 to 99 as 1900 to 1999.
  const shift = year < 100 ? 1 : 0;
  const shifted = new TZDate(year + shift * CYCLE, clock.getUTCMonth(), clock.getUTCDate(), ...time, timeZone);
  return shifted.getTime() - shift * CYCLE_MILLISECONDS;
}

function refuse(text: string): never {
  throw new CliError(`--now: "${text}" is not an ISO 8601 time such as 2026-03-18T10:00:00+05:30`);
}
