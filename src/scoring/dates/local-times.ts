import { TZDateMini } from "@date-fns/tz/date/mini";
import { formatISO } from "date-fns";
import { isDay, isTimeZone, parseInstant } from "./calendar.ts";

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * A time as a control for local times gives it ("2026-03-18T12:00") as the instant that Zoho takes, ISO 8601 with the
 * offset of `timeZone` and without milliseconds. null where it is none; a time that the clocks skip moves on.
 */
export function writeInstant(local: string, timeZone: string): string | null {
  const [, day = "", hour = "", minute = "", second = "00"] = LOCAL.exec(local) ?? [];
  if (!isDay(day) || !isTimeZone(timeZone)) return null;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  // Set apart, because a Date's constructor reads the years 0 to 99 as 1900 to 1999.
  const instant = new TZDateMini(2000, 0, 1, 0, 0, 0, timeZone);
  instant.setFullYear(year, month - 1, date);
  instant.setHours(hours, minutes, seconds, 0);
  return formatISO(instant).replace(/Z$/, "+00:00");
}

/** The other way round, to the minute; null for what is no instant. */
export function readLocalTime(instant: string, timeZone: string): string | null {
  const milliseconds = parseInstant(instant);
  if (milliseconds === null || !isTimeZone(timeZone)) return null;
  return formatISO(new TZDateMini(milliseconds, timeZone)).slice(0, 16);
}
