import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COMPARATORS,
  createPointsEvaluator,
  explainScore,
  isComparator,
  matchCriteria,
} from "../../../src/scoring/index.ts";
import { COMPARATOR_TABLE } from "../../../src/scoring/matching/comparators.ts";
import { createRecordMatcher } from "../../../src/scoring/matching/match-criteria.ts";
import { aContext, aFieldRule, aRecord, aRule } from "../../support/build/scoring-builders.ts";
import { cases } from "../../support/cases.ts";
import {
  anyCriteria,
  anyCriterion,
  anyValues,
  CURRENCIES_METADATA,
  METADATA,
} from "../../support/criteria-arbitraries.ts";

const SEED = 20_260_318;
/** Thousands of pairs take seconds, more on a busy machine: these tests are not about speed. */
const PATIENCE = 120_000;
const score = fc.integer({ min: -20, max: 20 });
const context = fc.constantFrom(
  aContext({ fields: METADATA, timeZone: "Asia/Kolkata", fiscalYearStartMonth: 4 }),
  aContext({ fields: CURRENCIES_METADATA }),
  aContext({ fields: null, timeZone: "America/Los_Angeles" }),
);

/** Node compares much quicker; Vitest tells where they differ. */
function expectEqual<Value>(actual: Value, expected: Value): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

describe("the compiled evaluator", { timeout: PATIENCE }, () => {
  it("gives the points of the explaining one on 20,000 pairs of rules and records, malformed ones among them", () => {
    let pairs = 0;
    let met = 0;
    const rules = fc.array(fc.array(fc.tuple(score, anyCriteria), { maxLength: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(rules, fc.array(anyValues, { minLength: 25, maxLength: 30 }), context, (drafts, records, given) => {
        const scoringRules = drafts.map((draft) =>
          aRule(draft.map(([points, criteria]) => aFieldRule(points, criteria))),
        );
        const evaluator = createPointsEvaluator(scoringRules, "Leads", given);
        for (const values of records) {
          const record = aRecord(values);
          const points = evaluator.evaluate(record);
          // Each rule alone: what was remembered of other records and rules must not show.
          const alone = scoringRules.map((rule) =>
            explainScore({ record, module: "Leads", rules: [rule], scores: null, history: null, context: given }),
          );
          expectEqual(
            points,
            alone.flatMap(({ rules: explained }) => explained.map(({ now }) => now)),
          );
          pairs += scoringRules.length;
          met += points.filter(({ score: sum }) => sum !== null).length;
        }
      }),
      { seed: SEED, numRuns: cases(320) },
    );
    expect(pairs).toBeGreaterThanOrEqual(cases(20_000));
    // The pairs are worth something: a fair part of them has points.
    expect(met).toBeGreaterThan(pairs / 20);
  });
});

describe("every answer", { timeout: PATIENCE }, () => {
  it("is met, not met, or unknown with a reason, and nothing throws", () => {
    fc.assert(
      fc.property(anyCriterion, anyValues, context, (criterion, values, given) => {
        const match = matchCriteria(criterion, values, given);
        if (match.kind !== "criterion") throw new Error("a leaf was expected");
        expect(match.outcome === "unknown").toBe(match.reason !== null);
        if (match.assumption !== null) expect(match.outcome).not.toBe("unknown");
      }),
      { seed: SEED, numRuns: cases(20_000) },
    );
  });
});

describe("a negative comparator", { timeout: PATIENCE }, () => {
  const negatives = COMPARATORS.flatMap((comparator) => {
    const row: (typeof COMPARATOR_TABLE)[keyof typeof COMPARATOR_TABLE] = COMPARATOR_TABLE[comparator];
    return "negates" in row ? [[comparator, row.negates] as const] : [];
  });

  it("exists for every positive one that Zoho lists with a negative", () => {
    expect(Object.fromEntries(negatives)).toEqual({
      not_equal: "equal",
      not_contains: "contains",
      not_in: "in",
      not_like: "like",
      not_between: "between",
      exclude_any: "include_any",
      exclude_all: "include_all",
    });
  });

  const OPPOSITE = { met: "not_met", not_met: "met", unknown: "unknown" } as const;
  it("answers the opposite of its positive one, and is unknown together with it", () => {
    const decided = new Map(negatives.map(([negative]) => [negative, 0]));
    fc.assert(
      fc.property(anyCriterion, anyValues, context, (drawn, values, given) => {
        if (drawn.kind !== "criterion" || !isComparator(drawn.comparator)) return;
        // Zoho's own exceptions: ${NOTEMPTY} means the same with both, and a boolean knows only "equal".
        const { field, value } = drawn;
        if ([value].flat().includes("${NOTEMPTY}") || field === "boolean" || typeof values[field] === "boolean") return;
        if (given.fields === null && typeof [value].flat()[0] === "boolean") return;
        const match = createRecordMatcher(values, given);
        const answer = (comparator: string) => match({ ...drawn, comparator }).outcome;
        for (const [negative, positive] of negatives) {
          const outcome = answer(positive);
          expect([negative, answer(negative)]).toEqual([negative, OPPOSITE[outcome]]);
          if (outcome !== "unknown") decided.set(negative, (decided.get(negative) ?? 0) + 1);
        }
      }),
      { seed: SEED, numRuns: cases(9_000) },
    );
    expect(Math.min(...decided.values())).toBeGreaterThanOrEqual(cases(20));
  });
});
