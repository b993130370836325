import { TZDate } from "@date-fns/tz";
import { CliError } from "./cli-error.ts";

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601. Without an offset it is a time in `timeZone`, without a time of day the start of that day. */
export function parseNow(text: string, timeZone: string): Date {
  const groups = ISO.exec(text)?.groups;
  if (groups === undefined) return refuse(text);
  const part = (name: string): number => Number(groups[name] ?? 0);
  const [year, month, day] = [part("year"), part("month") - 1, part("day")];
  const [hour, minute, second] = [part("hour"), part("minute"), part("second")];
  /** Years are set apart, because a Date's constructor reads 0 to 99 as 1900 to 1999. */
  const setClock = (date: TZDate): number => {
    date.setFullYear(year, month, day);
    return date.setHours(hour, minute, second, 0);
  };
  // A 30 February would roll over into March, and 25:00 into the next day.
  const written = `${text.slice(0, 10)}T${groups["hour"] ?? "00"}:${groups["minute"] ?? "00"}:${groups["second"] ?? "00"}`;
  if (!new Date(setClock(new TZDate(2000, 0, 1, "UTC"))).toISOString().startsWith(written)) return refuse(text);
  const instant =
    groups["offset"] === undefined ? setClock(new TZDate(2000, 0, 1, timeZone)) : Date.parse(text.replace(",", "."));
  return Number.isNaN(instant) ? refuse(text) : new Date(instant);
}

function refuse(text: string): never {
  throw new CliError(`--now: "${text}" is not an ISO 8601 time such as 2026-03-18T10:00:00+05:30`);
}
