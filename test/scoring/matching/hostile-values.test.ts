import { describe, expect, it } from "vitest";
import { type Criteria, createPointsEvaluator, matchCriteria } from "../../../src/scoring/index.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule, someFields } from "../../support/build/scoring-builders.ts";

/** So large that what reads it in one pass is done in a second, and what does not is not done when a test is given up. */
describe("a value of enormous size", () => {
  it("that is almost a number is read in one pass", () => {
    const seen = `${"1".repeat(3_000_000)}x`;
    expect(matchCriteria(aCriterion("F", "greater_than", "5"), { F: seen }, aContext())).toMatchObject({
      outcome: "unknown",
      reason: "seen_unreadable",
    });
  });

  it("is folded once, not for each of many wanted texts", () => {
    const wanted = Array.from({ length: 100_000 }, (_, n) => `text ${n}`);
    const seen = "Text".repeat(2_500_000);
    expect(matchCriteria(aCriterion("F", "in", wanted), { F: seen }, aContext()).outcome).toBe("not_met");
  });

  it("with thousands of wanted weeks is read in one pass", () => {
    const weeks = Array.from({ length: 5_000 }, (_, n) => `\${LAST_N_WEEKS:${n + 1}}`);
    expect(matchCriteria(aCriterion("F", "in", weeks), { F: "2026-03-19" }, aContext()).outcome).toBe("not_met");
  });
});

describe("a wanted value of endlessly nested lists", () => {
  it("is unknown with a reason, nothing throws", () => {
    let nested: unknown = "x";
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    expect(matchCriteria(aCriterion("F", "equal", nested), { F: "x" }, aContext())).toMatchObject({
      outcome: "unknown",
      reason: "value_unreadable",
    });
  });
});

describe("points without reasons", () => {
  function pointsOf(criteria: readonly Criteria[], values: Record<string, unknown>): readonly unknown[] {
    const rules = [aRule(criteria.map((each) => aFieldRule(1, each)))];
    const context = aContext({ fields: someFields({ F: "text" }) });
    return createPointsEvaluator(rules, "Leads", context).evaluate(aRecord(values));
  }

  it("keep 150,000 members of a group apart", () => {
    const members = Array.from({ length: 150_000 }, (_, n) => aCriterion("F", "equal", `text ${n}`));
    const inner: Criteria = { kind: "group", operator: "or", members, disrupted: false };
    const outer: Criteria = {
      kind: "group",
      operator: "or",
      members: [inner, aCriterion("F", "equal", "other")],
      disrupted: false,
    };
    expect(pointsOf([outer], { F: "text 149999" })).toMatchObject([{ score: 1 }]);
    expect(pointsOf([outer], { F: "text 150000" })).toMatchObject([{ score: null }]);
  });
});

describe("a number beyond all numbers", () => {
  it("is not mixed up with a wanted value that is missing", () => {
    const missing = aCriterion("F", "not_equal", null);
    const infinite = aCriterion("F", "not_equal", JSON.parse("1e999"));
    const context = aContext({ fields: someFields({ F: "text" }) });
    const outcomes = [missing, infinite].map((criteria) => matchCriteria(criteria, { F: "x" }, context).outcome);
    expect(outcomes).toEqual(["unknown", "met"]);
    const evaluator = createPointsEvaluator(
      [aRule([aFieldRule(1, missing), aFieldRule(2, infinite)])],
      "Leads",
      context,
    );
    expect(evaluator.evaluate(aRecord({ F: "x" }))).toMatchObject([{ score: 2 }]);
  });
});
