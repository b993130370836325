import { expect, test } from "vitest";
import { explainScore, type LayoutRef, type ScoringRule } from "../../../../src/scoring/index.ts";
import { planRun } from "../../../../src/ui/record/run/plan-run.ts";
import { lead, PARTNER, rule, STANDARD } from "../../support/build-rules.ts";

function plan(rules: readonly ScoringRule[], layout: LayoutRef | null = STANDARD) {
  const context = { now: new Date(0), timeZone: "UTC", fiscalYearStartMonth: null, fields: null };
  return planRun(
    explainScore({ record: lead({}, layout), module: "Leads", rules, scores: null, history: null, context }),
  );
}
const ofLayout = (from: number, to: number) =>
  numbers(from, to).map((n) => rule(`${n}`, `L${n}`, { layout: STANDARD }));
const global = (from: number, to: number) => numbers(from, to).map((n) => rule(`${n}`, `G${n}`));
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const layoutRun = { kind: "layout", layoutId: STANDARD.id };
const rulesRun = (...ruleIds: string[]) => ({ kind: "rules", ruleIds });

test.each([
  ["nothing", [], []],
  ["up to five rules by id", [...ofLayout(1, 3), ...global(4, 5)], [rulesRun("1", "2", "3", "4", "5")]],
  ["six of the layout by layout", ofLayout(1, 6), [layoutRun]],
  ["the global ones after the layout", [...ofLayout(1, 4), ...global(5, 6)], [layoutRun, rulesRun("5", "6")]],
  [
    "global ones in batches of five",
    [...ofLayout(1, 1), ...global(2, 8)],
    [layoutRun, rulesRun("2", "3", "4", "5", "6"), rulesRun("7", "8")],
  ],
  ["global ones alone without the layout", global(1, 6), [rulesRun("1", "2", "3", "4", "5"), rulesRun("6")]],
])("plans %s", (_what, rules, calls) => {
  expect(plan(rules)).toEqual(calls);
});

test("leaves out what does not apply and what can't be told", () => {
  const rules = [rule("1", "Off", { active: false }), rule("2", "Other", { layout: PARTNER }), rule("3", "Yes")];
  expect(plan(rules)).toEqual([rulesRun("3")]);
  expect(plan([...ofLayout(1, 2), ...global(3, 3)], null)).toEqual([rulesRun("3")]);
});
