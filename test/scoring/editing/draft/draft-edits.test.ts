import { describe, expect, test } from "vitest";
import {
  createDraft,
  draftFromRule,
  editRule,
  type FieldRuleId,
  type LayoutId,
  type RuleDraft,
  type RuleEdit,
  toScoringRule,
} from "../../../../src/scoring/index.ts";
import {
  aRuleField,
  choices,
  draftOf,
  edited,
  findCriterion,
  keyOf,
  sketch,
} from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";

const all = (...members: readonly Parameters<typeof aFieldRule>[1][]) =>
  ({ kind: "group", operator: "and", members, disrupted: false }) as const;
const any = (...members: readonly Parameters<typeof aFieldRule>[1][]) =>
  ({ kind: "group", operator: "or", members, disrupted: false }) as const;
const on = (field: string) => aCriterion(field, "equal", "x");
const ruleWith = (criteria: Parameters<typeof aFieldRule>[1]) =>
  aRule([{ ...aFieldRule(5, criteria), id: "11" as FieldRuleId }]);

const refusal = (draft: RuleDraft, edit: RuleEdit) => editRule(draft, edit);

describe("a draft of a stored rule", () => {
  test("joins the groups of two that Zoho's editor writes, and only those that lean left", () => {
    expect(sketch(draftFromRule(ruleWith(all(all(on("A"), on("B")), on("C")))))).toBe("and(A, B, C)");
    expect(sketch(draftFromRule(ruleWith(all(on("A"), all(on("B"), on("C"))))))).toBe("and(A, and(B, C))");
    expect(sketch(draftFromRule(ruleWith(all(any(on("A"), on("B")), on("C")))))).toBe("and(or(A, B), C)");
  });

  test("puts a single criterion into a group, where others can be added", () => {
    expect(sketch(draftFromRule(ruleWith(on("A"))))).toBe("and(A)");
  });

  test("keeps what it can't read, and gives it back as it came", () => {
    const broken = { kind: "unreadable", problem: "not_criteria", raw: { odd: 1 } } as const;
    const draft = draftFromRule(ruleWith(all(on("A"), broken)));
    expect(sketch(draft)).toBe("and(A, ?)");
    expect(toScoringRule(draft, null).fieldRules?.[0]?.criteria).toMatchObject({ members: [{}, broken] });
  });

  test.each([
    ["Zia made", { kind: "zia", fieldRules: null } as const, "zia"],
    ["a list gave without its field rules", { fieldRules: null }, "incomplete"],
    ["has a field rule without an id", { fieldRules: [aFieldRule(1, on("A"))] }, "incomplete"],
  ])("that %s can't be edited", (_, changes, reason) => {
    const draft = draftFromRule(aRule([], changes));
    expect(draft.readOnly).toBe(reason);
    expect(refusal(draft, { kind: "set_name", name: "Other" })).toEqual({ refused: "read_only" });
  });

  test("can't go to another module or layout, a new one can, and loses its layout with its module", () => {
    const stored = draftFromRule(ruleWith(on("A")));
    const module = { apiName: "Deals", id: null };
    const layout = { id: "7" as LayoutId, name: "Seven" };
    expect(refusal(stored, { kind: "set_module", module })).toEqual({ refused: "module_fixed" });
    expect(refusal(stored, { kind: "set_layout", layout: null })).toEqual({ refused: "layout_fixed" });
    const draft = createDraft({ module: { apiName: "Leads", id: null }, layout });
    expect(edited(draft, { kind: "set_module", module })).toMatchObject({ module, layout: null });
  });

  test("of the newest shape shows touch points instead of signals that could be edited", () => {
    const draft = draftFromRule(aRule([], { source: { manual_scoring_rule: {} } }));
    expect(refusal(draft, { kind: "add_signal_rule" })).toEqual({ refused: "signals_read_only" });
    expect(edited(draft, { kind: "add_field_rule" }).fieldRules).toHaveLength(1);
  });
});

describe("field rules", () => {
  const draft = draftFromRule(
    aRule([
      { ...aFieldRule(1, on("A")), id: "11" as FieldRuleId },
      { ...aFieldRule(2, on("B")), id: "12" as FieldRuleId },
    ]),
  );
  const [first, second] = draft.fieldRules.map(({ key }) => key) as [string, string];
  const scores = (of: RuleDraft) => of.fieldRules.map(({ scoreText }) => scoreText).join(" ");

  test("are added at the end, empty, to be filled in", () => {
    const after = edited(draft, { kind: "add_field_rule" });
    expect(after.fieldRules.at(-1)).toMatchObject({ id: null, scoreText: "" });
    expect(sketch(after, 2)).toBe("and(_)");
  });

  test("are duplicated beside themselves as new ones, with keys of their own", () => {
    const after = edited(draft, { kind: "duplicate_field_rule", key: first });
    expect(scores(after)).toBe("1 1 2");
    const [original, copy] = after.fieldRules;
    expect(copy?.id).toBeNull();
    expect(copy?.criteria.members).toMatchObject([{ field: "A", value: "x" }]);
    const keys = [original, copy].flatMap((rule) => [rule?.key, rule?.criteria.key, rule?.criteria.members[0]?.key]);
    expect(new Set(keys).size).toBe(6);
  });

  test("move up and down, up to the ends", () => {
    expect(scores(edited(draft, { kind: "move_field_rule", key: second, direction: "up" }))).toBe("2 1");
    expect(refusal(draft, { kind: "move_field_rule", key: first, direction: "up" })).toEqual({
      refused: "already_first",
    });
    expect(refusal(draft, { kind: "move_field_rule", key: second, direction: "down" })).toEqual({
      refused: "already_last",
    });
  });

  test("keep the score as typed, even where it is none", () => {
    expect(scores(edited(draft, { kind: "set_field_rule_score", key: first, score: "-1o" }))).toBe("-1o 2");
  });

  test("are removed, and then their key names nothing", () => {
    const after = edited(draft, { kind: "remove_field_rule", key: first });
    expect(scores(after)).toBe("2");
    expect(refusal(after, { kind: "remove_field_rule", key: first })).toEqual({ refused: "unknown_key" });
  });
});

describe("criteria", () => {
  const { draft, root } = draftOf(ruleWith(all(on("A"), any(on("B"), on("C")), on("D"))));
  const key = (field: string) => keyOf(draft, field);
  const group = root.members[1]?.key ?? "";

  test("are added to a group, after a criterion, or at the end of the field rule", () => {
    expect(sketch(edited(draft, { kind: "add_criterion", to: group }))).toBe("and(A, or(B, C, _), D)");
    expect(sketch(edited(draft, { kind: "add_criterion", to: key("A") }))).toBe("and(A, _, or(B, C), D)");
    const rule = draft.fieldRules[0]?.key ?? "";
    expect(sketch(edited(draft, { kind: "add_criterion", to: rule }))).toBe("and(A, or(B, C), D, _)");
  });

  test("are added as a group of the other operator, where none is named", () => {
    expect(sketch(edited(draft, { kind: "add_group", to: root.key }))).toBe("and(A, or(B, C), D, or(_))");
    expect(sketch(edited(draft, { kind: "add_group", to: group }))).toBe("and(A, or(B, C, and(_)), D)");
    expect(sketch(edited(draft, { kind: "add_group", to: key("B") }))).toBe("and(A, or(B, and(_), C), D)");
    expect(sketch(edited(draft, { kind: "add_group", to: root.key, operator: "and" }))).toBe(
      "and(A, or(B, C), D, and(_))",
    );
  });

  test("are removed with the group that they leave empty, and the root stays", () => {
    const without = edited(draft, { kind: "remove_criteria", key: key("B") });
    expect(sketch(without)).toBe("and(A, or(C), D)");
    expect(sketch(edited(without, { kind: "remove_criteria", key: key("C") }))).toBe("and(A, D)");
    const single = draftOf(ruleWith(on("A")));
    expect(sketch(edited(single.draft, { kind: "remove_criteria", key: keyOf(single.draft, "A") }))).toBe("and()");
    expect(refusal(draft, { kind: "remove_criteria", key: root.key })).toEqual({ refused: "root_group" });
  });

  test("are duplicated beside themselves", () => {
    expect(sketch(edited(draft, { kind: "duplicate_criteria", key: group }))).toBe("and(A, or(B, C), or(B, C), D)");
  });

  test("move step by step past criteria, into groups and out of them", () => {
    let moved = draft;
    const steps: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      moved = edited(moved, { kind: "move_criteria", key: key("A"), direction: "down" });
      steps.push(sketch(moved));
    }
    expect(steps).toEqual(["and(or(A, B, C), D)", "and(or(B, A, C), D)", "and(or(B, C, A), D)", "and(or(B, C), A, D)"]);
    const down = edited(moved, { kind: "move_criteria", key: key("A"), direction: "down" });
    expect(sketch(down)).toBe("and(or(B, C), D, A)");
    expect(refusal(down, { kind: "move_criteria", key: key("A"), direction: "down" })).toEqual({
      refused: "already_last",
    });
  });

  test("move up the same way back", () => {
    const into = edited(draft, { kind: "move_criteria", key: key("D"), direction: "up" });
    expect(sketch(into)).toBe("and(A, or(B, C, D))");
    const out = edited(draft, { kind: "move_criteria", key: key("B"), direction: "up" });
    expect(sketch(out)).toBe("and(A, B, or(C), D)");
    expect(refusal(draft, { kind: "move_criteria", key: key("A"), direction: "up" })).toEqual({
      refused: "already_first",
    });
  });

  test("that move out of a group as its last member take the group with them", () => {
    const { draft: narrow } = draftOf(ruleWith(all(on("A"), any(on("B")))));
    const out = edited(narrow, { kind: "move_criteria", key: keyOf(narrow, "B"), direction: "up" });
    expect(sketch(out)).toBe("and(A, B)");
  });

  test("are wrapped into a group and unwrapped again", () => {
    const wrapped = edited(draft, { kind: "wrap_criteria", key: key("A") });
    expect(sketch(wrapped)).toBe("and(or(A), or(B, C), D)");
    const made = wrapped.fieldRules[0]?.criteria.members[0]?.key ?? "";
    expect(sketch(edited(wrapped, { kind: "unwrap_group", key: made }))).toBe("and(A, or(B, C), D)");
    expect(sketch(edited(draft, { kind: "wrap_criteria", key: root.key }))).toBe("or(and(A, or(B, C), D))");
    expect(refusal(draft, { kind: "unwrap_group", key: root.key })).toEqual({ refused: "root_group" });
    expect(refusal(draft, { kind: "unwrap_group", key: key("A") })).toEqual({ refused: "unknown_key" });
  });

  test("that were alone in a group of another operator keep theirs when unwrapped", () => {
    const { draft: alone, root: outer } = draftOf(ruleWith(all(any(on("A"), on("B")))));
    const after = edited(alone, { kind: "unwrap_group", key: outer.members[0]?.key ?? "" });
    expect(sketch(after)).toBe("or(A, B)");
  });

  test("change from all of to any of", () => {
    expect(sketch(edited(draft, { kind: "set_operator", key: root.key, operator: "or" }))).toBe("or(A, or(B, C), D)");
  });

  test("leave what they don't touch the same objects", () => {
    const after = edited(draft, { kind: "set_value", key: key("D"), value: "y" });
    expect(after.fieldRules[0]?.criteria.members[1]).toBe(root.members[1]);
  });

  test("are not nested deeper than can be read back", () => {
    let deep = draft;
    const rootKey = () => deep.fieldRules[0]?.criteria.key ?? "";
    for (let level = 0; level < 97; level += 1) {
      deep = edited(deep, { kind: "wrap_criteria", key: rootKey() });
      deep = edited(deep, { kind: "add_criterion", to: rootKey() });
    }
    const wrapped = edited(deep, { kind: "wrap_criteria", key: rootKey() });
    expect(refusal(deep, { kind: "add_criterion", to: rootKey() })).toEqual({ refused: "nested_too_deeply" });
    const outer = wrapped.fieldRules[0]?.criteria.key ?? "";
    expect(refusal(wrapped, { kind: "add_criterion", to: outer })).toEqual({ refused: "nested_too_deeply" });
    expect(sketch(edited(wrapped, { kind: "remove_criteria", key: key("A") }))).not.toContain("A");
  });
});

describe("a criterion", () => {
  const industry = aRuleField("Industry", "picklist", { id: "9", pickListValues: choices("Retail", "Finance") });
  const company = aRuleField("Company");
  const revenue = aRuleField("Revenue", "currency");
  const employees = aRuleField("Employees", "integer");
  const created = aRuleField("Created_On", "date");
  const ready = aRuleField("Ready", "boolean");
  const start = (field: string, comparator: string, value: unknown) => {
    const { draft } = draftOf(ruleWith(aCriterion(field, comparator, value)));
    return { draft, key: keyOf(draft, field) };
  };
  const outcome = (field: string, comparator: string, value: unknown, edit: (key: string) => RuleEdit) => {
    const { draft, key } = start(field, comparator, value);
    const { criteria } = edited(draft, edit(key)).fieldRules[0] ?? {};
    return criteria?.members[0];
  };

  test("starts anew where the other field has another type", () => {
    expect(
      outcome("Company", "contains", "Zo", (key) => ({ kind: "set_field", key, field: revenue, from: company })),
    ).toMatchObject({ field: "Revenue", choice: "equal", value: "" });
    expect(
      outcome("Company", "equal", "Zo", (key) => ({ kind: "set_field", key, field: ready, from: company })),
    ).toMatchObject({ choice: "equal", value: true });
    expect(
      outcome("Company", "equal", "Zo", (key) => ({ kind: "set_field", key, field: industry, from: company })),
    ).toMatchObject({ field: "Industry", fieldId: "9", choice: "equal", value: "" });
  });

  test("keeps comparator and value where the other field knows both", () => {
    expect(
      outcome("Revenue", "between", [1, 2], (key) => ({ kind: "set_field", key, field: employees, from: revenue })),
    ).toMatchObject({ field: "Employees", choice: "between", value: ["1", "2"] });
    expect(
      outcome("Company", "equal", "${EMPTY}", (key) => ({ kind: "set_field", key, field: revenue, from: company })),
    ).toMatchObject({ choice: "empty", value: null });
  });

  test("keeps no option of another picklist", () => {
    const rating = aRuleField("Rating", "picklist", { pickListValues: choices("Hot") });
    expect(
      outcome("Industry", "equal", "Retail", (key) => ({ kind: "set_field", key, field: rating, from: industry })),
    ).toMatchObject({ field: "Rating", choice: "equal", value: "" });
  });

  test("keeps its value under another comparator as far as it fits", () => {
    const to =
      (choice: "in" | "between" | "equal" | "contains" | "period" | "empty", field: typeof company) =>
      (key: string): RuleEdit => ({ kind: "set_comparator", key, choice, field });
    expect(outcome("Company", "equal", "Zo", to("in", company))).toMatchObject({ choice: "in", value: ["Zo"] });
    expect(outcome("Company", "in", ["Zo", "Ac"], to("equal", company))).toMatchObject({ value: "Zo" });
    expect(outcome("Revenue", "equal", 7, to("between", revenue))).toMatchObject({ value: ["7", ""] });
    expect(outcome("Industry", "equal", "Retail", to("contains", industry))).toMatchObject({ value: "" });
    expect(outcome("Created_On", "equal", "2026-01-01", to("period", created))).toMatchObject({ value: "" });
    expect(outcome("Company", "equal", "Zo", to("empty", company))).toMatchObject({ choice: "empty", value: null });
  });

  test.each<[string, unknown, string, unknown]>([
    ["equal", "${EMPTY}", "empty", null],
    ["not_equal", "${EMPTY}", "not_empty", null],
    ["equal", "${NOTEMPTY}", "not_empty", null],
    ["not_equal", "${NOTEMPTY}", "not_empty", null],
    ["greater_than", "${AGEINDAYS}+12", "age.greater_than", "12"],
    ["equal", "${DUEINDAYS}+3", "due.equal", "3"],
    ["equal", "${LAST_N_DAYS:7}", "period", "${LAST_N_DAYS:7}"],
    ["not_equal", "${TODAY}", "not_period", "${TODAY}"],
    ["equal", "${CLOSEDWON}", "stage", "${CLOSEDWON}"],
    ["less_than", 100_000, "less_than", "100000"],
    ["equal", { name: "${CURRENTUSER}" }, "equal", { id: null, name: "${CURRENTUSER}" }],
    ["in", ["a", "b"], "in", ["a", "b"]],
  ])("stored as %s %j is shown as %s %j", (comparator, stored, choice, value) => {
    const { draft } = start("F", comparator, stored);
    expect(findCriterion(draft.fieldRules[0]?.criteria ?? never(), "F")).toMatchObject({ choice, value });
  });

  test.each<[string, string, Parameters<typeof edited>[1] & { kind: "set_comparator" | "set_value" }, unknown]>([
    ["Revenue", "currency", { kind: "set_value", key: "", value: " 1.50 " }, 1.5],
    ["Revenue", "currency", { kind: "set_value", key: "", value: "9007199254740993" }, "9007199254740993"],
    ["Revenue", "currency", { kind: "set_value", key: "", value: "12 apples" }, "12 apples"],
    ["Company", "text", { kind: "set_value", key: "", value: " Zoho " }, " Zoho "],
    ["Ready", "boolean", { kind: "set_value", key: "", value: true }, true],
    ["Owner", "ownerlookup", { kind: "set_value", key: "", value: { id: "7", name: "Ann" } }, { id: "7", name: "Ann" }],
    [
      "Owner",
      "ownerlookup",
      { kind: "set_value", key: "", value: { id: null, name: "${CURRENTUSER}" } },
      {
        name: "${CURRENTUSER}",
      },
    ],
  ])("of %s (%s) gives Zoho the value of its type", (name, dataType, edit, wire) => {
    const field = aRuleField(name, dataType);
    const { draft, key } = start(name, "equal", "");
    const rule = toScoringRule(edited(draft, { ...edit, key } as RuleEdit), new Map([[name, field]]));
    expect(rule.fieldRules?.[0]?.criteria).toMatchObject({ members: [{ comparator: "equal", value: wire }] });
  });

  test.each<[RuleEdit & { kind: "set_comparator" }, string, string, unknown]>([
    [{ kind: "set_comparator", key: "", choice: "not_empty", field: created }, "", "not_equal", "${EMPTY}"],
    [
      { kind: "set_comparator", key: "", choice: "age.less_than", field: created },
      "030",
      "less_than",
      "${AGEINDAYS}+30",
    ],
    [{ kind: "set_comparator", key: "", choice: "due.equal", field: created }, "2", "equal", "${DUEINDAYS}+2"],
    [{ kind: "set_comparator", key: "", choice: "period", field: created }, "${THISWEEK}", "equal", "${THISWEEK}"],
    [
      { kind: "set_comparator", key: "", choice: "less_than", field: created },
      " 2026-02-01",
      "less_than",
      "2026-02-01",
    ],
  ])("with a chosen comparator is written as Zoho does: %o %j", (edit, typed, comparator, value) => {
    const { draft, key } = start("Created_On", "equal", "2026-01-01");
    const chosen = edited(draft, { ...edit, key }, { kind: "set_value", key, value: typed });
    const rule = toScoringRule(chosen, new Map([["Created_On", created]]));
    expect(rule.fieldRules?.[0]?.criteria).toMatchObject({ members: [{ comparator, value, valueType: "value" }] });
  });

  test("that nobody edits goes back as it came, whatever it is", () => {
    const odd = { ...aCriterion("F", "sounds_like", 7), valueType: "merge_field", fieldId: "3" };
    const draft = draftFromRule(ruleWith(odd));
    expect(toScoringRule(draft, null).fieldRules?.[0]?.criteria).toMatchObject({ members: [odd] });
  });
});

function never(): never {
  throw new Error("the draft has no field rule");
}
