import { describe, expect, test } from "vitest";
import {
  type Criteria,
  compareRule,
  createDraft,
  draftFromRule,
  findConflict,
  type RuleEdit,
  rebaseDraft,
  type ScoringRule,
} from "../../../../src/scoring/index.ts";
import { aRuleField, edited, keyOf, sketch } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aGroup, aRule, aSignalRule } from "../../../support/build/scoring-builders.ts";

const all = (...members: readonly Criteria[]) => aGroup("and", ...members);
const company = aCriterion("Company", "equal", "Zoho");
const revenue = aCriterion("Revenue", "less_than", "100000");
const fieldRule = (id: string, score: number, criteria: Criteria) => aFieldRule(score, criteria, id);

const stored = aRule([fieldRule("11", 5, all(company, revenue))], {
  description: "Fit",
  modifiedTime: "2026-03-01T10:00:00+00:00",
  signalRules: [aSignalRule("21", 2, "91")],
});
const draft = draftFromRule(stored);
const first = draft.fieldRules[0]?.key ?? "";
const signalKey = draft.signalRules[0]?.key ?? "";
const theirs = (changes: Partial<ScoringRule>): ScoringRule => ({ ...stored, ...changes });
const rebased = (edits: readonly RuleEdit[], changes: Partial<ScoringRule>) =>
  rebaseDraft(edited(draft, ...edits), theirs(changes), null);

describe("a conflict", () => {
  test("is none for a rule that is not stored yet", () => {
    expect(findConflict(createDraft({ module: stored.module }), stored)).toBeNull();
  });

  test("is told where the rule was saved again, though with the same contents", () => {
    const at = "2026-03-01T10:00:01+00:00";
    expect(findConflict(draft, theirs({ modifiedTime: at }))).toEqual({ kind: "changed", by: null, at, theirs: [] });
  });
});

describe("a draft that has no changes to bring along", () => {
  const incomplete = aRule([aFieldRule(5, company)]);
  test.each<[string, Parameters<typeof rebaseDraft>[0], ScoringRule]>([
    ["because it is new", createDraft({ module: stored.module }), stored],
    ["because it was read without ids", draftFromRule(incomplete), stored],
    ["because Zia has the rule now", edited(draft, { kind: "set_name", name: "Mine" }), theirs({ kind: "zia" })],
    ["because the rule is not complete now", edited(draft, { kind: "add_field_rule" }), theirs({ fieldRules: null })],
  ])("%s becomes the rule as it is now, with keys not used before", (_, before, current) => {
    expect(rebaseDraft(before, current, null)).toEqual(draftFromRule(current, before.nextKey));
  });
});

describe("what both sides have", () => {
  test.each<[string, RuleEdit, Partial<ScoringRule>, object]>([
    [
      "my description",
      { kind: "set_description", description: "Mine" },
      { name: "Theirs", description: "Theirs", active: false },
      { name: "Theirs", description: "Mine", active: false },
    ],
    [
      "my switch",
      { kind: "set_active", active: false },
      { name: "Theirs", description: "Theirs" },
      { name: "Theirs", description: "Theirs", active: false },
    ],
    [
      "my name",
      { kind: "set_name", name: "Mine" },
      { name: "Theirs", description: "Theirs", active: false },
      { name: "Mine", description: "Theirs", active: false },
    ],
  ])("is theirs but for %s", (_, edit, changes, expected) => {
    expect(rebased([edit], changes)).toMatchObject(expected);
  });

  test("in the same criteria keeps the keys of the draft", () => {
    const after = rebased([], { fieldRules: [fieldRule("11", 9, all(company, revenue))] });
    expect(after.fieldRules).toEqual([{ ...draft.fieldRules[0], scoreText: "9" }]);
  });

  test("has their criteria and my points where each side changed one of them", () => {
    const phone = aCriterion("Phone", "equal", "1");
    const score = { kind: "set_field_rule_score", key: first, score: "7" } as const;
    const after = rebased([score], { fieldRules: [fieldRule("11", 5, phone)] });
    expect(after.fieldRules).toMatchObject([{ key: first, id: "11", scoreText: "7" }]);
    expect(sketch(after)).toBe("and(Phone)");
  });

  test("has their order of criteria where I changed none", () => {
    expect(sketch(draft)).toBe("and(Company, Revenue)");
    expect(sketch(rebased([], { fieldRules: [fieldRule("11", 5, all(revenue, company))] }))).toBe(
      "and(Revenue, Company)",
    );
  });
});

describe("a signal rule of both sides", () => {
  const score: RuleEdit = { kind: "set_signal_rule_score", key: signalKey, score: "6" };
  const signal: RuleEdit = { kind: "set_signal", key: signalKey, signal: { id: "92", namespace: null } };
  test.each<[string, readonly RuleEdit[], ScoringRule["signalRules"][number], string, string]>([
    ["is theirs where I changed nothing", [], aSignalRule("21", 3, "93"), "3", "93"],
    ["has my points and their signal", [score], aSignalRule("21", 2, "93"), "6", "93"],
    ["has their points and my signal", [signal], aSignalRule("21", 3, "91"), "3", "92"],
    ["is mine where we both changed all", [score, signal], aSignalRule("21", 3, "93"), "6", "92"],
  ])("%s", (_, edits, changed, scoreText, id) => {
    expect(rebased(edits, { signalRules: [changed] }).signalRules).toEqual([
      { key: signalKey, id: "21", scoreText, signal: { id, namespace: null } },
    ]);
  });

  test("that I removed and made anew for the same signal is not taken for the stored one", () => {
    const again: RuleEdit = { kind: "add_signal_rule", signal: { id: "91", namespace: null } };
    const after = rebased([{ kind: "remove_signal_rule", key: signalKey }, again], { name: "Theirs" });
    expect(after.signalRules).toMatchObject([{ id: null, signal: { id: "91" } }]);
    expect(compareRule(stored, { ...after, name: stored.name }, null).map(({ kind }) => kind)).toEqual([
      "signal_rule_added",
      "signal_rule_removed",
    ]);
  });

  test("that has no signal yet stays as it is", () => {
    expect(rebased([{ kind: "add_signal_rule" }], { name: "Theirs" }).signalRules).toMatchObject([
      { id: "21" },
      { id: null, signal: null },
    ]);
  });
});

describe("a field rule that Zoho took although its answer was lost", () => {
  const copied = edited(draft, { kind: "duplicate_field_rule", key: first });
  const copy = copied.fieldRules[1];
  const phone = aRuleField("Phone");
  const members = copy?.criteria.members ?? [];
  const added = edited(
    copied,
    { kind: "set_field", key: members[0]?.key ?? "", field: phone, from: null },
    { kind: "set_comparator", key: members[0]?.key ?? "", choice: "equal", field: phone },
    { kind: "set_value", key: members[0]?.key ?? "", value: "1" },
    { kind: "move_criteria", key: members[0]?.key ?? "", direction: "down" },
    { kind: "set_field_rule_score", key: copy?.key ?? "", score: "4" },
  );
  const itsPhone = aCriterion("Phone", "equal", "1");

  test.each([
    ["the same order", all(revenue, itsPhone)],
    ["another order", all(itsPhone, revenue)],
  ])("is recognised by its criteria in %s and keeps what I gave it since", (_, criteria) => {
    expect(sketch(added, 1)).toBe("and(Revenue, Phone)");
    const current = theirs({ fieldRules: [...(stored.fieldRules ?? []), fieldRule("12", -3, criteria)] });
    const after = rebaseDraft(added, current, null);
    expect(after.fieldRules.map(({ id, scoreText }) => `${id} ${scoreText}`)).toEqual(["11 5", "12 4"]);
    expect(after.fieldRules[1]?.key).toBe(copy?.key);
    expect(sketch(after, 1)).toBe("and(Revenue, Phone)");
    expect(keyOf(after, "Phone")).toBe(keyOf(added, "Phone"));
  });
});
