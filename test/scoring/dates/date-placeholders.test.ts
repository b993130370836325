import { describe, expect, it } from "vitest";
import { resolveDatePlaceholder } from "../../../src/scoring/dates/date-placeholders.ts";

/** Wednesday, 18 March 2026; the ranges were read off a calendar. */
const today = "2026-03-18";
const FISCAL_JULY = { today, fiscalYearStartMonth: 7 };

function range(placeholder: string, calendar: Parameters<typeof resolveDatePlaceholder>[1]) {
  const resolved = resolveDatePlaceholder(placeholder, calendar);
  return resolved === null ? null : [resolved.from, resolved.to];
}

describe("date placeholders", () => {
  it.each([
    ["${TODAY}", "2026-03-18", "2026-03-18"],
    ["${TOMORROW}", "2026-03-19", "2026-03-19"],
    ["${YESTERDAY}", "2026-03-17", "2026-03-17"],
    ["${TOMORROWPLUS}", "2026-03-19", "9999-12-31"],
    ["${YESTERDAYMINUS}", "0000-01-01", "2026-03-17"],
    ["${LASTWEEK}", "2026-03-08", "2026-03-14"],
    ["${THISWEEK}", "2026-03-15", "2026-03-21"],
    ["${NEXTWEEK}", "2026-03-22", "2026-03-28"],
    ["${LASTMONTH}", "2026-02-01", "2026-02-28"],
    ["${THISMONTH}", "2026-03-01", "2026-03-31"],
    ["${NEXTMONTH}", "2026-04-01", "2026-04-30"],
    ["${LASTYEAR}", "2025-01-01", "2025-12-31"],
    ["${THISYEAR}", "2026-01-01", "2026-12-31"],
    ["${NEXTYEAR}", "2027-01-01", "2027-12-31"],
    ["${LAST_N_DAYS:7}", "2026-03-11", "2026-03-17"],
    ["${NEXT_N_DAYS:2}", "2026-03-19", "2026-03-20"],
    ["${LAST_N_WEEKS:2}", "2026-03-01", "2026-03-14"],
    ["${NEXT_N_WEEKS:1}", "2026-03-22", "2026-03-28"],
    ["${LAST_N_MONTHS:3}", "2025-12-01", "2026-02-28"],
    ["${NEXT_N_MONTHS:1}", "2026-04-01", "2026-04-30"],
    ["${LAST_N_YEARS:2}", "2024-01-01", "2025-12-31"],
    ["${NEXT_N_YEARS:1}", "2027-01-01", "2027-12-31"],
  ])("%s is %s to %s, the current period left out of counted ones", (placeholder, from, to) => {
    expect(range(placeholder, FISCAL_JULY)).toEqual([from, to]);
  });

  it.each([
    ["${THISFY}", "2025-07-01", "2026-06-30"],
    ["${PREVFY}", "2024-07-01", "2025-06-30"],
    ["${NEXTFY}", "2026-07-01", "2027-06-30"],
    ["${THISFQ}", "2026-01-01", "2026-03-31"],
    ["${PREVFQ}", "2025-10-01", "2025-12-31"],
    ["${NEXTFQ}", "2026-04-01", "2026-06-30"],
  ])("%s of a fiscal year that starts in July is %s to %s", (placeholder, from, to) => {
    expect(range(placeholder, FISCAL_JULY)).toEqual([from, to]);
  });

  it.each([
    ["2026-06-30", "${THISFY}", "2025-07-01", "2026-06-30"],
    ["2026-07-01", "${THISFY}", "2026-07-01", "2027-06-30"],
    ["2026-06-30", "${THISFQ}", "2026-04-01", "2026-06-30"],
    ["2026-07-01", "${THISFQ}", "2026-07-01", "2026-09-30"],
    ["2026-07-01", "${PREVFQ}", "2026-04-01", "2026-06-30"],
    ["2026-12-31", "${NEXTFQ}", "2027-01-01", "2027-03-31"],
    ["2026-12-31", "${PREVFY}", "2025-07-01", "2026-06-30"],
    ["2026-06-30", "${NEXTFY}", "2026-07-01", "2027-06-30"],
  ])("on %s, %s of a fiscal year that starts in July is %s to %s", (day, placeholder, from, to) => {
    expect(range(placeholder, { today: day, fiscalYearStartMonth: 7 })).toEqual([from, to]);
  });

  it("puts a fiscal quarter across the turn of the year", () => {
    const january = { today: "2026-01-10", fiscalYearStartMonth: 12 };
    expect(range("${THISFQ}", january)).toEqual(["2025-12-01", "2026-02-28"]);
    expect(range("${THISFY}", january)).toEqual(["2025-12-01", "2026-11-30"]);
  });

  it("leaves no doubt about the fiscal year once its start is known", () => {
    expect(resolveDatePlaceholder("${THISFY}", FISCAL_JULY)?.otherReadings).toEqual([]);
    const unknownStart = { today, fiscalYearStartMonth: null };
    expect(range("${THISFY}", unknownStart)).toEqual(["2026-01-01", "2026-12-31"]);
    expect(resolveDatePlaceholder("${THISFY}", unknownStart)?.otherReadings).toHaveLength(11);
  });

  it("keeps the week that starts on Monday as the other reading of a week", () => {
    expect(resolveDatePlaceholder("${LASTWEEK}", FISCAL_JULY)?.otherReadings).toEqual([
      { from: "2026-03-09", to: "2026-03-15", assumption: "week_starts_on_sunday" },
    ]);
  });

  it("knows the leap day", () => {
    expect(range("${LASTMONTH}", { today: "2028-03-31", fiscalYearStartMonth: null })).toEqual([
      "2028-02-01",
      "2028-02-29",
    ]);
  });

  it.each(["${CURRENTWEEK}", "${PREVIOUSMONTH}", "${LAST_N_DAYS:0}", "${LAST_N_YEARS:9999}", "TODAY", "${today}", ""])(
    "does not resolve %j",
    (placeholder) => expect(range(placeholder, FISCAL_JULY)).toBeNull(),
  );

  it.each(["${TODAY}", "${THISWEEK}", "${YESTERDAYMINUS}", "${LAST_N_MONTHS:2}", "${THISFY}"])(
    "does not resolve %s once the years have five digits",
    (placeholder) => {
      expect(range(placeholder, { today: "10000-01-01", fiscalYearStartMonth: null })).toBeNull();
    },
  );

  it.each(["${TODAY}", "${LAST_N_DAYS:7}", "${THISMONTH}", "${NEXTYEAR}", "${TOMORROWPLUS}", "${YESTERDAYMINUS}"])(
    "leaves no doubt about %s",
    (placeholder) => expect(resolveDatePlaceholder(placeholder, FISCAL_JULY)?.otherReadings).toEqual([]),
  );

  it.each([
    ["9999-12-31", "${TOMORROWPLUS}"],
    ["0000-01-01", "${YESTERDAYMINUS}"],
    ["9999-12-31", "${TOMORROW}"],
    ["0000-01-01", "${YESTERDAY}"],
    ["9998-06-01", "${NEXT_N_YEARS:2}"],
    ["9999-12-31", "${NEXTFY}"],
    ["0000-01-15", "${PREVFQ}"],
  ])("on %s does not resolve %s, which leaves the years of four digits", (day, placeholder) => {
    expect(resolveDatePlaceholder(placeholder, { today: day, fiscalYearStartMonth: 7 })).toBeNull();
    expect(resolveDatePlaceholder(placeholder, { today: day, fiscalYearStartMonth: null })).toBeNull();
  });

  it("leaves out the other readings that leave the years of four digits", () => {
    const firstMonth = { today: "0000-01-15", fiscalYearStartMonth: null };
    expect(resolveDatePlaceholder("${THISFY}", firstMonth)).toEqual({
      from: "0000-01-01",
      to: "0000-12-31",
      otherReadings: [],
    });
  });
});
