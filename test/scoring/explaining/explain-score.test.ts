import { describe, expect, it } from "vitest";
import {
  addsUp,
  type EntityScore,
  explainScore,
  type FieldRule,
  type LayoutId,
  type RuleExplanation,
  type RuleId,
  type ScoreHistory,
  type ScoringRule,
} from "../../../src/scoring/index.ts";
import {
  aContext,
  aCriterion,
  aFieldRule,
  anEntityScore,
  aRecord,
  aRule,
} from "../../support/build/scoring-builders.ts";

const MET = aCriterion("Company", "equal", "Zoho");
const NOT_MET = aCriterion("Company", "equal", "Acme");
const UNKNOWN = aCriterion("Country", "equal", "India");
const record = aRecord({ Company: "Zoho", Closing_Date: "2026-03-10" }, "11");

interface Given {
  readonly fieldRules?: readonly FieldRule[];
  readonly rule?: Partial<ScoringRule>;
  /** null: the scores were not read. */
  readonly stored?: Partial<EntityScore> | null;
  readonly history?: ScoreHistory;
  readonly module?: string | null;
  readonly layoutId?: string | null;
  readonly scoresIncomplete?: boolean;
}

function explain(given: Given): RuleExplanation {
  const { stored, history = null, module = "Leads", layoutId, scoresIncomplete } = given;
  const scores = stored === null ? null : stored === undefined ? [] : [anEntityScore(stored)];
  const { rules } = explainScore({
    record: layoutId === null ? { ...record, layout: null } : record,
    module,
    rules: [aRule(given.fieldRules ?? [aFieldRule(10, MET)], given.rule)],
    scores,
    ...(scoresIncomplete === undefined ? {} : { scoresIncomplete }),
    history,
    context: aContext(),
  });
  const [explanation] = rules;
  if (explanation === undefined) throw new Error("one rule was given");
  return explanation;
}

describe("whether a rule applies", () => {
  const layout = (id: string) => ({ id: id as LayoutId, name: null });
  it.each([
    ["a global rule", {}, true, null],
    ["a rule of the record's layout", { layout: layout("11") }, true, null],
    ["a rule of another layout", { layout: layout("12") }, false, "other_layout"],
    ["an inactive rule", { active: false }, false, "inactive"],
    ["a rule of another module", { module: { apiName: "Deals", id: null } }, false, "other_module"],
    ["an inactive rule of another layout", { active: false, layout: layout("12") }, false, "inactive"],
  ] as const)("%s", (_title, rule, applies, whyNot) => {
    expect(explain({ rule })).toMatchObject({ applies, whyNot });
  });

  it("can't be told for a layout's rule on a record without layout", () => {
    expect(explain({ rule: { layout: layout("11") }, layoutId: null })).toMatchObject({
      applies: null,
      whyNot: "layout_unknown",
    });
  });

  it("can't be told on a record of an unknown module", () => {
    expect(explain({ module: null })).toMatchObject({ applies: null, whyNot: null });
  });

  it("decides whether there are points; the field rules are judged all the same", () => {
    const inactive = explain({ rule: { active: false }, stored: { positive: 10, score: 10 } });
    expect(inactive.now).toEqual({ positive: null, negative: null, score: null });
    expect(inactive.fieldRules.map(({ outcome }) => outcome)).toEqual(["met"]);
    expect(inactive).toMatchObject({ stored: { score: 10 }, reconciliation: null, outOfDate: null });
  });
});

describe("points", () => {
  it("add up on each side, not met and unknown ones left out", () => {
    const fieldRules = [
      aFieldRule(10, MET),
      aFieldRule(5, MET),
      aFieldRule(-5, MET),
      aFieldRule(7, NOT_MET),
      aFieldRule(3, UNKNOWN),
      aFieldRule(-2, UNKNOWN),
    ];
    const { now, undecided } = explain({ fieldRules });
    expect(now).toEqual({ positive: 15, negative: -5, score: 10 });
    expect(undecided).toEqual({ positive: 3, negative: -2 });
  });

  it("are null, not 0, on a side where nothing is met", () => {
    expect(explain({ fieldRules: [aFieldRule(18, MET)] }).now).toEqual({ positive: 18, negative: null, score: 18 });
    expect(explain({ fieldRules: [aFieldRule(18, NOT_MET)] }).now).toEqual({
      positive: null,
      negative: null,
      score: null,
    });
  });
});

describe("reconciliation with the stored score", () => {
  const fieldRules = [aFieldRule(15, MET), aFieldRule(-5, MET)];
  const nothing = { positive: 0, negative: 0 };
  it.each([
    ["adds up without touch points", { positive: 15, negative: -5, score: 10 }, "no_touch_points", nothing, 10, false],
    [
      "adds up when touch points stand apart",
      { positive: 15, negative: -5, score: 10, touchPoint: 8, touchPointPositive: 8 },
      "apart",
      nothing,
      10,
      false,
    ],
    [
      "adds up when touch points are contained",
      { positive: 23, negative: -5, score: 18, touchPoint: 8, touchPointPositive: 8 },
      "contained",
      nothing,
      18,
      false,
    ],
    [
      "leaves the smaller remainder when neither reading adds up",
      { positive: 25, negative: -5, score: 20, touchPoint: 8, touchPointPositive: 8 },
      "contained_with_remainder",
      { positive: 2, negative: 0 },
      18,
      true,
    ],
    [
      "leaves the remainder of touch points apart where that is smaller",
      { positive: 16, negative: -5, score: 11, touchPoint: 8, touchPointPositive: 8 },
      "apart_with_remainder",
      { positive: 1, negative: 0 },
      10,
      true,
    ],
    [
      "keeps a surplus and a shortfall apart although the totals agree",
      { positive: 20, negative: -10, score: 10 },
      "no_touch_points",
      { positive: 5, negative: -5 },
      10,
      true,
    ],
    [
      "takes null for 0",
      { positive: null, negative: -5, score: -5 },
      "no_touch_points",
      { positive: -15, negative: 0 },
      10,
      true,
    ],
  ] as const)("%s", (_title, stored, reading, unexplained, expectedScore, outOfDate) => {
    const explanation = explain({ fieldRules, stored });
    expect(explanation.reconciliation).toMatchObject({ reading, unexplained });
    expect(explanation).toMatchObject({ expectedScore, outOfDate });
  });

  it("tells both scores that today's values may give where the touch points fit neither reading", () => {
    const stored = { positive: 25, negative: -5, score: 20, touchPoint: 8, touchPointPositive: 8 };
    const contained = explain({ fieldRules, stored });
    expect([contained.expected.score, contained.expectedOther?.score]).toEqual([18, 10]);
    const apart = explain({ fieldRules, stored: { ...stored, positive: 16, score: 11 } });
    expect([apart.expected.score, apart.expectedOther?.score]).toEqual([10, 18]);
    // One reading fits, or the total shows which one holds.
    expect(explain({ fieldRules, stored: { ...stored, positive: 23, score: 18 } }).expectedOther).toBeNull();
    expect(explain({ fieldRules, stored: { ...stored, positive: 16, score: 19 } }).expectedOther).toBeNull();
    expect(explain({ fieldRules, stored: { positive: 20, negative: -10, score: 10 } }).expectedOther).toBeNull();
  });

  it("tells what the sides would be now, also where the total is the same", () => {
    const moved = explain({ fieldRules, stored: { positive: 10, negative: -5, score: 5 } });
    expect(moved).toMatchObject({ expected: { positive: 15, negative: -5, score: 10 }, expectedScore: 10 });
    const same = explain({ fieldRules, stored: { positive: 20, negative: -10, score: 10 } });
    expect(same).toMatchObject({ expected: { positive: 15, negative: -5, score: 10 }, outOfDate: true });
  });

  it("counts contained touch points on their own side, not as a sum", () => {
    const touchPoints = { touchPoint: 0, touchPointPositive: 3, touchPointNegative: -3 };
    const { expected, reconciliation } = explain({
      fieldRules: [aFieldRule(10, NOT_MET)],
      stored: { positive: 3, negative: -3, score: 0, ...touchPoints },
    });
    expect(reconciliation).toMatchObject({ reading: "contained", unexplained: nothing });
    expect(expected).toEqual({ positive: 3, negative: -3, score: 0 });
  });

  it("takes touch points whose sides Zoho leaves out for those of the side of their sign", () => {
    const contained = explain({ fieldRules, stored: { positive: 23, negative: -5, score: 18, touchPoint: 8 } });
    expect(contained.reconciliation).toMatchObject({ reading: "contained", touchPoints: { positive: 8, score: 8 } });
    const minus = explain({ fieldRules, stored: { positive: 15, negative: -7, score: 8, touchPoint: -2 } });
    expect(minus.reconciliation).toMatchObject({ reading: "contained", touchPoints: { negative: -2, score: -2 } });
  });

  it("joins the stored row by the rule's id", () => {
    expect(explain({ fieldRules, stored: { ruleId: "2" as RuleId, score: 10 } })).toMatchObject({
      stored: null,
      reconciliation: null,
    });
  });
});

describe("a stored total that is not the sum of its sides", () => {
  const fieldRules = [aFieldRule(15, MET), aFieldRule(-5, MET)];
  const sides = { positive: 15, negative: -5 };
  const touchPoints = { touchPoint: 8, touchPointPositive: 8 };

  it("is explained where the touch points make the difference", () => {
    const explanation = explain({ fieldRules, stored: { ...sides, ...touchPoints, score: 18 } });
    const { reconciliation } = explanation;
    expect(reconciliation).toMatchObject({ reading: "apart", beyondSides: 8 });
    expect(reconciliation !== null && addsUp(reconciliation)).toBe(true);
    expect(explanation).toMatchObject({ expected: { positive: 15, negative: -5, score: 18 }, outOfDate: false });
  });

  it.each([
    ["there are no touch points", { ...sides, score: 12 }, 2],
    ["the sides hold the touch points already", { positive: 23, negative: -5, ...touchPoints, score: 26 }, 8],
    ["a side was not read", { positive: 15, score: 10 }, -5],
    ["both sides were not read", { score: 10 }, 10],
  ])("is not explained where %s: then whether it is up to date can't be told", (_title, stored, beyondSides) => {
    const { reconciliation, outOfDate } = explain({ fieldRules, stored });
    expect(reconciliation).toMatchObject({ beyondSides });
    expect(reconciliation !== null && addsUp(reconciliation)).toBe(false);
    expect(outOfDate).toBeNull();
  });

  it("contradicts nothing where it was not read", () => {
    expect(explain({ fieldRules, stored: sides })).toMatchObject({
      reconciliation: { beyondSides: 0 },
      outOfDate: false,
    });
  });
});

describe("scores of which only a part was read", () => {
  it("leave open what a rule without a row has", () => {
    expect(explain({ scoresIncomplete: true })).toMatchObject({ stored: null, outOfDate: null });
    expect(explain({ scoresIncomplete: true, fieldRules: [aFieldRule(10, NOT_MET)] }).outOfDate).toBeNull();
  });

  it("are compared where the rule has its row", () => {
    const stored = { positive: 10, score: 10 };
    expect(explain({ scoresIncomplete: true, stored }).outOfDate).toBe(false);
    expect(explain({ scoresIncomplete: true, stored: { positive: 7, score: 7 } }).outOfDate).toBe(true);
  });
});

describe("out of date", () => {
  it("is a record without a row whose rule would give it points", () => {
    expect(explain({}).outOfDate).toBe(true);
    expect(explain({ fieldRules: [aFieldRule(10, NOT_MET)] }).outOfDate).toBe(false);
    expect(explain({ fieldRules: [aFieldRule(10, UNKNOWN)] }).outOfDate).toBeNull();
    expect(explain({ fieldRules: [aFieldRule(5, MET), aFieldRule(-5, MET)] }).outOfDate).toBe(true);
  });

  it("is not a record without a row whose rule would give it 0 points: null, 0 and no row are the same", () => {
    expect(explain({ fieldRules: [aFieldRule(0, MET)] }).outOfDate).toBe(false);
    expect(explain({ fieldRules: [aFieldRule(0, UNKNOWN)] }).outOfDate).toBe(false);
  });

  it("can't be told where the stored scores were not read", () => {
    expect(explain({ stored: null })).toMatchObject({ outOfDate: null, reconciliation: null });
  });

  it("can't be told while undecided field rules could make up the difference", () => {
    const fieldRules = [aFieldRule(10, MET), aFieldRule(5, UNKNOWN), aFieldRule(3, UNKNOWN)];
    expect(explain({ fieldRules, stored: { positive: 18, score: 18 } }).outOfDate).toBeNull();
    expect(explain({ fieldRules, stored: { positive: 13, score: 13 } }).outOfDate).toBeNull();
    expect(explain({ fieldRules, stored: { positive: 12, score: 12 } }).outOfDate).toBe(true);
  });

  it("is a record of which one side alone differs", () => {
    const fieldRules = [aFieldRule(15, MET), aFieldRule(-5, MET)];
    expect(explain({ fieldRules, stored: { positive: 15, negative: -8, score: 7 } }).outOfDate).toBe(true);
    expect(explain({ fieldRules, stored: { positive: 18, negative: -5, score: 13 } }).outOfDate).toBe(true);
  });

  it("is a record whose undecided field rules could make up the difference only across the sides", () => {
    const fieldRules = [aFieldRule(10, MET), aFieldRule(5, UNKNOWN), aFieldRule(-10, UNKNOWN)];
    expect(explain({ fieldRules, stored: { positive: 10, negative: -5, score: 5 } }).outOfDate).toBe(true);
    expect(explain({ fieldRules, stored: { positive: 10, negative: -10, score: 0 } }).outOfDate).toBeNull();
  });

  it("claims nothing for a rule whose field rules are not known, such as Zia's", () => {
    expect(explain({ rule: { kind: "zia", fieldRules: null }, stored: { score: 40 } })).toMatchObject({
      applies: true,
      now: { score: null },
      outOfDate: null,
      reconciliation: null,
    });
  });

  it("names a rule and fields that changed after the last scoring, and criteria that count days", () => {
    const criteria = aCriterion("Closing_Date", "less_equal", "${AGEINDAYS}+30");
    const explanation = explain({
      fieldRules: [aFieldRule(10, MET), aFieldRule(4, criteria)],
      rule: { modifiedTime: "2026-03-02T10:00:00+05:30" },
      stored: { positive: 3, score: 3 },
      history: {
        lastScored: new Map([["1", "2026-03-01T00:00:00Z"]]),
        fieldChanges: [
          { field: "Company", at: "2026-03-05T00:00:00Z" },
          { field: "Company", at: "2026-03-04T00:00:00Z" },
          { field: "Phone", at: "2026-03-05T00:00:00Z" },
          { field: "Closing_Date", at: "2026-02-05T00:00:00Z" },
        ],
      },
    });
    expect(explanation.outOfDateReasons).toEqual([
      { code: "rule_changed", at: "2026-03-02T10:00:00+05:30" },
      { code: "field_changed", field: "Company", at: "2026-03-05T00:00:00Z" },
      { code: "counts_days", fields: ["Closing_Date"] },
    ]);
  });

  it("names no cause where nothing is out of date, whatever was changed", () => {
    const explanation = explain({
      rule: { modifiedTime: "2026-03-02T10:00:00Z" },
      stored: { positive: 10, score: 10 },
      history: { lastScored: new Map([["1", "2026-03-01T00:00:00Z"]]), fieldChanges: [] },
    });
    expect(explanation).toMatchObject({ outOfDate: false, outOfDateReasons: [] });
  });

  it("names no cause without the timeline", () => {
    expect(explain({ rule: { modifiedTime: "2026-03-02T10:00:00Z" } }).outOfDateReasons).toEqual([]);
  });

  it("says that there is no known cause only once the timeline was read", () => {
    const stored = { positive: 3, score: 3 };
    const history = { lastScored: new Map(), fieldChanges: [] };
    expect(explain({ stored }).outOfDateReasons).toEqual([]);
    expect(explain({ stored, history }).outOfDateReasons).toEqual([{ code: "no_reason" }]);
  });
});
