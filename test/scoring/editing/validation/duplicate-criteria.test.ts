import { describe, expect, test } from "vitest";
import {
  type CriteriaDraft,
  createDraft,
  draftFromRule,
  type FieldRuleId,
  type RuleDraft,
  type RuleEdit,
} from "../../../../src/scoring/index.ts";
import { edited, keyOf } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";
import { codes, field, firstRule, issuesOf, valid } from "../../../support/build/validation-builders.ts";

const twice = (draft: RuleDraft): RuleDraft => edited(draft, { kind: "duplicate_field_rule", key: firstRule(draft) });
const blank = createDraft({ module: { apiName: "Leads", id: null } });
const blankKey = blank.fieldRules[0]?.criteria.members[0]?.key ?? "";

describe("criteria that are the same twice", () => {
  test("are pointed out where both are new and finished", () => {
    const draft = twice(valid());
    expect(issuesOf(draft)).toMatchObject([
      {
        code: "criteria_duplicate",
        firstKey: firstRule(draft),
        firstPosition: 1,
        place: { part: "criteria", key: draft.fieldRules[1]?.criteria.key },
      },
    ]);
  });

  test("are pointed out where both are stored, even with a comparator that is not known", () => {
    const odd = aCriterion("Company", "sounds_like", "Soho");
    const fieldRules = ["1", "2"].map((id) => ({ ...aFieldRule(5, odd), id: id as FieldRuleId }));
    expect(codes(draftFromRule(aRule(fieldRules)))).toContain("criteria_duplicate");
  });

  test("name the first of them, however many there are", () => {
    const three = twice(twice(valid()));
    const found = issuesOf(three).map((issue) => (issue.code === "criteria_duplicate" ? issue.firstPosition : null));
    expect(found).toEqual([1, 1]);
  });
});

describe("criteria that are unfinished in the same way are not the same", () => {
  const photo: RuleEdit = { kind: "set_field", key: blankKey, field: field("Photo"), from: null };
  const comparator: RuleEdit = { kind: "set_comparator", key: blankKey, choice: "equal", field: null };
  const filled = valid();
  const halfFilled = edited(filled, { kind: "add_criterion", to: firstRule(filled) });
  const without = edited(filled, { kind: "remove_criteria", key: keyOf(filled, "Company") });

  test.each<[string, RuleDraft, string]>([
    ["no criterion", without, ""],
    ["no field", blank, "_"],
    ["a field without a comparator", edited(blank, photo), "Photo "],
    ["a comparator without a field", edited(blank, comparator), "_ equal"],
    ["one criterion of two", halfFilled, "Company equal, _"],
  ])("with %s", (_, draft, members) => {
    expect(draft.fieldRules[0]?.criteria.members.map(inWords).join(", ")).toBe(members);
    expect(codes(twice(draft))).not.toContain("criteria_duplicate");
  });
});

function inWords(node: CriteriaDraft): string {
  if (node.kind !== "criterion") return node.kind;
  return node.field === "" ? `_${node.choice === null ? "" : ` ${node.choice}`}` : `${node.field} ${node.choice ?? ""}`;
}
