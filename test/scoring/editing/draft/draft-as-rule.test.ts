import { describe, expect, test } from "vitest";
import { createKeyMaker } from "../../../../src/scoring/editing/draft/draft-keys.ts";
import { finishCriteria } from "../../../../src/scoring/editing/draft/finish-draft.ts";
import {
  createDraft,
  draftFromRule,
  type FieldRuleId,
  type RuleEdit,
  type SignalRuleId,
  toScoringRule,
} from "../../../../src/scoring/index.ts";
import { aRuleField, edited } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";

const signal = { id: "91", namespace: "Open" };
const stored = aRule([{ ...aFieldRule(5, aCriterion("Company", "equal", "Zoho")), id: "11" as FieldRuleId }], {
  description: "Fit",
  signalRules: [{ id: "21" as SignalRuleId, score: 2, signal }],
  createdTime: "2026-03-01T10:00:00+00:00",
});
const draft = draftFromRule(stored);
const fieldRule = draft.fieldRules[0]?.key ?? "";
const signalRule = draft.signalRules[0]?.key ?? "";
const blank = createDraft({ module: { apiName: "Leads", id: null } });

test("a new draft is active and has no words yet", () => {
  expect(blank).toMatchObject({ base: null, name: "", description: "", active: true, layout: null, signalRules: [] });
  expect(blank.fieldRules).toMatchObject([{ id: null, scoreText: "", criteria: { members: [{ field: "" }] } }]);
});

describe("the rule that a draft would be", () => {
  test("is the stored one where nothing was edited", () => {
    expect(toScoringRule(draft, null)).toMatchObject({ ...stored, fieldRules: [{ id: "11", score: 5 }] });
  });

  test("is a manual rule without an id where it is new", () => {
    expect(toScoringRule(blank, null)).toMatchObject({
      id: "",
      kind: "manual",
      createdTime: null,
      name: "",
      active: true,
    });
  });

  test.each<[string, RuleEdit, object]>([
    ["its description", { kind: "set_description", description: "Who" }, { description: "Who" }],
    ["no description", { kind: "set_description", description: "" }, { description: null }],
    ["its points", { kind: "set_field_rule_score", key: fieldRule, score: "-7" }, { fieldRules: [{ score: -7 }] }],
    ["no points", { kind: "set_field_rule_score", key: fieldRule, score: "some" }, { fieldRules: [{ score: 0 }] }],
    [
      "a signal's points",
      { kind: "set_signal_rule_score", key: signalRule, score: "7" },
      { signalRules: [{ id: "21", score: 7, signal }] },
    ],
    [
      "no points of a signal",
      { kind: "set_signal_rule_score", key: signalRule, score: "some" },
      { signalRules: [{ id: "21", score: 0, signal }] },
    ],
    ["no signal rule without a signal", { kind: "set_signal", key: signalRule, signal: null }, { signalRules: [] }],
  ])("has %s", (_, edit, expected) => {
    expect(toScoringRule(edited(draft, edit), null)).toMatchObject(expected);
  });

  test("stays without field rules where those were not read", () => {
    expect(toScoringRule(draftFromRule({ ...stored, fieldRules: null }), null).fieldRules).toBeNull();
  });
});

describe("a criterion on its way to Zoho", () => {
  const criterion = {
    kind: "criterion",
    key: "k3",
    field: "Company",
    fieldId: "9",
    choice: "equal",
    value: "Zo",
  } as const;

  test("has the value of its field's type, and is not disrupted", () => {
    const fields = new Map([["Company", aRuleField("Company")]]);
    expect(finishCriteria({ ...criterion, written: null }, fields)).toEqual({
      kind: "criterion",
      key: "k3",
      field: "Company",
      fieldId: "9",
      comparator: "equal",
      value: "Zo",
      valueType: "value",
      disrupted: false,
    });
  });

  test.each([
    ["a field", { field: "" }],
    ["a comparator", { choice: null }],
  ])("can't be read without %s", (_, missing) => {
    expect(finishCriteria({ ...criterion, written: null, ...missing }, null)).toEqual({
      kind: "unreadable",
      key: "k3",
      problem: "not_criteria",
      raw: null,
    });
  });
});

test("keys are numbered on from those that are used", () => {
  const keys = createKeyMaker(7);
  expect([keys.next(), keys.next(), keys.used]).toEqual(["k7", "k8", 9]);
});
