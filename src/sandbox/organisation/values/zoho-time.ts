import { tzOffset } from "@date-fns/tz";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
export const DAY = 24 * 60 * MINUTE;

/** Offsets by zone and quarter of an hour, at whose bounds clocks change: asking Intl each time took most of the start. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 10_000;

function readOffset(milliseconds: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(milliseconds / QUARTER)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = tzOffset(timeZone, new Date(milliseconds));
  offsets.set(key, offset);
  return offset;
}

/** ISO 8601 with the zone's offset and without milliseconds, as Zoho prints times: "2026-03-18T23:30:00-07:00". */
export function formatZohoTime(milliseconds: number, timeZone: string): string {
  const offset = readOffset(milliseconds, timeZone);
  const local = new Date(milliseconds + offset * MINUTE).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}

/** yyyy-MM-dd in the zone. */
export function formatZohoDate(milliseconds: number, timeZone: string): string {
  return formatZohoTime(milliseconds, timeZone).slice(0, 10);
}
