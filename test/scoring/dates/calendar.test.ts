import { describe, expect, it } from "vitest";
import {
  addUnits,
  dayOfInstant,
  isDay,
  isTimeZone,
  otherDaysOfInstant,
  parseInstant,
  startOfDayIn,
} from "../../../src/scoring/dates/calendar.ts";

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe("calendar days", () => {
  it.each([
    ["2026-03-18T23:30:00Z", "Asia/Kolkata", "2026-03-19"],
    ["2026-03-18T23:30:00Z", "+05:30", "2026-03-19"],
    ["2026-03-18T02:00:00Z", "America/Los_Angeles", "2026-03-17"],
    ["2026-03-18T23:30:00Z", "UTC", "2026-03-18"],
    // Not 1950: a Date's constructor reads the years 0 to 99 otherwise.
    ["0050-06-07T10:00:00Z", "UTC", "0050-06-07"],
    ["0000-02-29T20:00:00Z", "+05:30", "0000-03-01"],
  ])("%s falls in %s on %s", (instant, zone, day) => {
    expect(dayOfInstant(Date.parse(instant), zone)).toBe(day);
  });

  it.each([
    ["2026-03-18", "Asia/Kolkata", "2026-03-17T18:30:00.000Z"],
    ["2026-07-01", "America/New_York", "2026-07-01T04:00:00.000Z"],
    // The clocks go from 24:00 to 1:00: the day has no midnight.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    // The clocks go back from 1:00 to 0:00: the first midnight starts the day.
    ["2025-11-02", "America/Havana", "2025-11-02T04:00:00.000Z"],
    ["2021-10-29", "Asia/Amman", "2021-10-28T21:00:00.000Z"],
    ["2021-10-29", "Asia/Gaza", "2021-10-28T21:00:00.000Z"],
    // By two hours, by three, by half an hour.
    ["2023-12-18", "Antarctica/Vostok", "2023-12-17T17:00:00.000Z"],
    ["2023-03-09", "Antarctica/Casey", "2023-03-08T13:00:00.000Z"],
    ["2006-04-15", "Asia/Colombo", "2006-04-14T18:00:00.000Z"],
    // From 0:01 back to 23:01 of the day before: the day begins, stops and begins again.
    ["2006-10-29", "America/St_Johns", "2006-10-29T02:30:00.000Z"],
    // At midnight back to 23:00, or well after midnight: the day has one.
    ["2023-03-26", "America/Asuncion", "2023-03-26T04:00:00.000Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
  ])("%s starts in %s at %s", (day, zone, start) => {
    expect(iso(startOfDayIn(day, zone))).toBe(start);
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "2026-1-1",
    "2026-01-01T00:00:00Z",
    20260101,
    null,
    ["2026-01-01"],
  ])("%j is not a day", (value) => expect(isDay(value)).toBe(false));

  it("counts across the ends of months and refuses to leave four-digit years", () => {
    expect(addUnits("2028-02-28", 1, "DAYS")).toBe("2028-02-29");
    expect(addUnits("2026-01-31", 1, "MONTHS")).toBe("2026-02-28");
    expect(addUnits("0000-01-02", -1, "DAYS")).toBe("0000-01-01");
    expect(addUnits("0000-01-01", -1, "DAYS")).toBeNull();
    expect(addUnits("9999-12-30", 1, "DAYS")).toBe("9999-12-31");
    expect(addUnits("9999-12-31", 1, "DAYS")).toBeNull();
    expect(addUnits("2026-01-31", -9_999_999, "DAYS")).toBeNull();
    expect(addUnits("2026-01-31", Number.MAX_SAFE_INTEGER, "YEARS")).toBeNull();
  });

  it.each([
    ["2026-03-18T10:00:00+05:30", "2026-03-18T04:30:00.000Z"],
    ["2026-03-18T10:00:00.123Z", "2026-03-18T10:00:00.123Z"],
    ["2026-03-18T10:00-0800", "2026-03-18T18:00:00.000Z"],
  ])("reads %s as %s", (text, instant) => {
    expect(iso(parseInstant(text) ?? Number.NaN)).toBe(instant);
  });

  it.each([
    "2026-03-18T10:00:00",
    "2026-02-30T10:00:00Z",
    "2026-03-18T25:00:00Z",
    "yesterday",
    5,
    null,
    ["2026-03-18T10:00:00+00:00"],
  ])("does not read %j as an instant", (value) => expect(parseInstant(value)).toBeNull());

  it.each([
    ["2026-03-18T12:00:00Z", "2026-03-18", ["2026-03-19"]],
    ["2026-03-18T12:00:00Z", "2026-03-19", ["2026-03-18"]],
    ["2026-03-18T11:00:00Z", "2026-03-18", ["2026-03-17", "2026-03-19"]],
    ["2026-03-18T09:00:00Z", "2026-03-18", ["2026-03-17"]],
  ])("at %s other clocks than those that show %s show %j", (instant, today, days) => {
    expect(otherDaysOfInstant(Date.parse(instant), today)).toEqual(days);
  });

  it("knows time zones from other text", () => {
    expect(["Asia/Kolkata", "UTC", "+05:30"].map(isTimeZone)).toEqual([true, true, true]);
    expect(["America/Port-au-Prince", "Etc/GMT+5"].map(isTimeZone)).toEqual([true, true]);
    expect(["", "Mars/Olympus", "+99"].map(isTimeZone)).toEqual([false, false, false]);
  });
});
