import { expect, test } from "vitest";
import { createDraft, draftFromRule, explainDraft, type LayoutId } from "../../../../src/scoring/index.ts";
import { aRuleField, edited, keyOf, someMetadata } from "../../../support/build/draft-builders.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule } from "../../../support/build/scoring-builders.ts";

const { fields } = someMetadata([aRuleField("Company"), aRuleField("City"), aRuleField("Phone")]);
const context = aContext({ fields });
const record = aRecord({ Company: "Zoho", City: "Chennai", Phone: null }, "1");
const fieldRule = (id: string, score: number, field: string, value: string) =>
  aFieldRule(score, aCriterion(field, "equal", value), id);
const stored = aRule([
  fieldRule("11", 5, "Company", "Zoho"),
  fieldRule("12", 3, "City", "Chennai"),
  fieldRule("13", -2, "Phone", "1"),
]);
const draft = draftFromRule(stored);
const [first, second] = draft.fieldRules.map(({ key }) => key) as [string, string];

test("a draft without edits gives what the rule gives", () => {
  expect(explainDraft(draft, record, context)).toMatchObject({
    applies: true,
    points: { positive: 8, negative: null, score: 8 },
    certain: true,
    stored: { points: { score: 8 }, certain: true },
    difference: 0,
  });
});

test("every edit shows line by line what it gives, beside what is stored", () => {
  const after = edited(
    draft,
    { kind: "set_field_rule_score", key: first, score: "9" },
    { kind: "remove_field_rule", key: second },
    { kind: "duplicate_field_rule", key: first },
  );
  const { lines, points, difference } = explainDraft(after, record, context);
  expect(
    lines.map(({ key, id, score, outcome, stored: before }) => [key !== null, id, score, outcome, before]),
  ).toEqual([
    [true, "11", 9, "met", { score: 5, outcome: "met" }],
    [true, null, 9, "met", null],
    [true, "13", -2, "not_met", { score: -2, outcome: "not_met" }],
    [false, "12", 0, "met", { score: 3, outcome: "met" }],
  ]);
  expect(points.score).toBe(18);
  expect(difference).toBe(10);
});

test("what is unfinished can't be told, node for node, and the sum says that it is not certain", () => {
  const key = keyOf(draft, "Company");
  const after = edited(draft, { kind: "add_criterion", to: key });
  const { lines, points, certain } = explainDraft(after, record, context);
  expect(lines[0]).toMatchObject({
    outcome: "unknown",
    criteria: {
      kind: "group",
      members: [
        { outcome: "met", seen: "Zoho" },
        { outcome: "unknown", reason: "not_criteria" },
      ],
    },
  });
  expect(points.score).toBe(3);
  expect(certain).toBe(false);
});

test("a score that can't be read adds nothing, and the sum is not certain where its criteria are met", () => {
  const after = edited(draft, { kind: "set_field_rule_score", key: first, score: "x" });
  expect(explainDraft(after, record, context)).toMatchObject({ points: { score: 3 }, certain: false });
  const elsewhere = aRecord({ Company: "Acme", City: "Chennai", Phone: null }, "1");
  expect(explainDraft(after, elsewhere, context)).toMatchObject({ points: { score: 3 }, certain: true });
});

test("an empty group can't be told", () => {
  const after = edited(draft, { kind: "remove_criteria", key: keyOf(draft, "Company") });
  expect(explainDraft(after, record, context).lines[0]).toMatchObject({
    outcome: "unknown",
    criteria: { reason: "empty_group" },
  });
});

test("a new rule has nothing stored to differ from", () => {
  const made = createDraft({ module: { apiName: "Leads", id: null } });
  expect(explainDraft(made, record, context)).toMatchObject({ stored: null, difference: null, certain: false });
});

test("an inactive rule, and one of another layout, says so and shows its points all the same", () => {
  const off = edited(draft, { kind: "set_active", active: false });
  expect(explainDraft(off, record, context)).toMatchObject({
    applies: false,
    whyNot: "inactive",
    points: { score: 8 },
  });
  const other = draftFromRule({ ...stored, layout: { id: "2" as LayoutId, name: null } });
  expect(explainDraft(other, record, context)).toMatchObject({ whyNot: "other_layout", points: { score: 8 } });
});

test("a field rule that is removed gives nothing and leaves nothing uncertain, whatever its outcome is", () => {
  const unknown = fieldRule("14", 4, "Elsewhere", "1");
  const draftOfBoth = draftFromRule({ ...stored, fieldRules: [fieldRule("11", 5, "Company", "Zoho"), unknown] });
  const both = draftOfBoth.fieldRules.map(({ key }) => key) as [string, string];
  const without = (...keys: readonly string[]) =>
    explainDraft(
      edited(draftOfBoth, ...keys.map((key) => ({ kind: "remove_field_rule", key }) as const)),
      record,
      context,
    );
  expect(without(both[1])).toMatchObject({ points: { score: 5 }, certain: true, difference: 0 });
  expect(without(...both)).toMatchObject({
    lines: [
      { key: null, outcome: "met" },
      { key: null, outcome: "unknown" },
    ],
    points: { positive: null, negative: null, score: null },
    certain: true,
    stored: { points: { score: 5 }, certain: false },
    difference: -5,
  });
});

test("what is stored is certain only where all of it can be told", () => {
  const certainty = (...fieldRules: readonly ReturnType<typeof fieldRule>[]) =>
    explainDraft(draftFromRule({ ...stored, fieldRules }), record, context).stored?.certain;
  const met = fieldRule("11", 5, "Company", "Zoho");
  const notMet = fieldRule("12", 5, "City", "Paris");
  const unknown = fieldRule("13", 5, "Elsewhere", "1");
  expect(certainty(met, notMet)).toBe(true);
  expect(certainty(met, unknown)).toBe(false);
  expect(certainty(unknown)).toBe(false);
  expect(certainty()).toBe(true);
});

test("a rule that was read without its field rules has no lines", () => {
  expect(explainDraft(draftFromRule({ ...stored, fieldRules: null }), record, context)).toMatchObject({
    lines: [],
    points: { score: null },
    stored: { points: { score: null } },
  });
});
