import { describe, expect, test } from "vitest";
import {
  createDraft,
  draftFromRule,
  type FieldRuleId,
  planNewRule,
  planRuleUpdate,
  type RuleEdit,
  type SignalRuleId,
} from "../../../../src/scoring/index.ts";
import { aLayout, edited, keyOf } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";

type ChosenSignal = Extract<RuleEdit, { kind: "set_signal" }>["signal"];

const OPEN = { id: "91", namespace: "Open" };
const CLICK = { id: "92", namespace: null };

describe("a new rule", () => {
  const blank = createDraft({ module: { apiName: "Leads", id: null } });
  const planned = (...edits: readonly RuleEdit[]) => planNewRule(edited(blank, ...edits), null);

  test("is named without the blanks around its name", () => {
    expect(planned({ kind: "set_name", name: " Good fit " }).name).toBe("Good fit");
  });

  test.each([
    ["", null],
    ["  ", null],
    [" Who fits ", " Who fits "],
  ])("described as %j has the description %j", (description, expected) => {
    expect(planned({ kind: "set_description", description }).description).toBe(expected);
  });

  test("is for all layouts or for one", () => {
    expect(planned().layoutId).toBeNull();
    expect(planned({ kind: "set_layout", layout: aLayout("7", []) }).layoutId).toBe("7");
  });

  test.each<[string, ChosenSignal, string, object]>([
    ["nothing yet", null, "", {}],
    ["its signal alone", OPEN, "", { signal: OPEN }],
    ["its points alone", null, "3", { score: 3 }],
    ["no points that can't be read", OPEN, "some", { signal: OPEN }],
  ])("holds of a signal rule %s", (_, signal, score, filledIn) => {
    const draft = edited(blank, { kind: "add_signal_rule", signal });
    const key = draft.signalRules[0]?.key ?? "";
    const after = edited(draft, { kind: "set_signal_rule_score", key, score });
    expect(planNewRule(after, null).signalRules).toEqual([{ key, id: null, removed: false, ...filledIn }]);
  });

  test("holds no points of a field rule that has none yet", () => {
    const [rule] = planned().fieldRules;
    expect(rule).toEqual({ key: blank.fieldRules[0]?.key, id: null, removed: false, criteria: expect.anything() });
  });

  test("has no update", () => {
    expect(planRuleUpdate(edited(blank, { kind: "set_name", name: "Good fit" }), null)).toBeNull();
  });
});

describe("an update", () => {
  const stored = aRule([{ ...aFieldRule(5, aCriterion("Company", "equal", "Zoho")), id: "11" as FieldRuleId }], {
    description: "Fit",
    signalRules: [{ id: "21" as SignalRuleId, score: 2, signal: OPEN }],
  });
  const draft = draftFromRule(stored);
  const key = draft.signalRules[0]?.key ?? "";
  const first = draft.fieldRules[0]?.key ?? "";
  const none = { id: "1", wrapped: false, fieldRules: [], signalRules: [] };
  const updated = (...edits: readonly RuleEdit[]) => planRuleUpdate(edited(draft, ...edits), null);

  test.each<[string, readonly RuleEdit[], object]>([
    ["name", [{ kind: "set_name", name: " New " }], { name: "New" }],
    ["description", [{ kind: "set_description", description: "Who" }], { description: "Who" }],
    ["description that is emptied", [{ kind: "set_description", description: "" }], { description: "" }],
    [
      "name and description",
      [
        { kind: "set_name", name: "New" },
        { kind: "set_description", description: "Who" },
      ],
      { name: "New", description: "Who" },
    ],
  ])("of the %s holds nothing else", (_, edits, expected) => {
    expect(updated(...edits)).toEqual({ ...none, ...expected });
  });

  test.each<[string, readonly RuleEdit[], object]>([
    ["score", [{ kind: "set_signal_rule_score", key, score: "7" }], { score: 7 }],
    ["signal", [{ kind: "set_signal", key, signal: CLICK }], { signal: CLICK }],
    [
      "score and signal",
      [
        { kind: "set_signal_rule_score", key, score: "7" },
        { kind: "set_signal", key, signal: CLICK },
      ],
      { score: 7, signal: CLICK },
    ],
    ["signal that is taken away", [{ kind: "set_signal", key, signal: null }], {}],
    ["score that can't be read", [{ kind: "set_signal_rule_score", key, score: "" }], {}],
  ])("of a signal rule's %s holds no more of it", (_, edits, expected) => {
    expect(updated(...edits)).toEqual({ ...none, signalRules: [{ key, id: "21", removed: false, ...expected }] });
  });

  test.each<[string, ChosenSignal, string, object]>([
    ["with a signal and points", CLICK, "4", { signal: CLICK, score: 4 }],
    ["with a signal alone", CLICK, "", { signal: CLICK }],
    ["with points alone", null, "4", { score: 4 }],
  ])("adds a signal rule %s", (_, signal, score, expected) => {
    const added = edited(draft, { kind: "add_signal_rule", signal });
    const newKey = added.signalRules[1]?.key ?? "";
    const after = edited(added, { kind: "set_signal_rule_score", key: newKey, score });
    expect(planRuleUpdate(after, null)).toEqual({
      ...none,
      signalRules: [{ key: newKey, id: null, removed: false, ...expected }],
    });
  });

  test("removes a signal rule by its id", () => {
    expect(updated({ kind: "remove_signal_rule", key })).toEqual({
      ...none,
      signalRules: [{ key: null, id: "21", removed: true }],
    });
  });

  test("of a field rule's criteria leaves its points alone", () => {
    const company = keyOf(draft, "Company");
    const update = updated({ kind: "set_value", key: company, value: "Acme" });
    expect(update?.fieldRules).toEqual([{ key: first, id: "11", removed: false, criteria: expect.anything() }]);
    expect(update?.fieldRules[0]?.criteria).toMatchObject({ members: [{ field: "Company", value: "Acme" }] });
  });
});
