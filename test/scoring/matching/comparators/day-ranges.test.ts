import { describe, expect, it } from "vitest";
import { matchCriteria } from "../../../../src/scoring/index.ts";
import { aContext, aCriterion, someFields } from "../../../support/build/scoring-builders.ts";
import { judgedTable } from "../../../support/judge-criterion.ts";

const ZONE = "days_in_given_time_zone";
const SUNDAY = "week_starts_on_sunday";

/** It is Wednesday, 18 March 2026, noon in UTC: on some clocks it is the 19th already. */
judgedTable("days in a list", [
  ["date", "in", [], "2026-03-18", "unknown", "value_unreadable"],
  ["date", "in", [], null, "unknown", "value_unreadable"],
  ["date", "in", "${AGEINDAYS}+7", "2026-03-11", "unknown", "comparator_not_for_type"],
  ["date", "in", ["${AGEINDAYS}+7", "2026-03-11"], "2026-03-11", "met", null],
  ["date", "in", ["${AGEINDAYS}+7", "2026-03-12"], "2026-03-11", "unknown", "comparator_not_for_type"],
  // The other reading of one placeholder is not mixed with that of another: weeks say nothing of yesterday.
  ["date", "in", ["${NEXTWEEK}", "${YESTERDAY}"], "2026-03-18", "not_met", ZONE],
  ["date", "in", ["${NEXTWEEK}", "${YESTERDAY}"], "2026-03-22", "met", SUNDAY],
]);

judgedTable("a stretch between a placeholder and a day", [
  ["date", "between", ["${THISWEEK}", "2026-03-25"], "2026-03-15", "met", SUNDAY],
  ["date", "between", ["${THISWEEK}", "2026-03-25"], "2026-03-16", "met", null],
  ["date", "between", ["${THISWEEK}", "2026-03-25"], "2026-03-14", "not_met", null],
  ["date", "between", ["2026-03-01", "${LASTWEEK}"], "2026-03-15", "not_met", SUNDAY],
  ["date", "between", ["${AGEINDAYS}+7", "2026-03-25"], "2026-03-18", "unknown", "comparator_not_for_type"],
  ["date", "between", ["2026-03-01", "${AGEINDAYS}+7"], "2026-03-18", "unknown", "comparator_not_for_type"],
]);

/** 740,058 days before 18 March 2026 was the first day of the year 0000. */
judgedTable("ages at the end of all years", [
  ["date", "greater_than", "${AGEINDAYS}+740057", "0000-01-01", "met", null],
  ["date", "greater_than", "${AGEINDAYS}+740058", "0000-01-01", "unknown", "date_out_of_range"],
  ["date", "greater_than", "${AGEINDAYS}+740059", "0000-01-01", "unknown", "date_out_of_range"],
]);

judgedTable("instants in a list or a stretch depend on the time zone where a day is named", [
  ["datetime", "in", ["2026-03-18", "2026-03-01T00:00:00Z"], "2026-03-18T23:59:59Z", "met", ZONE],
  ["datetime", "in", ["2026-03-01T00:00:00Z", "2026-03-18"], "2026-03-18T23:59:59Z", "met", ZONE],
  ["datetime", "in", ["2026-03-18T10:00:00Z", "2026-03-18T12:00:00Z"], "2026-03-18T12:00:00Z", "met", null],
  ["datetime", "between", ["2026-03-18", "2026-03-25T12:00:00Z"], "2026-03-18T00:00:00Z", "met", ZONE],
  ["datetime", "between", ["2026-03-10T12:00:00Z", "2026-03-18"], "2026-03-18T23:00:00Z", "met", ZONE],
  ["datetime", "between", ["2026-03-10T12:00:00Z", "2026-03-18"], "2026-03-15T00:00:00Z", "met", null],
  ["datetime", "between", ["2026-03-18T10:00:00Z", "2026-03-18T11:00:00Z"], "2026-03-18T10:30:00Z", "met", null],
]);

judgedTable("clocks on earth differ by up to 26 hours", [
  ["datetime", "greater_equal", "2026-03-18", "2026-03-16T22:00:00Z", "not_met", ZONE],
  ["datetime", "greater_equal", "2026-03-18", "2026-03-16T21:59:59Z", "not_met", null],
  ["datetime", "greater_equal", "2026-03-18", "2026-03-19T01:59:59Z", "met", ZONE],
  ["datetime", "greater_equal", "2026-03-18", "2026-03-19T02:00:00Z", "met", null],
  // Close to the end of the day, which is not where the answer turns.
  ["datetime", "less_than", "2026-03-18", "2026-03-19T20:00:00Z", "not_met", null],
  ["datetime", "equal", "${AGEINDAYS}+7", "2026-03-11T23:00:00Z", "met", ZONE],
  ["datetime", "less_equal", "${AGEINDAYS}+7", "2026-03-15T12:00:00Z", "met", null],
]);

judgedTable("stretches of instants without an end", [
  ["datetime", "equal", "${TOMORROWPLUS}", "2030-01-01T00:00:00Z", "met", null],
  ["datetime", "equal", "${TOMORROWPLUS}", "9999-12-31T23:59:59-12:00", "met", null],
  ["datetime", "equal", "${YESTERDAYMINUS}", "0000-01-01T00:00:00+14:00", "met", null],
  ["datetime", "less_equal", "9999-12-31", "9999-12-31T23:59:59-12:00", "met", null],
]);

describe("where the day on another clock has no such placeholder", () => {
  it("the given clock decides alone", () => {
    // On clocks in the west it is the first day of all years, which has no yesterday.
    const now = new Date("0000-01-02T11:00:00Z");
    const context = aContext({ now, fields: someFields({ F: "date" }) });
    const judge = (seen: string) => matchCriteria(aCriterion("F", "equal", "${YESTERDAY}"), { F: seen }, context);
    expect(judge("0000-01-01")).toMatchObject({ outcome: "met", reason: null });
    expect(judge("0000-01-03")).toMatchObject({ outcome: "not_met", reason: null });
  });
});
