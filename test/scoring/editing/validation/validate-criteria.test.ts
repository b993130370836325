import { describe, expect, test } from "vitest";
import {
  type Criteria,
  draftFromRule,
  type FieldRuleId,
  hasErrors,
  type RuleEdit,
  type ScoringRule,
} from "../../../../src/scoring/index.ts";
import { edited, keyOf } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";
import { codes, field, issuesOf, valid, withEdits } from "../../../support/build/validation-builders.ts";

describe("criteria", () => {
  const twice = (one: ScoringRule["fieldRules"], ...edits: readonly RuleEdit[]) =>
    issuesOf(
      edited(
        draftFromRule(aRule((one ?? []).map((rule, index) => ({ ...rule, id: String(index) as FieldRuleId })))),
        ...edits,
      ),
    );
  const group = (operator: "and" | "or", ...members: readonly ReturnType<typeof aCriterion>[]) =>
    ({ kind: "group", operator, members, disrupted: false }) as const;
  const company = aCriterion("Company", "equal", "Zoho");
  const revenue = aCriterion("Revenue", "less_than", "100");

  test("twice in a rule are the same in any order, with numbers as text or not", () => {
    const other = group("and", aCriterion("Revenue", "less_than", 100), company);
    expect(twice([aFieldRule(1, group("and", company, revenue)), aFieldRule(2, other)])).toMatchObject([
      { code: "criteria_duplicate", firstPosition: 1, path: "field_rules[1].criteria", place: { part: "criteria" } },
    ]);
  });

  test("that differ in operator, comparator, value or field are not the same", () => {
    expect(
      twice([
        aFieldRule(1, group("and", company, revenue)),
        aFieldRule(1, group("or", company, revenue)),
        aFieldRule(1, company),
        aFieldRule(1, aCriterion("Company", "contains", "Zoho")),
        aFieldRule(1, aCriterion("Company", "equal", "Acme")),
        aFieldRule(1, aCriterion("Industry", "equal", "Retail")),
      ]),
    ).toEqual([]);
  });

  test("that are both unfinished are not the same", () => {
    const draft = withEdits({ kind: "add_field_rule" }, { kind: "add_field_rule" });
    expect(codes(draft)).not.toContain("criteria_duplicate");
    expect(codes(draft)).toContain("field_missing");
  });

  test("must be there", () => {
    const draft = valid();
    const empty = edited(draft, { kind: "remove_criteria", key: keyOf(draft, "Company") });
    expect(issuesOf(empty)).toMatchObject([{ code: "criteria_missing", path: "field_rules[0].criteria" }]);
  });

  test("are 25 at most in a group", () => {
    const many = (count: number) =>
      twice([
        aFieldRule(
          1,
          group("or", ...Array.from({ length: count }, (_, at) => aCriterion("Company", "equal", `${at}`))),
        ),
      ]);
    expect(many(25)).toEqual([]);
    expect(many(26)).toMatchObject([
      { code: "too_many_criteria", severity: "warning" },
      { code: "group_too_large", count: 26, maximum: 25, severity: "error" },
    ]);
  });

  test("have paths as Zoho writes them: without a group where there is one, else by its place", () => {
    const [issue] = twice([aFieldRule(1, group("or", company, aCriterion("Nowhere", "equal", "x")))]);
    expect(issue).toMatchObject({ code: "field_unknown", path: "field_rules[0].criteria.group[1].field" });
  });

  test("must not have a group without members", () => {
    expect(twice([aFieldRule(1, { ...group("and"), members: [company, group("or")] })])).toMatchObject([
      { code: "group_empty", severity: "error", path: "field_rules[0].criteria.group[1]", place: { part: "criteria" } },
    ]);
  });

  test("are nested 100 times at most", () => {
    // Each group lies in the next one, in the last place, so that no two can be written as one.
    const nested = (depth: number): ScoringRule["fieldRules"] => {
      let criteria: Criteria = company;
      for (let level = 1; level <= depth; level++)
        criteria = { ...group(level % 2 === 0 ? "and" : "or"), members: [company, criteria] };
      return [aFieldRule(1, criteria)];
    };
    const tooDeep = (depth: number) => twice(nested(depth)).filter(({ code }) => code === "nested_too_deeply");
    expect(tooDeep(100)).toEqual([]);
    expect(tooDeep(101)).toMatchObject([
      { depth: 101, maximum: 100, severity: "error", path: "field_rules[0].criteria", place: { part: "criteria" } },
    ]);
  });

  test("that are stored are only warned of, so that the rest of the rule can be saved", () => {
    const stored = [aFieldRule(1, aCriterion("Gone", "equal", "x")), aFieldRule(1, aCriterion("Score1", "equal", 1))];
    const issues = twice(stored);
    expect(issues).toMatchObject([{ code: "field_unknown" }, { code: "field_not_allowed", reason: "score_field" }]);
    expect(hasErrors(issues)).toBe(false);
  });

  test("that Zoho calls disrupted, can't be read, or compare in an unknown way are pointed out", () => {
    const disrupted = { ...company, disrupted: true };
    const odd = aCriterion("Company", "sounds_like", "x");
    const unreadable = { kind: "unreadable", problem: "not_criteria", raw: 1 } as const;
    expect(twice([aFieldRule(1, disrupted), aFieldRule(1, odd), aFieldRule(1, unreadable)])).toMatchObject([
      { code: "criterion_disrupted", severity: "warning", place: { part: "field" } },
      { code: "comparator_unknown", comparator: "sounds_like", severity: "warning", place: { part: "comparator" } },
      { code: "criteria_unreadable", severity: "warning" },
    ]);
  });
});

describe("a field", () => {
  test.each<[string, object]>([
    ["Layout", { code: "field_not_allowed", reason: "layout_field" }],
    ["Score1", { code: "field_not_allowed", reason: "score_field" }],
    ["Photo", { code: "field_not_allowed", reason: "data_type" }],
    ["Prediction", { code: "field_not_allowed", reason: "hidden_column" }],
    ["Nowhere", { code: "field_unknown", field: "Nowhere" }],
  ])("%s is refused", (name, expected) => {
    const draft = valid();
    const chosen = edited(draft, { kind: "set_field", key: keyOf(draft, "Company"), field: field(name), from: null });
    expect(issuesOf(chosen)[0]).toMatchObject({
      ...expected,
      severity: "error",
      path: "field_rules[0].criteria.field",
    });
  });

  test("is not judged where no metadata was read", () => {
    expect(codes(valid(), { fields: null, layouts: null, signals: null, rules: [] })).toEqual([]);
  });

  test("and a comparator must be chosen, one that its type knows", () => {
    const draft = withEdits({ kind: "add_field_rule" });
    expect(issuesOf(draft)).toMatchObject([
      { code: "score_missing" },
      { code: "field_missing", path: "field_rules[1].criteria.field", place: { part: "field" } },
    ]);
    const key = keyOf(valid(), "Company");
    const wrong = withEdits({ kind: "set_comparator", key, choice: "between", field: field("Company") });
    expect(issuesOf(wrong)).toMatchObject([
      { code: "comparator_not_for_type", comparator: "between", dataType: "text", place: { part: "comparator" } },
    ]);
  });

  test("that is barred is not told a second time at its comparator", () => {
    const key = keyOf(valid(), "Company");
    const photo = field("Photo");
    const chosen = withEdits({ kind: "set_field", key, field: photo, from: null });
    expect(issuesOf(chosen)).toMatchObject([
      { code: "field_not_allowed" },
      { code: "comparator_missing", path: "field_rules[0].criteria.comparator", place: { part: "comparator", key } },
    ]);
    expect(codes(edited(chosen, { kind: "set_comparator", key, choice: "between", field: photo }))).toEqual([
      "field_not_allowed",
    ]);
  });
});
