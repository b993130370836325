import { describe, expect, it } from "vitest";
import { type CrmRecord, createPointsEvaluator, explainScore, type LayoutId } from "../../../src/scoring/index.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule, someFields } from "../../support/build/scoring-builders.ts";

/** More than are remembered of a field. */
const MANY = 1_200;

const context = aContext({
  fields: someFields({
    Languages: "multiselectpicklist",
    City: "text",
    Amount: "currency",
    Founded_On: "date",
    Created_Time: "datetime",
  }),
});
const rules = [
  aRule([
    aFieldRule(1, aCriterion("Languages", "contains", "german")),
    aFieldRule(2, aCriterion("Languages", "equal", "German;French")),
    aFieldRule(4, aCriterion("Languages", "not_contains", "French")),
    aFieldRule(8, aCriterion("City", "starts_with", "berlin")),
    aFieldRule(16, aCriterion("City", "not_contains", "7")),
    aFieldRule(32, aCriterion("City", "equal", "${EMPTY}")),
    aFieldRule(64, aCriterion("Amount", "greater_than", "100")),
    aFieldRule(128, aCriterion("Founded_On", "less_than", "2024-03-01")),
    aFieldRule(256, aCriterion("Created_Time", "greater_equal", "2026-03-01T00:00:00+02:00")),
  ]),
];

/** The points of each record, judged one after the other by one evaluator, and explained alone. */
function scoreInEveryWay(values: readonly Readonly<Record<string, unknown>>[]) {
  const evaluator = createPointsEvaluator(rules, "Leads", context);
  const records = values.map((one) => aRecord(one));
  return {
    bulk: records.map((record) => evaluator.evaluate(record)[0]?.score),
    alone: records.map(
      (record) =>
        explainScore({ record, module: "Leads", rules, scores: null, history: null, context }).rules[0]?.now.score,
    ),
  };
}

describe("points of many records", () => {
  it("tell apart lists that hold the same in another way", () => {
    const lists = [["German", "French"], ["French", "German"], ["German;French"], ["German\nFrench"], ["German"], []];
    const odd = [["German", null], ["German", 7], [["German"]], [{ name: "German" }], [undefined, "German"], "German"];
    const { bulk, alone } = scoreInEveryWay([...lists, ...odd, ...lists].map((list) => ({ Languages: list })));
    expect(bulk).toEqual(alone);
    expect(new Set(bulk).size).toBeGreaterThan(3);
  });

  it("stay right where a field has more values than are remembered", () => {
    const texts = Array.from({ length: MANY }, (_, n) => (n % 3 === 0 ? ` BERLIN ${n}` : `Paris ${n}`));
    const values = texts.map((City, n) => ({ City, Languages: n % 2 === 0 ? [`${n}`] : [`${n}`, "German"] }));
    const { bulk, alone } = scoreInEveryWay([...values, { City: "  " }, { City: "-None-" }, ...values]);
    expect(bulk).toEqual(alone);
  });

  it("ask for the exchange rate of each record", () => {
    const { bulk, alone } = scoreInEveryWay([
      { Amount: "150", Currency: "USD", Exchange_Rate: 1 },
      { Amount: "150", Currency: "EUR", Exchange_Rate: 2 },
      { Amount: "150", Currency: "EUR" },
      { Amount: "150" },
    ]);
    expect(bulk).toEqual([64, null, null, 64]);
    expect(alone).toEqual(bulk);
  });

  it("read days and times in every form that a single record may have", () => {
    const days = ["2024-02-29", "2024-02-30", "2024-03-01", "2023-13-01", "2023-00-10", "0000-01-01", "9999-12-31"];
    const oddDays = ["2024-2-29", " 2024-02-28", "2024-02-28 ", "20240228", "2o24-02-28", "2024/02/28", 20240228];
    const times = ["2026-03-01T00:00:00+02:00", "2026-02-28T22:00:00Z", "2026-02-28T22:00:00+00:00"];
    const moreTimes = ["2026-02-28T21:59:59+00:00", "2026-02-28T16:30:00-05:30", "2026-02-28T16:29:59-05:30"];
    const oddTimes = ["2026-02-29T22:00:00+00:00", "2026-02-28T24:00:00+00:00", "2026-03-28T22:00:00", "2026-03-28"];
    const moreOddTimes = ["2026-03-28T22:60:00+00:00", "2026-03-28T22:00:00+25:00", "2026-03-28T22:00:00.5+00:00"];
    const { bulk, alone } = scoreInEveryWay([
      ...[...days, ...oddDays].map((day) => ({ Founded_On: day })),
      ...[...times, ...moreTimes, ...oddTimes, ...moreOddTimes].map((time) => ({ Created_Time: time })),
    ]);
    expect(bulk).toEqual(alone);
    expect(new Set(bulk)).toEqual(new Set([null, 128, 256]));
  });

  it("are none of a rule for another layout, and those of the record's own and of global rules", () => {
    const met = aCriterion("City", "equal", "Berlin");
    const layout = (id: string) => ({ id: id as LayoutId, name: null });
    const placed = [
      aRule([aFieldRule(1, met)]),
      aRule([aFieldRule(2, met)], { layout: layout("11") }),
      aRule([aFieldRule(4, met)], { layout: layout("12") }),
      aRule([aFieldRule(8, met)], { active: false }),
      aRule([aFieldRule(16, met)], { module: { apiName: "Deals", id: null } }),
      aRule([], { fieldRules: null }),
    ];
    const evaluator = createPointsEvaluator(placed, "Leads", context);
    const points = (record: CrmRecord) => evaluator.evaluate(record).map(({ score }) => score);
    const none = null;
    expect(points(aRecord({ City: "Berlin" }, "11"))).toEqual([1, 2, none, none, none, none]);
    expect(points(aRecord({ City: "Berlin" }, "12"))).toEqual([1, none, 4, none, none, none]);
    expect(points(aRecord({ City: "Berlin" }))).toEqual([1, none, none, none, none, none]);
  });
});
