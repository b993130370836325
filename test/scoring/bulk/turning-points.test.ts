import { describe, expect, it } from "vitest";
import {
  type CrmRecord,
  createPointsEvaluator,
  explainScore,
  type FieldMetadata,
  type ScoringContext,
  type ScoringRule,
} from "../../../src/scoring/index.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule, someFields } from "../../support/build/scoring-builders.ts";

/**
 * Seven values of each ordered type in their order. Criteria want the second, fourth and sixth, so that records stand
 * before, at, between and after them; what is right follows from the positions alone.
 */
const SCALES: Readonly<Record<string, readonly unknown[]>> = {
  integer: [-4, -3, 0, 7, 8, 30, 31],
  bigint: ["-10", "-9", "0", "9007199254740993", "9007199254740994", "9007199254740995", "9007199254740996"],
  double: [9.99, 10, 10.01, 20, 20.5, "30.25", "30.26"],
  currency: [-1, 0, 0.01, 100, 100.5, 1e6, 1_000_000.01],
  date: ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2026-03-02", "2027-01-01", "2027-01-02"],
  datetime: [
    "2026-03-01T09:59:59+05:30",
    "2026-03-01T10:00:00+05:30",
    "2026-03-01T04:30:01Z",
    "2026-03-01T12:00:00+05:30",
    "2026-03-01T12:00:01+05:30",
    "2026-03-02T00:00:00+05:30",
    "2026-03-01T18:30:01+00:00",
  ],
};
const WANTED = [1, 3, 5] as const;

type Holds = (at: number) => boolean;
/** Each comparator with the positions that it wants, and what holds for a record's position. */
const WANTS: readonly (readonly [comparator: string, positions: readonly number[], holds: Holds])[] = [
  ...WANTED.flatMap((wanted) => [
    ["equal", [wanted], (at: number) => at === wanted] as const,
    ["not_equal", [wanted], (at: number) => at !== wanted] as const,
    ["less_than", [wanted], (at: number) => at < wanted] as const,
    ["less_equal", [wanted], (at: number) => at <= wanted] as const,
    ["greater_than", [wanted], (at: number) => at > wanted] as const,
    ["greater_equal", [wanted], (at: number) => at >= wanted] as const,
    ["in", [wanted, wanted], (at: number) => at === wanted] as const,
  ]),
  ["between", [1, 5], (at) => at >= 1 && at <= 5],
  ["between", [3, 3], (at) => at === 3],
  ["between", [5, 1], () => false],
  ["not_between", [1, 3], (at) => at < 1 || at > 3],
  ["in", [1, 5], (at) => at === 1 || at === 5],
  ["not_in", [1, 3], (at) => at !== 1 && at !== 3],
];

function rulesOn(type: string): readonly ScoringRule[] {
  const scale = SCALES[type] as readonly unknown[];
  return WANTS.map(([comparator, positions]) => {
    const values = positions.map((at) => scale[at]);
    return aRule([aFieldRule(1, aCriterion("Field", comparator, values.length === 1 ? values[0] : values))]);
  });
}

function explainPoints(rules: readonly ScoringRule[], record: CrmRecord, context: ScoringContext) {
  const { rules: explained } = explainScore({
    record,
    module: "Leads",
    rules,
    scores: null,
    history: null,
    context,
  });
  return explained.map(({ now }) => now.score);
}

/** Every position, each more than once and in changing company, with records that hold nothing, or nothing of the type. */
const ORDER = [3, 0, 6, 1, 5, 2, 4, 4, 2, 5, 1, 6, 0, 3, 1, 1, 5, 3, 6, 2, 0, 4];

function judge(type: string, fields: ReadonlyMap<string, FieldMetadata>) {
  const rules = rulesOn(type);
  const context = aContext({ fields, timeZone: "Asia/Kolkata" });
  const evaluator = createPointsEvaluator(rules, "Leads", context);
  const scale = SCALES[type] as readonly unknown[];
  const odd = [{ Field: "no such value" }, {}, { Field: {} }, { Field: [] }];
  return ORDER.flatMap((at, index) => [
    ...[odd[index % odd.length] as object].map((values) => ({ at: null, record: aRecord({ ...values }) })),
    { at, record: aRecord({ Field: scale[at], Currency: "INR", Exchange_Rate: 1 }) },
  ]).flatMap(({ at, record }) => {
    const points = evaluator.evaluate(record).map(({ score }) => score === 1);
    const explained = explainPoints(rules, record, context).map((score) => score === 1);
    return at === null ? [] : [{ at, points, explained }];
  });
}

describe.each(Object.keys(SCALES))("values of the type %s around those that are wanted", (type) => {
  it("are judged by their place in the order, many records by one evaluator", () => {
    const expected = ORDER.map((at) => ({ at, points: WANTS.map(([, , holds]) => holds(at)) }));
    const results = judge(type, someFields({ Field: type }));
    expect(results.map(({ at, points }) => ({ at, points }))).toEqual(expected);
    expect(results.map(({ at, explained }) => ({ at, points: explained }))).toEqual(expected);
  });
});

describe("amounts that are equal, in currencies that are not", () => {
  const rules = [
    aRule([aFieldRule(1, aCriterion("Amount", "greater_equal", 100))]),
    // One that looks at the amount alone, and one that no record can decide: the rate counts for the first all the same.
    aRule([aFieldRule(1, aCriterion("Amount", "not_equal", "${EMPTY}"))]),
    aRule([aFieldRule(1, { ...aCriterion("Amount", "equal", 1), disrupted: true })]),
  ];
  const rates = [1, 2, 0.5, 2, 1, 4, "0.5", 1.0001, 1, 2];
  const expected = [true, false, true, false, true, false, true, false, true, false];

  it("are converted too where no criterion looks at the amount alone", () => {
    const only = rules.slice(0, 1);
    const context = aContext({ fields: someFields({ Amount: "currency" }) });
    const evaluator = createPointsEvaluator(only, "Leads", context);
    const records = rates.map((rate) => aRecord({ Amount: "100", Currency: "EUR", Exchange_Rate: rate }));
    expect(records.map((record) => evaluator.evaluate(record)[0]?.score === 1)).toEqual(expected);
    const explained = records.map((record) => explainPoints(only, record, context)[0]);
    expect(explained.map((score) => score === 1)).toEqual(expected);
  });

  it.each([
    ["with", someFields({ Amount: "currency" })],
    ["without", null],
  ])("are each converted at their own rate, %s metadata", (_how, fields) => {
    const context = aContext({ fields });
    const evaluator = createPointsEvaluator(rules, "Leads", context);
    const records = rates.map((rate) => aRecord({ Amount: "100", Currency: "EUR", Exchange_Rate: rate }));
    const bulk = records.map((record) => evaluator.evaluate(record).map(({ score }) => score));
    const explained = records.map((record) => explainPoints(rules, record, context));
    expect(explained).toEqual(bulk);
    expect(bulk.map(([first]) => first)).toEqual(
      // Without metadata the number may be no amount: then only what holds either way is told.
      expected.map((met) => (met ? 1 : null)),
    );
    expect(bulk.every(([, filled, undecided]) => filled === 1 && undecided === null)).toBe(true);
  });
});
