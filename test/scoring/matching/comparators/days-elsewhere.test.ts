import { describe, expect, it } from "vitest";
import { matchCriteria } from "../../../../src/scoring/index.ts";
import { aContext, aCriterion, someFields } from "../../../support/build/scoring-builders.ts";
import { judgedTable } from "../../../support/judge-criterion.ts";

const ZONE = "days_in_given_time_zone";

/** It is noon on 18 March in UTC: on no clock on earth the 17th, on those far in the east the 19th. */
judgedTable("a date beside a placeholder, where clocks elsewhere show another day", [
  ["date", "equal", "${TODAY}", "2026-03-18", "met", ZONE],
  ["date", "equal", "${TODAY}", "2026-03-19", "not_met", ZONE],
  ["date", "equal", "${TODAY}", "2026-03-17", "not_met", null],
  ["date", "equal", "${YESTERDAY}", "2026-03-18", "not_met", ZONE],
  ["date", "equal", "${TOMORROWPLUS}", "2026-03-19", "met", ZONE],
  ["date", "equal", "${TOMORROWPLUS}", "2026-03-20", "met", null],
  ["date", "equal", "${YESTERDAYMINUS}", "2026-03-18", "not_met", ZONE],
  ["date", "equal", "${THISMONTH}", "2026-03-31", "met", null],
  ["date", "equal", "${LAST_N_DAYS:7}", "2026-03-11", "met", ZONE],
  ["date", "equal", "${LAST_N_DAYS:7}", "2026-03-12", "met", null],
  ["date", "less_equal", "${AGEINDAYS}+3", "2026-03-15", "met", ZONE],
  ["date", "less_equal", "${AGEINDAYS}+3", "2026-03-16", "met", null],
  ["date", "greater_than", "${DUEINDAYS}+3", "2026-03-22", "met", ZONE],
  ["date", "in", ["2025-11-01", "${TODAY}"], "2026-03-18", "met", ZONE],
  ["date", "in", ["2026-03-18", "${TODAY}"], "2026-03-18", "met", null],
  ["date", "in", ["${TODAY}", "${TOMORROW}"], "2026-03-19", "met", null],
  ["date", "between", ["${TODAY}", "2026-04-01"], "2026-03-18", "met", ZONE],
  ["date", "between", ["${TODAY}", "2026-04-01"], "2026-03-25", "met", null],
  ["date", "equal", "2026-03-18", "2026-03-18", "met", null],
  ["none", "equal", "${TODAY}", "2026-03-18", "met", ZONE],
]);

describe("the days that clocks on earth show", () => {
  const answer = (now: string, seen: string) => {
    const context = aContext({ now: new Date(now), timeZone: "Asia/Kolkata", fields: someFields({ F: "date" }) });
    const match = matchCriteria(aCriterion("F", "equal", "${TODAY}"), { F: seen }, context);
    return match.kind === "criterion" ? match.assumption : null;
  };
  it.each([
    // Between 10:00 and 12:00 in UTC there are three days on earth.
    ["2026-03-18T11:00:00Z", ["2026-03-17", "2026-03-18", "2026-03-19"]],
    ["2026-03-18T09:59:59Z", ["2026-03-17", "2026-03-18"]],
    ["2026-03-18T12:00:00Z", ["2026-03-18", "2026-03-19"]],
    ["2026-03-18T20:00:00Z", ["2026-03-18", "2026-03-19"]],
  ])("at %s are %j", (now, days) => {
    const around = ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19", "2026-03-20"];
    expect(around.filter((day) => answer(now, day) === ZONE)).toEqual(days);
  });
});
