import { describe, expect, test } from "vitest";
import { createKeyMaker } from "../../../../src/scoring/editing/draft/draft-keys.ts";
import { editCriteria } from "../../../../src/scoring/editing/draft/edit-criteria.ts";
import { type CriteriaDraft, editRule, type FieldRuleId, type RuleEdit } from "../../../../src/scoring/index.ts";
import { aRuleField, draftOf, edited, keyOf, sketch } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";

const on = (field: string) => aCriterion(field, "equal", "x");
const tree = { kind: "group", operator: "and", members: [on("A"), on("B")], disrupted: false } as const;
const { draft, root } = draftOf(aRule([{ ...aFieldRule(5, tree), id: "11" as FieldRuleId }]));
const company = aRuleField("Company");
const a = keyOf(draft, "A");

describe("an edit is refused", () => {
  test.each<[string, RuleEdit, string]>([
    ["of a signal rule that is not there", { kind: "remove_signal_rule", key: "none" }, "unknown_key"],
    ["of criteria that are not there", { kind: "remove_criteria", key: "none" }, "unknown_key"],
    ["of a field rule that is not there", { kind: "set_field_rule_score", key: "none", score: "1" }, "unknown_key"],
    ["that duplicates all criteria", { kind: "duplicate_criteria", key: root.key }, "root_group"],
    ["that moves all criteria", { kind: "move_criteria", key: root.key, direction: "up" }, "root_group"],
    ["of a criterion's operator", { kind: "set_operator", key: a, operator: "or" }, "unknown_key"],
    ["of a group's value", { kind: "set_value", key: root.key, value: "x" }, "unknown_key"],
    ["of a group's field", { kind: "set_field", key: root.key, field: company, from: null }, "unknown_key"],
    [
      "of a group's comparator",
      { kind: "set_comparator", key: root.key, choice: "equal", field: company },
      "unknown_key",
    ],
  ])("%s", (_, edit, refused) => {
    expect(editRule(draft, edit)).toEqual({ refused });
  });

  test.each<Parameters<typeof editCriteria>[1]>([
    { kind: "add_criterion", to: "none" },
    { kind: "move_criteria", key: "none", direction: "down" },
    { kind: "set_value", key: "none", value: "x" },
  ])("in a tree that does not have the key: $kind", (edit) => {
    expect(editCriteria(root, edit, createKeyMaker(99))).toEqual({ refused: "unknown_key" });
  });
});

describe("an edit beside a criterion", () => {
  test.each<[string, RuleEdit, string]>([
    ["adds a group of the other operator after it", { kind: "add_group", to: a }, "and(A, or(_), B)"],
    ["moves it up past another", { kind: "move_criteria", key: keyOf(draft, "B"), direction: "up" }, "and(B, A)"],
    ["moves it down past another", { kind: "move_criteria", key: a, direction: "down" }, "and(B, A)"],
  ])("%s", (_, edit, expected) => {
    expect(sketch(edited(draft, edit))).toBe(expected);
  });
});

test("criteria that can't be read are moved, not edited", () => {
  const unreadable = { kind: "unreadable", problem: "not_criteria", raw: 1 } as const;
  const members = [on("A"), unreadable];
  const { draft: kept, root: all } = draftOf(
    aRule([{ ...aFieldRule(5, { ...tree, members }), id: "11" as FieldRuleId }]),
  );
  const { key } = all.members[1] as CriteriaDraft;
  expect(sketch(edited(kept, { kind: "move_criteria", key, direction: "up" }))).toBe("and(?, A)");
  expect(editRule(kept, { kind: "set_value", key, value: "x" })).toEqual({ refused: "unknown_key" });
});
