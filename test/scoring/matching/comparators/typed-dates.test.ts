import { expect, test } from "vitest";
import { parseCountedPeriod, readLocalTime, writeCountedPeriod, writeInstant } from "../../../../src/scoring/index.ts";

test.each([
  ["${LAST_N_DAYS:7}", { direction: "LAST", unit: "DAYS", count: "7" }],
  ["${NEXT_N_WEEKS:}", { direction: "NEXT", unit: "WEEKS", count: "" }],
  ["${NEXT_N_YEARS:x}", { direction: "NEXT", unit: "YEARS", count: "x" }],
  ["${TODAY}", null],
  ["${LAST_N_HOURS:1}", null],
])("the counted period of %s is %j", (placeholder, period) => {
  expect(parseCountedPeriod(placeholder)).toEqual(period);
});

test("a counted period is written as Zoho writes it, and no count closes it early", () => {
  expect(writeCountedPeriod({ direction: "LAST", unit: "MONTHS", count: " 3 " })).toBe("${LAST_N_MONTHS:3}");
  expect(writeCountedPeriod({ direction: "LAST", unit: "DAYS", count: "1}+2" })).toBe("${LAST_N_DAYS:1+2}");
});

test.each([
  ["2026-03-18T12:00", "Asia/Kolkata", "2026-03-18T12:00:00+05:30"],
  ["2026-03-18T12:00:30", "UTC", "2026-03-18T12:00:30+00:00"],
  ["2026-07-01T00:00", "America/Los_Angeles", "2026-07-01T00:00:00-07:00"],
  ["2026-02-30T12:00", "UTC", null],
  ["2026-03-18T23:59:59", "UTC", "2026-03-18T23:59:59+00:00"],
  ["2026-02-28T24:00", "UTC", null],
  ["2026-02-28T12:60", "UTC", null],
  ["2026-02-28T12:00:60", "UTC", null],
  ["2026-02-28", "UTC", null],
  ["2026-02-28T12:00", "Moon/Base", null],
])("the local time %s in %s is the instant %s", (local, timeZone, instant) => {
  expect(writeInstant(local, timeZone)).toBe(instant);
  if (instant !== null) expect(readLocalTime(instant, timeZone)).toBe(local.slice(0, 16));
});

test("an instant is shown in the clocks of another zone", () => {
  expect(readLocalTime("2026-03-18T12:00:00+00:00", "Asia/Kolkata")).toBe("2026-03-18T17:30");
  expect(readLocalTime("soon", "UTC")).toBeNull();
});
