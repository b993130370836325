import { describe, expect, test } from "vitest";
import { draftFromRule, type FieldRuleId, type RuleId, type RuleLayout } from "../../../../src/scoring/index.ts";
import { aLayout, edited } from "../../../support/build/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../../../support/build/scoring-builders.ts";
import {
  codes,
  enterprise,
  firstRule,
  issuesOf,
  metadata,
  valid,
  withEdits,
} from "../../../support/build/validation-builders.ts";

test("a rule that is complete has no issues", () => {
  expect(issuesOf(valid())).toEqual([]);
});

describe("a name", () => {
  test.each<[string, readonly object[]]>([
    ["", [{ code: "name_missing", path: "name", place: { part: "name", key: null }, severity: "error" }]],
    ["   ", [{ code: "name_missing" }]],
    ["x".repeat(25), []],
    ["x".repeat(26), [{ code: "name_too_long", length: 26, maximum: 25 }]],
    [` ${"x".repeat(25)} `, []],
    ["A & B (new) & more", [{ code: "name_characters", characters: ["&", "(", ")"] }]],
    ["Übergröße ✓ – 50 $ @ ! ' / ? : , . _ -", [{ code: "name_too_long" }]],
    ["Größe ✓ – $ @ ! ' / ?:,._", []],
    ["taken", [{ code: "name_taken", name: "Taken", module: "Deals" }]],
    [" Taken ", [{ code: "name_taken", name: "Taken", module: "Deals" }]],
  ])("%j", (name, expected) => {
    const rules = [aRule([], { id: "9" as RuleId, name: "Taken", module: { apiName: "Deals", id: null } })];
    expect(issuesOf(withEdits({ kind: "set_name", name }), { ...metadata, rules })).toMatchObject(expected);
    expect(issuesOf(withEdits({ kind: "set_name", name }), { ...metadata, rules })).toHaveLength(expected.length);
  });

  test.each(["`", "~", "#", "%", "^", "&", "*", "(", ")", "+", "=", '"', ";", "<", ">", "[", "]", "{", "}", "|", "\\"])(
    "with %s is not allowed",
    (character) => {
      expect(issuesOf(withEdits({ kind: "set_name", name: `a${character}b` }))).toMatchObject([
        { code: "name_characters", characters: [character] },
      ]);
    },
  );

  test("that is stored is not judged again until it is changed", () => {
    const stored = aRule([aFieldRule(5, aCriterion("Company", "equal", "Zoho"))], {
      name: "More than twenty-five characters",
      fieldRules: [{ id: "1" as FieldRuleId, score: 5, criteria: aCriterion("Company", "equal", "Zoho") }],
    });
    const draft = draftFromRule(stored);
    expect(codes(draft)).toEqual([]);
    expect(codes(edited(draft, { kind: "set_name", name: `${stored.name}!` }))).toEqual(["name_too_long"]);
  });

  test("may stay the rule's own", () => {
    const stored = aRule([], {
      fieldRules: [{ ...aFieldRule(5, aCriterion("Company", "equal", "Z")), id: "1" as FieldRuleId }],
    });
    const draft = edited(draftFromRule(stored), { kind: "set_name", name: "RULE" });
    expect(codes(draft, { ...metadata, rules: [stored] })).toEqual([]);
  });
});

test("a description is of 500 characters at most", () => {
  expect(codes(withEdits({ kind: "set_description", description: "x".repeat(500) }))).toEqual([]);
  expect(issuesOf(withEdits({ kind: "set_description", description: "x".repeat(501) }))).toMatchObject([
    {
      code: "description_too_long",
      length: 501,
      maximum: 500,
      path: "description",
      place: { part: "description", key: null },
    },
  ]);
});

test("a module must be chosen", () => {
  expect(issuesOf(valid(""))).toEqual([
    { code: "module_missing", severity: "error", path: "module", place: { part: "module", key: null } },
  ]);
});

describe("a layout", () => {
  const layouts = [aLayout("1", ["Company"]), aLayout("2", ["Company"], { active: false }), aLayout("3", ["Revenue"])];
  const chosen = (id: string, of: readonly RuleLayout[] | null = layouts, name: string | null = `Chosen ${id}`) => {
    const layout = aLayout(id, [], { name });
    return issuesOf(withEdits({ kind: "set_layout", layout }), { ...metadata, layouts: of });
  };

  test("must exist, and is better active", () => {
    expect(chosen("1")).toEqual([]);
    expect(chosen("2")).toMatchObject([{ code: "layout_inactive", severity: "warning" }]);
    expect(chosen("9")).toMatchObject([{ code: "layout_unknown", path: "layout.id", place: { part: "layout" } }]);
  });

  test("may be none, or one that can't be looked up", () => {
    expect(issuesOf(valid(), { ...metadata, layouts })).toEqual([]);
    expect(chosen("9", null)).toEqual([]);
  });

  test("is named by its name, or by its id where it has none", () => {
    const nameless = [aLayout("2", ["Company"], { active: false, name: null })];
    expect(chosen("9")).toMatchObject([{ layout: "Chosen 9" }]);
    expect(chosen("9", layouts, null)).toMatchObject([{ layout: "9" }]);
    expect(chosen("2")).toMatchObject([{ code: "layout_inactive", layout: "Layout 2" }]);
    expect(chosen("2", nameless)).toMatchObject([{ code: "layout_inactive", layout: "2" }]);
  });

  test("must have the fields of the criteria", () => {
    expect(chosen("3")).toMatchObject([
      {
        code: "field_not_in_layout",
        field: "Company",
        layout: "Chosen 3",
        path: "field_rules[0].criteria.field",
        place: { part: "field" },
      },
    ]);
    expect(chosen("3", layouts, null)).toMatchObject([{ code: "field_not_in_layout", layout: "" }]);
  });
});

describe("rules of a rule", () => {
  test("are needed: field rules anywhere, or signal rules in modules of people", () => {
    const none = (module: string) => {
      const draft = valid(module);
      return edited(draft, { kind: "remove_field_rule", key: firstRule(draft) });
    };
    expect(issuesOf(none("Deals"))).toMatchObject([{ code: "rules_missing", signalsAllowed: false }]);
    expect(issuesOf(none("Leads"))).toMatchObject([
      { code: "rules_missing", signalsAllowed: true, path: "field_rules" },
    ]);
    const signal = { id: "1", namespace: null };
    const ofSignals = edited(none("Leads"), { kind: "add_signal_rule", signal });
    const scored = edited(ofSignals, {
      kind: "set_signal_rule_score",
      key: ofSignals.signalRules[0]?.key ?? "",
      score: "3",
    });
    expect(codes(scored)).toEqual([]);
  });

  test("are as many as the edition allows, fifty where it is not known", () => {
    const draft = withEdits(...Array.from({ length: 5 }, () => ({ kind: "add_field_rule" }) as const));
    expect(codes(draft, metadata, { edition: "developer", serverLimits: [] })).toContain("too_many_field_rules");
    expect(codes(draft, metadata, enterprise)).not.toContain("too_many_field_rules");
    const five = edited(draft, { kind: "remove_field_rule", key: draft.fieldRules[5]?.key ?? "" });
    expect(codes(five, metadata, { edition: "developer", serverLimits: [] })).not.toContain("too_many_field_rules");
    const said = { limit: "field_rules", per: "rule", maximum: 3 } as const;
    expect(issuesOf(draft, metadata, { edition: "ultimate", serverLimits: [said] })).toContainEqual(
      expect.objectContaining({
        code: "too_many_field_rules",
        count: 6,
        maximum: 3,
        source: "server",
        severity: "error",
      }),
    );
    const fifty = withEdits(...Array.from({ length: 50 }, () => ({ kind: "add_field_rule" }) as const));
    expect(issuesOf(fifty, metadata, { edition: null, serverLimits: [] })).toContainEqual(
      expect.objectContaining({ code: "too_many_field_rules", maximum: 50, source: "zoho" }),
    );
  });

  test("may be improved where there are too many already", () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      ...aFieldRule(5, aCriterion("Company", "equal", String(index))),
      id: String(index) as FieldRuleId,
    }));
    const issues = issuesOf(draftFromRule(aRule(many)), metadata, { edition: "developer", serverLimits: [] });
    expect(issues).toMatchObject([{ code: "too_many_field_rules", severity: "warning" }]);
  });
});

describe("a score", () => {
  test.each<[string, readonly object[]]>([
    ["10", []],
    ["-10", []],
    ["", [{ code: "score_missing", path: "field_rules[0].score", place: { part: "score" } }]],
    ["  ", [{ code: "score_missing" }]],
    ["ten", [{ code: "score_not_whole", text: "ten" }]],
    [" ten ", [{ code: "score_not_whole", text: "ten" }]],
    ["1.5", [{ code: "score_not_whole", text: "1.5" }]],
    ["0", [{ code: "score_zero", severity: "warning" }]],
    ["11", [{ code: "score_beyond_documented", score: 11, minimum: -10, maximum: 10, severity: "warning" }]],
    ["-11", [{ code: "score_beyond_documented", score: -11 }]],
  ])("%j", (score, expected) => {
    const draft = valid();
    const issues = issuesOf(edited(draft, { kind: "set_field_rule_score", key: firstRule(draft), score }));
    expect(issues).toMatchObject(expected);
    expect(issues).toHaveLength(expected.length);
  });

  test("that is stored is not warned of, whatever it is", () => {
    const stored = { ...aFieldRule(-99, aCriterion("Company", "equal", "Z")), id: "1" as FieldRuleId };
    expect(codes(draftFromRule(aRule([stored])))).toEqual([]);
  });
});

test("a read-only rule has no issues", () => {
  expect(codes(draftFromRule(aRule([], { kind: "zia", fieldRules: null, name: "" })))).toEqual([]);
});
