import { expect, test } from "vitest";
import {
  type Criteria,
  type CriteriaMatch,
  type EntityScore,
  explainScore,
  isScoreLasting,
  type LayoutId,
  type RuleExplanation,
  type ScoringRule,
} from "../../../src/scoring/index.ts";
import {
  aContext,
  aCriterion,
  aFieldRule,
  anEntityScore,
  aRecord,
  aRule,
  someFields,
} from "../../support/build/scoring-builders.ts";

const MET = aCriterion("Company", "equal", "Zoho");
const STORED = { positive: 10, score: 10 };
const OTHER = { id: "12" as LayoutId, name: null };

interface Given {
  readonly criteria?: Criteria;
  readonly rule?: Partial<ScoringRule>;
  readonly stored?: Partial<EntityScore> | null;
  readonly layoutId?: string | undefined;
}

function isLasting(given: Given): boolean {
  return isScoreLasting(explain(given));
}

function explain({ criteria = MET, rule = {}, stored = STORED, layoutId = "11" }: Given): RuleExplanation {
  const [explanation] = explainScore({
    record: aRecord({ Company: "Zoho", Closing_Date: "2026-03-18" }, layoutId === "none" ? undefined : layoutId),
    module: "Leads",
    rules: [aRule([aFieldRule(10, criteria)], rule)],
    scores: stored === null ? [] : [anEntityScore(stored)],
    history: null,
    context: aContext({ fields: someFields({ Company: "text", Closing_Date: "date" }) }),
  }).rules;
  if (explanation === undefined) throw new Error("no rule");
  return explanation;
}

test("a stored score that the values give to the point lasts", () => {
  expect(isLasting({})).toBe(true);
});

test("so does no score at all of a rule for another layout", () => {
  expect(isLasting({ rule: { layout: OTHER }, stored: null })).toBe(true);
});

test.each<[string, Given]>([
  ["the values give another score", { stored: { positive: 9, score: 9 } }],
  ["the same total with other sides", { stored: { positive: 12, negative: -2, score: 10 } }],
  ["nothing is stored", { stored: null }],
  ["0 is stored where a side has no points", { stored: { ...STORED, negative: 0 } }],
  ["the total is not that of its sides", { stored: { positive: 10, score: 12 } }],
  ["touch points are stored", { stored: { ...STORED, touchPoint: 3, touchPointPositive: 3 } }],
  ["the rule has signals", { rule: { signalRules: [{ id: null, score: 3, signal: { id: "7", namespace: null } }] } }],
  ["the rule has touch points", { rule: { touchPointRules: [{ id: null, score: 3, group: null, source: {} }] } }],
  ["the rule has signals that Zoho does not list", { rule: { hasSignalRules: true } }],
  ["a criterion can't be told", { criteria: aCriterion("Gone", "equal", "x"), stored: { score: null } }],
  ["a criterion rests on an assumption", { criteria: aCriterion("Company", "equal", "ZOHO") }],
  ["a criterion counts days", { criteria: aCriterion("Closing_Date", "equal", "${TODAY}") }],
  ["a list counts days", { criteria: aCriterion("Closing_Date", "between", ["${TODAY}", "2026-12-31"]) }],
  [
    "one of several criteria rests on an assumption",
    {
      criteria: {
        kind: "group",
        operator: "or",
        members: [MET, aCriterion("Company", "equal", "ZOHO")],
        disrupted: false,
      },
    },
  ],
  ["Zia scores", { rule: { kind: "zia", fieldRules: null } }],
  ["the field rules are not known", { rule: { fieldRules: null } }],
  ["the record's layout is not known", { rule: { layout: OTHER }, layoutId: "none" }],
  ["a row is left of a rule that does not apply", { rule: { layout: OTHER } }],
])("it is not certain to last where %s", (_, given) => {
  expect(isLasting(given)).toBe(false);
});

test.each<[string, Partial<RuleExplanation>]>([
  ["whether the rule applies is not known", { applies: null }],
  ["the stored row is not known", { stored: null }],
  ["nothing was compared", { reconciliation: null }],
  ["the positive side differs", { now: { positive: 9, negative: null, score: 10 } }],
  ["the negative side differs", { now: { positive: 10, negative: 0, score: 10 } }],
  ["the total differs", { now: { positive: 10, negative: null, score: 9 } }],
  [
    "the total is not that of its sides, although both say the same",
    { now: { positive: 10, negative: null, score: 12 }, stored: anEntityScore({ positive: 10, score: 12 }) },
  ],
])("nor where %s and all else is right", (_, change) => {
  const lasting = explain({});
  expect(isScoreLasting({ ...lasting, ...change })).toBe(false);
});

test.each<[string, Criteria, boolean]>([
  ["one of two criteria counts days", aCriterion("Closing_Date", "equal", "${TODAY}"), false],
  ["none of two criteria counts days", aCriterion("Closing_Date", "equal", "2026-03-18"), true],
])("a group where %s lasts or not", (_, other, lasts) => {
  const certain = aCriterion("Company", "equal", "Zoho");
  const { rule, fieldRules, ...rest } = explain({
    criteria: { kind: "group", operator: "or", members: [certain, other], disrupted: false },
  });
  // What the date is judged by is not at issue here: no assumption, no reason.
  const plain = fieldRules.map((match) => ({
    ...match,
    criteria: { ...match.criteria, members: [] } as unknown as CriteriaMatch,
  }));
  expect(isScoreLasting({ ...rest, rule, fieldRules: plain })).toBe(lasts);
});

test("one field rule that is not certain is enough", () => {
  const { fieldRules, ...rest } = explain({});
  const [unsure] = explain({ criteria: aCriterion("Company", "equal", "ZOHO") }).fieldRules;
  if (unsure === undefined) throw new Error("no field rule");
  expect(isScoreLasting({ ...rest, fieldRules: [...fieldRules, unsure] })).toBe(false);
});
