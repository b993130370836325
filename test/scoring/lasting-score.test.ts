import { expect, test } from "vitest";
import {
  type Criteria,
  type EntityScore,
  explainScore,
  isScoreLasting,
  type LayoutId,
  type ScoringRule,
} from "../../src/scoring/index.ts";
import {
  aContext,
  aCriterion,
  aFieldRule,
  anEntityScore,
  aRecord,
  aRule,
  someFields,
} from "../support/scoring-builders.ts";

const MET = aCriterion("Company", "equal", "Zoho");
const STORED = { positive: 10, score: 10 };
const OTHER = { id: "12" as LayoutId, name: null };

interface Given {
  readonly criteria?: Criteria;
  readonly rule?: Partial<ScoringRule>;
  readonly stored?: Partial<EntityScore> | null;
  readonly layoutId?: string | undefined;
}

function isLasting({ criteria = MET, rule = {}, stored = STORED, layoutId = "11" }: Given): boolean {
  const [explanation] = explainScore({
    record: aRecord({ Company: "Zoho", Closing_Date: "2026-03-18" }, layoutId === "none" ? undefined : layoutId),
    module: "Leads",
    rules: [aRule([aFieldRule(10, criteria)], rule)],
    scores: stored === null ? [] : [anEntityScore(stored)],
    history: null,
    context: aContext({ fields: someFields({ Company: "text", Closing_Date: "date" }) }),
  }).rules;
  if (explanation === undefined) throw new Error("no rule");
  return isScoreLasting(explanation);
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
