import { describe, expect, test } from "vitest";
import {
  createDraft,
  draftFromRule,
  type FieldRuleId,
  hasErrors,
  type LimitSources,
  type RuleDraft,
  type RuleEdit,
  type RuleField,
  type RuleId,
  type RuleIssue,
  type RuleIssueCode,
  type RuleMetadata,
  type ScoringRule,
  type SignalRuleId,
  validateRule,
} from "../../src/scoring/index.ts";
import { aLayout, aRuleField, aSignal, choices, edited, keyOf, someMetadata } from "../support/draft-builders.ts";
import { aCriterion, aFieldRule, aRule } from "../support/scoring-builders.ts";

const FIELDS: readonly RuleField[] = [
  aRuleField("Company"),
  aRuleField("Industry", "picklist", { pickListValues: choices("Retail", "Finance") }),
  aRuleField("Revenue", "currency"),
  aRuleField("Created_On", "date"),
  aRuleField("Seen_At", "datetime"),
  aRuleField("Ready", "boolean"),
  aRuleField("Owner", "ownerlookup"),
  aRuleField("Stage", "picklist", {
    pickListValues: [{ actual: "Closed Won", display: "Closed Won", dealCategory: "won" }],
  }),
  aRuleField("Layout", "lookup"),
  aRuleField("Score1", "integer", { isScore: true }),
  aRuleField("Photo", "profileimage"),
  aRuleField("Prediction", "integer", { uiType: 134 }),
];
const metadata = someMetadata(FIELDS);
const enterprise: LimitSources = { edition: "enterprise", serverLimits: [] };
const field = (name: string): RuleField => FIELDS.find(({ apiName }) => apiName === name) ?? aRuleField(name);

/** A new rule of Leads without an issue: 5 points where Company is Zoho. */
const valid = (module = "Leads"): RuleDraft => {
  const draft = createDraft({ module: { apiName: module, id: null } });
  const [rule] = draft.fieldRules;
  const key = rule?.criteria.members[0]?.key ?? "";
  return edited(
    draft,
    { kind: "set_name", name: "Fit" },
    { kind: "set_field_rule_score", key: rule?.key ?? "", score: "5" },
    { kind: "set_field", key, field: field("Company"), from: null },
    { kind: "set_value", key, value: "Zoho" },
  );
};
const firstRule = (draft: RuleDraft) => draft.fieldRules[0]?.key ?? "";
const issuesOf = (draft: RuleDraft, of: RuleMetadata = metadata, sources = enterprise): readonly RuleIssue[] =>
  validateRule(draft, of, sources);
const codes = (draft: RuleDraft, of?: RuleMetadata, sources?: LimitSources): readonly RuleIssueCode[] =>
  issuesOf(draft, of, sources).map(({ code }) => code);
const withEdits = (...edits: readonly RuleEdit[]) => edited(valid(), ...edits);

test("a rule that is complete has no issues", () => {
  expect(issuesOf(valid())).toEqual([]);
});

describe("a name", () => {
  test.each<[string, readonly object[]]>([
    ["", [{ code: "name_missing", path: "name", place: { part: "name", key: null }, severity: "error" }]],
    ["   ", [{ code: "name_missing" }]],
    ["x".repeat(25), []],
    ["x".repeat(26), [{ code: "name_too_long", length: 26, maximum: 25 }]],
    ["A & B (new) & more", [{ code: "name_characters", characters: ["&", "(", ")"] }]],
    ["Übergröße ✓ – 50 $ @ ! ' / ? : , . _ -", [{ code: "name_too_long" }]],
    ["Größe ✓ – $ @ ! ' / ?:,._", []],
    ["taken", [{ code: "name_taken", name: "Taken", module: "Deals" }]],
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
    { code: "description_too_long", length: 501, maximum: 500, path: "description" },
  ]);
});

describe("a layout", () => {
  const layouts = [aLayout("1", ["Company"]), aLayout("2", ["Company"], { active: false }), aLayout("3", ["Revenue"])];
  const chosen = (id: string) => {
    const layout = aLayout(id, [], { name: id });
    return issuesOf(withEdits({ kind: "set_layout", layout }), { ...metadata, layouts });
  };

  test("must exist, and is better active", () => {
    expect(chosen("1")).toEqual([]);
    expect(chosen("2")).toMatchObject([{ code: "layout_inactive", severity: "warning" }]);
    expect(chosen("9")).toMatchObject([{ code: "layout_unknown", path: "layout.id", place: { part: "layout" } }]);
  });

  test("must have the fields of the criteria", () => {
    expect(chosen("3")).toMatchObject([
      {
        code: "field_not_in_layout",
        field: "Company",
        layout: "3",
        path: "field_rules[0].criteria.field",
        place: { part: "field" },
      },
    ]);
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
    const said = { limit: "field_rules", per: "rule", maximum: 3 } as const;
    expect(issuesOf(draft, metadata, { edition: "ultimate", serverLimits: [said] })).toContainEqual(
      expect.objectContaining({ code: "too_many_field_rules", count: 6, maximum: 3, source: "server" }),
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
    ["ten", [{ code: "score_not_whole", text: "ten" }]],
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
      { code: "criterion_disrupted", severity: "warning" },
      { code: "comparator_unknown", comparator: "sounds_like", severity: "warning" },
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
    expect(codes(draft)).toEqual(["score_missing", "field_missing"]);
    const key = keyOf(valid(), "Company");
    const wrong = withEdits({ kind: "set_comparator", key, choice: "between", field: field("Company") });
    expect(issuesOf(wrong)).toMatchObject([
      { code: "comparator_not_for_type", comparator: "between", dataType: "text", place: { part: "comparator" } },
    ]);
  });
});

describe("a value", () => {
  type Choice = Extract<RuleEdit, { kind: "set_comparator" }>["choice"];
  type Value = Extract<RuleEdit, { kind: "set_value" }>["value"];
  const at255 = "x".repeat(255);
  test.each<[string, Choice, Value, object | null]>([
    [
      "Company",
      "equal",
      "",
      { code: "value_missing", path: "field_rules[0].criteria.value", place: { part: "value" } },
    ],
    ["Company", "equal", "  ", { code: "value_missing" }],
    ["Company", "equal", at255, null],
    ["Company", "contains", `${at255}x`, { code: "value_too_long", length: 256, maximum: 255 }],
    ["Company", "in", [], { code: "value_missing" }],
    ["Company", "in", ["a", ""], null],
    ["Company", "in", Array.from({ length: 501 }, String), { code: "too_many_values", count: 501, maximum: 500 }],
    ["Company", "equal", "${TODAY}", { code: "value_is_placeholder", severity: "warning" }],
    ["Company", "empty", null, null],
    ["Industry", "equal", "Retail", null],
    ["Industry", "in", ["Retail", "Gone"], { code: "value_not_offered", text: "Gone", severity: "warning" }],
    ["Industry", "starts_with", "Gone", null],
    ["Revenue", "equal", "1.5", null],
    ["Revenue", "less_than", "a lot", { code: "value_not_number", text: "a lot" }],
    ["Revenue", "between", ["1", ""], { code: "value_missing" }],
    ["Revenue", "between", ["9", "10"], null],
    ["Revenue", "between", ["10", "9"], { code: "between_reversed", low: "10", high: "9", severity: "warning" }],
    ["Created_On", "equal", "2026-02-28", null],
    ["Created_On", "equal", "2026-02-30", { code: "value_not_date", text: "2026-02-30" }],
    ["Created_On", "between", ["2026-02-02", "2026-02-01"], { code: "between_reversed" }],
    ["Seen_At", "less_than", "2026-02-28T10:00:00+05:30", null],
    ["Seen_At", "less_than", "2026-02-28T10:00", { code: "value_not_datetime" }],
    ["Created_On", "period", "${LAST_N_DAYS:7}", null],
    ["Created_On", "period", "last week", { code: "value_not_relative_date", text: "last week" }],
    ["Created_On", "age.greater_than", "30", null],
    ["Created_On", "age.greater_than", "-1", { code: "value_not_days", text: "-1" }],
    ["Created_On", "due.equal", "1.5", { code: "value_not_days" }],
    ["Ready", "equal", false, null],
    ["Ready", "equal", "maybe", { code: "value_not_boolean" }],
    ["Owner", "equal", null, { code: "value_missing" }],
    ["Owner", "equal", { id: "7", name: null }, null],
    ["Owner", "equal", "Ann", { code: "value_not_record" }],
    ["Stage", "stage", "${CLOSEDWON}", null],
    ["Stage", "stage", "won", { code: "value_not_stage" }],
  ])("%s %s %j", (name, choice, value, expected) => {
    const draft = valid();
    const key = keyOf(draft, "Company");
    const chosen = edited(
      draft,
      { kind: "set_field", key, field: field(name), from: null },
      { kind: "set_comparator", key, choice, field: field(name) },
      { kind: "set_value", key, value },
    );
    expect(issuesOf(chosen)).toMatchObject(expected === null ? [] : [expected]);
    expect(issuesOf(chosen)).toHaveLength(expected === null ? 0 : 1);
  });
});

describe("signal rules", () => {
  const signals = [aSignal("1"), aSignal("2", { scorable: false }), aSignal("3", { enabled: false })];
  const withSignal = (module: string, ...ids: readonly string[]) => {
    let draft = valid(module);
    for (const id of ids) {
      draft = edited(draft, { kind: "add_signal_rule", signal: { id, namespace: null } });
      draft = edited(draft, { kind: "set_signal_rule_score", key: draft.signalRules.at(-1)?.key ?? "", score: "2" });
    }
    return issuesOf(draft, { ...metadata, signals });
  };

  test.each<[string, readonly string[], readonly object[]]>([
    ["Leads", ["1"], []],
    ["Contacts", ["1"], []],
    ["Deals", ["1"], [{ code: "signals_not_supported", severity: "error", path: "signal_rules[0]" }]],
    ["Volunteers", ["1"], [{ code: "signals_perhaps_not_supported", severity: "warning" }]],
    ["Leads", ["2"], [{ code: "signal_not_offered", signal: "Signal 2", path: "signal_rules[0].signal" }]],
    ["Leads", ["3"], [{ code: "signal_not_offered" }]],
    ["Leads", ["9"], [{ code: "signal_unknown" }]],
    ["Leads", ["1", "1"], [{ code: "signal_duplicate", firstPosition: 1, path: "signal_rules[1].signal" }]],
  ])("in %s of signals %j", (module, ids, expected) => {
    expect(withSignal(module, ...ids)).toMatchObject(expected);
    expect(withSignal(module, ...ids)).toHaveLength(expected.length);
  });

  test("need a signal and a score", () => {
    const draft = withEdits({ kind: "add_signal_rule" });
    expect(codes(draft)).toEqual(["score_missing", "signal_missing"]);
  });

  test("that are stored stay, though their signal is offered no more", () => {
    const stored = aRule([], {
      signalRules: [{ id: "5" as SignalRuleId, score: 50, signal: { id: "3", namespace: null } }],
    });
    expect(codes(draftFromRule(stored), { ...metadata, signals })).toEqual([]);
  });
});

test("a read-only rule has no issues", () => {
  expect(codes(draftFromRule(aRule([], { kind: "zia", fieldRules: null, name: "" })))).toEqual([]);
});
