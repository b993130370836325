import { describe, expect, test } from "vitest";
import {
  compareRule,
  compareRules,
  draftFromRule,
  type FieldRuleId,
  type RuleEdit,
  type ScoringRule,
  type SignalRuleId,
} from "../../../src/scoring/index.ts";
import { edited } from "../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../support/build/scoring-builders.ts";

const company = aFieldRule(5, aCriterion("Company", "equal", "Zoho"));
const withId = { ...company, id: "11" as FieldRuleId };
const signal = { id: "91", namespace: "Open" };
const signalRule = { id: "21" as SignalRuleId, score: 2, signal };
const signalWithoutId = { ...signalRule, id: null };
const kinds = (before: ScoringRule, after: ScoringRule) => compareRules(before, after).map(({ kind }) => kind);

describe("between two readings of a rule", () => {
  test.each<[string, Partial<ScoringRule>, Partial<ScoringRule>, readonly string[]]>([
    ["new field and signal rules are added", {}, full(), ["field_rule_added", "signal_rule_added"]],
    ["lost field and signal rules are removed", full(), {}, ["field_rule_removed", "signal_rule_removed"]],
    [
      "field rules that were not read before are not removed",
      { fieldRules: null },
      full({ signalRules: [] }),
      ["field_rule_added"],
    ],
    ["field rules that are not read now are not removed", full(), full({ fieldRules: null }), []],
    ["nothing can be said of a rule that Zia has now", full(), full({ kind: "zia", name: "New", fieldRules: [] }), []],
    ["field rules without ids are not removed", { fieldRules: [company] }, {}, []],
    ["signal rules without ids are not removed", { signalRules: [signalWithoutId] }, {}, []],
  ])("%s", (_, before, after, expected) => {
    expect(kinds(aRule([], before), aRule([], after))).toEqual(expected);
  });

  test("a name with blanks around it that stays so is no change", () => {
    expect(kinds(aRule([], { name: " Rule " }), aRule([], { name: " Rule " }))).toEqual([]);
  });

  test("points and signal of a signal rule are told with what they were", () => {
    const other = { id: "92", namespace: null };
    expect(
      compareRules(
        aRule([], { signalRules: [signalRule] }),
        aRule([], { signalRules: [{ ...signalRule, score: 9, signal: other }] }),
      ),
    ).toMatchObject([
      { kind: "signal_rule_changed", id: "21", score: { from: 2, to: 9 }, signal: { from: signal, to: other } },
    ]);
  });
});

function full(changes: Partial<ScoringRule> = {}): Partial<ScoringRule> {
  return { fieldRules: [withId], signalRules: [signalRule], ...changes };
}

describe("a draft", () => {
  const draft = draftFromRule(aRule([], full()));
  const key = draft.signalRules[0]?.key ?? "";
  const changes = (...edits: readonly RuleEdit[]) => compareRule(aRule([], full()), edited(draft, ...edits), null);

  test("may take the signal from a signal rule", () => {
    expect(changes({ kind: "set_signal", key, signal: null })).toMatchObject([
      { kind: "signal_rule_changed", score: null, signal: { from: signal, to: null } },
    ]);
  });

  test("may have points that can't be read", () => {
    expect(changes({ kind: "set_signal_rule_score", key, score: "many" })).toMatchObject([
      { kind: "signal_rule_changed", score: { from: 2, to: null }, signal: null },
    ]);
  });

  test("adds new field and signal rules, though the stored rule has some without ids", () => {
    const added = edited(draftFromRule(aRule([])), { kind: "add_field_rule" }, { kind: "add_signal_rule", signal });
    const stored = aRule([company], { signalRules: [signalWithoutId] });
    expect(compareRule(stored, added, null).map(({ kind }) => kind)).toEqual(["field_rule_added", "signal_rule_added"]);
  });
});
