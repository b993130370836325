import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumPoints } from "../../../src/scoring/explaining/points.ts";
import { addPoints, createPointsEvaluator, explainScore } from "../../../src/scoring/index.ts";
import {
  aContext,
  aCriterion,
  aFieldRule,
  anEntityScore,
  aRecord,
  aRule,
} from "../../support/build/scoring-builders.ts";

const MET = aCriterion("City", "equal", "Pune");
const UNKNOWN = aCriterion("Country", "equal", "India");
const record = aRecord({ City: "Pune" });

describe("two numbers of points", () => {
  it.each([
    [0.1, 0.2, 0.3],
    [0.3, -0.1, 0.2],
    [0.3, -0.3, 0],
    [1.005, 2.01, 3.015],
    [-0.7, -0.1, -0.8],
    [1e-7, 2e-7, 3e-7],
    [1.5, 1.5, 3],
    [10, 0.1, 10.1],
    [9_007_199_254_740_991, -1, 9_007_199_254_740_990],
  ])("%d and %d make %d", (one, other, sum) => {
    expect(addPoints(one, other)).toBe(sum);
    expect(addPoints(other, one)).toBe(sum);
  });

  it.each([
    [5e-324, 0.1],
    [1e300, 0.5],
    [Number.MAX_VALUE, 1e-300],
  ])("%d and %d, which no score has, throw nothing", (one, other) => {
    expect(addPoints(one, other)).toBeCloseTo(one + other);
  });
});

it.each([
  { scores: [], sum: { positive: null, negative: null, score: null } },
  { scores: [0], sum: { positive: 0, negative: null, score: 0 } },
  { scores: [-4, 0], sum: { positive: 0, negative: -4, score: -4 } },
  { scores: [-4], sum: { positive: null, negative: -4, score: -4 } },
])(
  "$scores make $sum: a side is there once a score falls on it, and 0 falls on the positive one",
  ({ scores, sum }) => {
    expect(sumPoints(scores)).toEqual(sum);
  },
);

it("the sum of any decimals is the one that whole numbers give: 12 digits, 4 of them decimal places", () => {
  const decimals = fc.array(fc.tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 0, max: 4 })));
  fc.assert(
    fc.property(decimals, (scores) => {
      // 12.5 as 125000 tenths of a thousandth, and as the number that "12.5" is.
      const whole = scores.map(([digits, places]) => digits * 10 ** (4 - places));
      const points = scores.map(([digits, places]) => Number(`${digits}e-${places}`));
      const total = whole.reduce((sum, each) => sum + each, 0);
      expect(points.reduce(addPoints, 0)).toBe(Number(`${total}e-4`));
      expect(sumPoints(points).score ?? 0).toBe(Number(`${total}e-4`));
    }),
    { seed: 20_260_318 },
  );
});

describe("points with decimals", () => {
  const explain = (
    scores: readonly number[],
    stored: Parameters<typeof anEntityScore>[0],
    undecided: number[] = [],
  ) => {
    const fieldRules = [
      ...scores.map((score) => aFieldRule(score, MET)),
      ...undecided.map((score) => aFieldRule(score, UNKNOWN)),
    ];
    const { rules } = explainScore({
      record,
      module: "Leads",
      rules: [aRule(fieldRules)],
      scores: [anEntityScore(stored)],
      history: null,
      context: aContext(),
    });
    return rules[0];
  };

  it("of 0.1 and 0.2 make up a stored 0.3", () => {
    expect(explain([0.1, 0.2], { positive: 0.3, score: 0.3 })).toMatchObject({
      now: { positive: 0.3, negative: null, score: 0.3 },
      reconciliation: { unexplained: { positive: 0, negative: 0 } },
      outOfDate: false,
    });
  });

  it("leave exactly what is left", () => {
    expect(explain([0.1, 0.2], { positive: 0.4, score: 0.4 })).toMatchObject({
      reconciliation: { unexplained: { positive: 0.1, negative: 0 } },
      outOfDate: true,
    });
  });

  it("add up with the touch points", () => {
    const stored = { positive: 0.6, score: 0.6, touchPoint: 0.3, touchPointPositive: 0.3 };
    expect(explain([0.1, 0.2], stored)).toMatchObject({
      reconciliation: { reading: "contained", unexplained: { positive: 0, negative: 0 } },
      expected: { positive: 0.6, negative: null, score: 0.6 },
      outOfDate: false,
    });
  });

  it("may come from field rules that can't be told", () => {
    expect(explain([0.3], { positive: 0.6, score: 0.6 }, [0.1, 0.2])).toMatchObject({
      undecided: { positive: 0.3, negative: 0 },
      reconciliation: { coveredByUndecided: true },
      outOfDate: null,
    });
  });

  it("are the same in the evaluator for many records", () => {
    const evaluator = createPointsEvaluator(
      [aRule([0.1, 0.2, -0.7, -0.1].map((score) => aFieldRule(score, MET)))],
      "Leads",
      aContext(),
    );
    expect(evaluator.evaluate(record)).toEqual([{ positive: 0.3, negative: -0.8, score: -0.5 }]);
  });
});
