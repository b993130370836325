import { describe, expect, test } from "vitest";
import {
  type Criteria,
  compareRule,
  compareRules,
  draftFromRule,
  findConflict,
  type LayoutId,
  planRuleUpdate,
  type RuleDraft,
  type RuleEdit,
  rebaseDraft,
  type ScoringRule,
  type SignalRuleId,
} from "../../../../src/scoring/index.ts";
import { aRuleField, edited, keyOf, someMetadata } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aGroup, aRule } from "../../../support/build/scoring-builders.ts";

const { fields } = someMetadata([aRuleField("Company"), aRuleField("Revenue", "currency"), aRuleField("Phone")]);
const fieldRule = (id: string, score: number, criteria: Criteria) => aFieldRule(score, criteria, id);
const all = (...members: readonly Criteria[]) => aGroup("and", ...members);

const stored = aRule(
  [
    fieldRule("11", 5, all(aCriterion("Company", "equal", "Zoho"), aCriterion("Revenue", "less_than", "100000"))),
    fieldRule("12", -3, aCriterion("Phone", "equal", "${EMPTY}")),
  ],
  {
    description: "Fit",
    modifiedTime: "2026-03-01T10:00:00+00:00",
    modifiedBy: { id: "1", name: "Ann" },
    signalRules: [{ id: "21" as SignalRuleId, score: 2, signal: { id: "91", namespace: "Open" } }],
  },
);
const draft = draftFromRule(stored);
const [first, second] = draft.fieldRules.map(({ key }) => key) as [string, string];
const changes = (of: RuleDraft) => compareRule(stored, of, fields);

describe("the changes of a draft", () => {
  test("are none where nothing was edited, whatever shape the values came in", () => {
    expect(changes(draft)).toEqual([]);
  });

  test("are none where the same was typed again", () => {
    const again = edited(
      draft,
      { kind: "set_value", key: keyOf(draft, "Revenue"), value: "100000.0" },
      { kind: "set_name", name: `${stored.name} ` },
      { kind: "set_field_rule_score", key: first, score: "+5" },
    );
    expect(changes(again)).toEqual([]);
  });

  test("are none where field rules only changed places", () => {
    expect(changes(edited(draft, { kind: "move_field_rule", key: second, direction: "up" }))).toEqual([]);
  });

  test.each<[string, RuleEdit, object]>([
    ["the name", { kind: "set_name", name: " New " }, { kind: "name", from: "Rule", to: "New" }],
    ["the description", { kind: "set_description", description: "" }, { kind: "description", from: "Fit", to: "" }],
    ["active", { kind: "set_active", active: false }, { kind: "active", from: true, to: false }],
    [
      "a score",
      { kind: "set_field_rule_score", key: first, score: "7" },
      { kind: "field_rule_changed", id: "11", score: { from: 5, to: 7 }, criteria: null },
    ],
    [
      "criteria",
      { kind: "set_value", key: keyOf(draft, "Company"), value: "Acme" },
      {
        kind: "field_rule_changed",
        id: "11",
        score: null,
        criteria: { from: stored.fieldRules?.[0]?.criteria, to: { members: [{ value: "Acme" }, { value: "100000" }] } },
        now: { score: 5 },
      },
    ],
    [
      "the order of criteria",
      { kind: "move_criteria", key: keyOf(draft, "Company"), direction: "down" },
      { kind: "field_rule_changed", id: "11", score: null },
    ],
    [
      "a field rule less",
      { kind: "remove_field_rule", key: second },
      { kind: "field_rule_removed", id: "12", fieldRule: { score: -3 } },
    ],
    ["a field rule more", { kind: "duplicate_field_rule", key: second }, { kind: "field_rule_added", score: -3 }],
    [
      "a signal rule more",
      { kind: "add_signal_rule", signal: { id: "92", namespace: null } },
      { kind: "signal_rule_added", score: null },
    ],
    [
      "another signal",
      { kind: "set_signal", key: draft.signalRules[0]?.key ?? "", signal: { id: "92", namespace: null } },
      { kind: "signal_rule_changed", id: "21", score: null, signal: { from: { id: "91" }, to: { id: "92" } } },
    ],
    [
      "a signal rule less",
      { kind: "remove_signal_rule", key: draft.signalRules[0]?.key ?? "" },
      { kind: "signal_rule_removed", id: "21" },
    ],
  ])("are %s alone", (_, edit, change) => {
    expect(changes(edited(draft, edit))).toMatchObject([change]);
    expect(changes(edited(draft, edit))).toHaveLength(1);
  });
});

describe("an update", () => {
  test("holds what was changed and nothing else", () => {
    const after = edited(
      draft,
      { kind: "set_field_rule_score", key: first, score: "7" },
      { kind: "remove_field_rule", key: second },
      { kind: "set_active", active: false },
    );
    expect(planRuleUpdate(after, fields)).toEqual({
      id: "1",
      wrapped: false,
      fieldRules: [
        { key: first, id: "11", removed: false, score: 7 },
        { key: null, id: "12", removed: true },
      ],
      signalRules: [],
    });
  });

  test("is none where only the state changed, which takes a call of its own, or nothing", () => {
    expect(planRuleUpdate(edited(draft, { kind: "set_active", active: false }), fields)).toBeNull();
    expect(planRuleUpdate(draft, fields)).toBeNull();
  });
});

describe("a rule that moved meanwhile", () => {
  const theirs = (change: Partial<ScoringRule>): ScoringRule => ({
    ...stored,
    modifiedTime: "2026-03-01T11:00:00+00:00",
    modifiedBy: { id: "2", name: "Bob" },
    ...change,
  });
  const withThird = theirs({
    fieldRules: [...(stored.fieldRules ?? []), fieldRule("13", 1, aCriterion("Phone", "equal", "1"))],
  });

  test("is told with who, when and what", () => {
    expect(findConflict(draft, withThird)).toMatchObject({
      kind: "changed",
      by: { name: "Bob" },
      at: "2026-03-01T11:00:00+00:00",
      theirs: [{ kind: "field_rule_added", score: 1 }],
    });
  });

  test("is told also where the time is the same second", () => {
    expect(findConflict(draft, { ...stored, name: "Other" })).toMatchObject({
      theirs: [{ kind: "name", to: "Other" }],
    });
  });

  test("is told where it was deleted, and not at all where nothing happened", () => {
    expect(findConflict(draft, null)).toEqual({ kind: "deleted" });
    expect(findConflict(draft, { ...stored, module: { apiName: "Deals", id: null } })).toMatchObject({
      kind: "changed",
    });
    expect(findConflict(draft, { ...stored, layout: { id: "7" as LayoutId, name: "Other" } })).toMatchObject({
      kind: "changed",
    });
    expect(findConflict(edited(draft, { kind: "set_name", name: "Mine" }), stored)).toBeNull();
  });

  test("keeps their changes and mine, mine where both changed the same", () => {
    const [one, two] = withThird.fieldRules as [ReturnType<typeof fieldRule>, ReturnType<typeof fieldRule>];
    const current = theirs({
      name: "Theirs",
      description: "Theirs",
      fieldRules: [{ ...one, score: 9 }, { ...two, score: 8 }, ...(withThird.fieldRules?.slice(2) ?? [])],
    });
    const mine = edited(
      draft,
      { kind: "set_name", name: "Mine" },
      { kind: "set_field_rule_score", key: first, score: "6" },
      { kind: "duplicate_field_rule", key: second },
    );
    const merged = rebaseDraft(mine, current, fields);
    expect(merged).toMatchObject({ base: current, name: "Mine", description: "Theirs" });
    expect(merged.fieldRules.map(({ id, scoreText }) => `${id} ${scoreText}`)).toEqual([
      "11 6",
      "12 8",
      "null -3",
      "13 1",
    ]);
    expect(merged.fieldRules.slice(0, 3).map(({ key }) => key)).toEqual(mine.fieldRules.map(({ key }) => key));
    expect(compareRule(current, merged, fields).map(({ kind }) => kind)).toEqual([
      "name",
      "field_rule_changed",
      "field_rule_added",
    ]);
    const keys = merged.fieldRules.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("merges score and criteria of one field rule apart", () => {
    const [one, two] = stored.fieldRules as [ReturnType<typeof fieldRule>, ReturnType<typeof fieldRule>];
    const current = theirs({ fieldRules: [{ ...one, score: 9 }, two] });
    const mine = edited(draft, { kind: "set_value", key: keyOf(draft, "Company"), value: "Acme" });
    expect(compareRules(stored, current)).toMatchObject([{ score: { from: 5, to: 9 }, criteria: null }]);
    expect(compareRule(current, rebaseDraft(mine, current, fields), fields)).toMatchObject([
      { kind: "field_rule_changed", score: null, criteria: { to: { members: [{ value: "Acme" }, {}] } } },
    ]);
  });

  test("loses what they removed, unless mine changed it, and what mine removed", () => {
    const current = theirs({ fieldRules: stored.fieldRules?.slice(0, 1) ?? [] });
    expect(rebaseDraft(draft, current, fields).fieldRules.map(({ id }) => id)).toEqual(["11"]);
    const changed = edited(draft, { kind: "set_field_rule_score", key: second, score: "4" });
    expect(rebaseDraft(changed, current, fields).fieldRules).toMatchObject([
      { id: "11" },
      { id: null, scoreText: "4" },
    ]);
    const removed = edited(draft, { kind: "remove_field_rule", key: first });
    expect(rebaseDraft(removed, withThird, fields).fieldRules.map(({ id }) => id)).toEqual(["12", "13"]);
  });

  test("is not given a field rule twice that Zoho took although its answer was lost", () => {
    const mine = edited(
      draft,
      { kind: "duplicate_field_rule", key: second },
      { kind: "add_signal_rule", signal: { id: "92", namespace: null } },
    );
    const copy = mine.fieldRules[2]?.criteria.members[0]?.key ?? "";
    const company = aRuleField("Company");
    const added = edited(
      mine,
      { kind: "set_field", key: copy, field: company, from: null },
      { kind: "set_comparator", key: copy, choice: "not_equal", field: company },
      { kind: "set_value", key: copy, value: "New" },
    );
    const current = theirs({
      fieldRules: [...(stored.fieldRules ?? []), fieldRule("14", -3, aCriterion("Company", "not_equal", "New"))],
      signalRules: [
        ...stored.signalRules,
        { id: "22" as SignalRuleId, score: 1, signal: { id: "92", namespace: null } },
      ],
    });
    const settled = rebaseDraft(added, current, fields);
    expect(settled.fieldRules.map(({ id }) => id)).toEqual(["11", "12", "14"]);
    expect(settled.signalRules.map(({ id }) => id)).toEqual(["21", "22"]);
    expect(compareRule(current, settled, fields).map(({ kind }) => kind)).toEqual(["signal_rule_changed"]);
  });
});
