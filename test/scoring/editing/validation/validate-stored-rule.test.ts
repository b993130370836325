import { describe, expect, test } from "vitest";
import { draftFromRule, type LayoutId, type ScoringRule } from "../../../../src/scoring/index.ts";
import { aLayout, aSignal, edited } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule, aSignalRule } from "../../../support/build/scoring-builders.ts";
import { codes, firstRule, issuesOf, metadata } from "../../../support/build/validation-builders.ts";

const fieldRule = (id: string, score: number) => aFieldRule(score, aCriterion("Company", "equal", id), id);
const stored = (changes: Partial<ScoringRule>) => draftFromRule(aRule([fieldRule("11", 5)], changes));

describe("what Zoho has stored it has taken once, so nothing is said of", () => {
  const layouts = [aLayout("1", ["Company"])];
  const signals = [aSignal("91"), aSignal("92", { enabled: false })];
  test.each<[string, Partial<ScoringRule>]>([
    ["a description beyond the limit", { description: "x".repeat(501) }],
    ["a layout that is gone", { layout: { id: "9" as LayoutId, name: "Gone" } }],
    ["points beyond the documented ones", { fieldRules: [fieldRule("11", 5), fieldRule("12", -99)] }],
    ["points of signals beyond them", { signalRules: [aSignalRule("21", 2, "91"), aSignalRule("22", 50, "92")] }],
    [
      "signal rules in a module of no people",
      { module: { apiName: "Deals", id: null }, signalRules: [aSignalRule("21", 2, "91")] },
    ],
    ["signals that are offered no more", { signalRules: [aSignalRule("21", 2, "92"), aSignalRule("22", 2, "93")] }],
    [
      "having touch points alone",
      {
        fieldRules: [],
        touchPointRules: [{ id: "31", score: 5, group: null, source: {} }],
        source: { manual_scoring_rule: {} },
      },
    ],
  ])("%s", (_, changes) => {
    expect(codes(stored(changes), { ...metadata, layouts, signals })).toEqual([]);
  });
});

describe("what is edited is judged again", () => {
  test("though another part of the rule has the same points", () => {
    const draft = stored({ fieldRules: [fieldRule("11", 99), fieldRule("12", 5)] });
    const key = draft.fieldRules[1]?.key ?? "";
    expect(issuesOf(edited(draft, { kind: "set_field_rule_score", key, score: "99" }))).toMatchObject([
      { code: "score_beyond_documented", path: "field_rules[1].score", place: { part: "score", key } },
    ]);
  });

  test("though another signal rule has the same points", () => {
    const draft = stored({ signalRules: [aSignalRule("21", 99, "91"), aSignalRule("22", 5, "92")] });
    const key = draft.signalRules[1]?.key ?? "";
    expect(issuesOf(edited(draft, { kind: "set_signal_rule_score", key, score: "99" }))).toMatchObject([
      { code: "score_beyond_documented", path: "signal_rules[1].score", place: { part: "score", key } },
    ]);
  });

  test("also a description that stays beyond the limit", () => {
    const draft = stored({ description: "x".repeat(501) });
    expect(codes(edited(draft, { kind: "set_description", description: "y".repeat(501) }))).toEqual([
      "description_too_long",
    ]);
  });

  test("also where the last field rule goes and no touch points are left", () => {
    const draft = stored({ module: { apiName: "Deals", id: null } });
    expect(codes(edited(draft, { kind: "remove_field_rule", key: firstRule(draft) }))).toEqual(["rules_missing"]);
  });

  test("also where a rule that has too many field rules gets one more", () => {
    const six = stored({ fieldRules: ["1", "2", "3", "4", "5", "6"].map((id) => fieldRule(id, 5)) });
    const severities = (draft: typeof six) =>
      issuesOf(draft, metadata, { edition: "developer", serverLimits: [] })
        .filter(({ code }) => code === "too_many_field_rules")
        .map(({ severity }) => severity);
    expect(severities(six)).toEqual(["warning"]);
    expect(severities(edited(six, { kind: "add_field_rule" }))).toEqual(["error"]);
  });
});
