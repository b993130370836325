import { describe, expect, test } from "vitest";
import { validateValue } from "../../../../src/scoring/editing/validation/validate-value.ts";
import type { RuleEdit } from "../../../../src/scoring/index.ts";
import { aRuleField, choices, edited, keyOf } from "../../../support/build/draft-builders.ts";
import { field, issuesOf, valid } from "../../../support/build/validation-builders.ts";

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
    ["Company", "in", Array.from({ length: 500 }, String), null],
    ["Company", "equal", "${TODAY}", { code: "value_is_placeholder", severity: "warning" }],
    ["Company", "empty", null, null],
    ["Company", "equal", "${EMPTY}", { code: "value_is_placeholder", text: "${EMPTY}" }],
    ["Company", "equal", "Zoho Corp", null],
    ["Company", "equal", " Zoho", { code: "value_extra_spaces", text: " Zoho", severity: "warning" }],
    ["Company", "contains", "Zoho  Corp", { code: "value_extra_spaces" }],
    ["Company", "in", ["Acme", "Zoho "], { code: "value_extra_spaces", text: "Zoho " }],
    ["Company", "equal", "Zoho\u00a0Corp", { code: "value_odd_characters", characters: "U+00A0", severity: "warning" }],
    ["Company", "equal", "Z\u043eho\u200b", { code: "value_odd_characters", characters: "U+043E, U+200B" }],
    ["Company", "in", ["${EMPTY}", "Zoho"], null],
    ["Company", "not_in", ["${NOTEMPTY}"], { code: "value_is_placeholder" }],
    ["Revenue", "in", ["${EMPTY}", "5"], null],
    ["Revenue", "not_in", ["${EMPTY}", "5"], null],
    ["Revenue", "in", ["10", "9"], null],
    ["Revenue", "equal", true, { code: "value_not_number", text: "" }],
    ["Languages", "equal", "English;German", null],
    ["Languages", "in", ["German; English"], null],
    ["Languages", "equal", "German;Irish; Gaelic", null],
    ["Languages", "equal", "German;Irish", { code: "value_not_offered", text: "German;Irish" }],
    ["Languages", "equal", ";", { code: "value_not_offered", text: ";" }],
    ["Languages", "in", ["English;Gone"], { code: "value_not_offered", text: "English;Gone" }],
    ["Industry", "equal", "Retail;Finance", { code: "value_not_offered", text: "Retail;Finance" }],
    ["Industry", "equal", "Retail", null],
    ["Industry", "in", ["Retail", "Gone"], { code: "value_not_offered", text: "Gone", severity: "warning" }],
    ["Industry", "starts_with", "Gone", null],
    ["Revenue", "equal", "1.5", null],
    ["Revenue", "less_than", "a lot", { code: "value_not_number", text: "a lot" }],
    ["Revenue", "between", ["1", ""], { code: "value_missing" }],
    ["Revenue", "between", ["9", "10"], null],
    ["Revenue", "between", ["9", "9"], null],
    ["Revenue", "between", ["10", "9"], { code: "between_reversed", low: "10", high: "9", severity: "warning" }],
    ["Created_On", "equal", "2026-02-28", null],
    ["Created_On", "equal", "2026-02-30", { code: "value_not_date", text: "2026-02-30" }],
    ["Created_On", "between", ["2026-02-02", "2026-02-01"], { code: "between_reversed" }],
    ["Created_On", "between", ["2026-02-01", "5"], { code: "value_not_date", text: "5" }],
    ["Created_On", "between", ["${TODAY}", "1969-12-31"], null],
    ["Created_On", "between", ["2026-02-01", "${TODAY}"], null],
    ["Created_On", "equal", " 2026-02-28 ", null],
    ["Seen_At", "less_than", "2026-02-28T10:00:00+05:30", null],
    ["Seen_At", "less_than", "2026-02-28T10:00", { code: "value_not_datetime" }],
    ["Created_On", "period", "${LAST_N_DAYS:7}", null],
    ["Created_On", "period", "last week", { code: "value_not_relative_date", text: "last week" }],
    ["Created_On", "period", "${AGEINDAYS}+3", { code: "value_not_relative_date", text: "${AGEINDAYS}+3" }],
    ["Created_On", "age.greater_than", "30", null],
    ["Created_On", "age.greater_than", "-1", { code: "value_not_days", text: "-1" }],
    ["Created_On", "due.equal", "1.5", { code: "value_not_days" }],
    ["Ready", "equal", false, null],
    ["Ready", "equal", "true", null],
    ["Ready", "equal", "false", null],
    ["Ready", "equal", "maybe", { code: "value_not_boolean" }],
    ["Owner", "equal", null, { code: "value_missing" }],
    ["Owner", "equal", { id: "7", name: null }, null],
    ["Owner", "equal", { id: null, name: "${CURRENTUSER}" }, null],
    ["Owner", "equal", { id: null, name: null }, { code: "value_not_record" }],
    ["Owner", "equal", { id: "", name: null }, { code: "value_not_record" }],
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

test("records of a lookup are chosen, not typed", () => {
  const account = aRuleField("Account_Name", "lookup");
  expect([...validateValue(account, "equal", "Acme")]).toEqual([{ code: "value_not_record" }]);
  expect([...validateValue(account, "equal", { id: "7", name: "Acme" })]).toEqual([]);
});

test("a value of a type that scoring does not know is not judged", () => {
  expect([...validateValue(aRuleField("Items", "subform"), "equal", "")]).toEqual([]);
});

describe("a choice", () => {
  const judged = (names: readonly string[], text: string) => {
    const field = aRuleField("F", "multiselectpicklist", { pickListValues: choices(...names) });
    return [...validateValue(field, "equal", text)].map(({ code }) => code);
  };

  test("is offered by the name that is stored and by the one that is shown", () => {
    const california = { actual: "CA", display: "California", dealCategory: null };
    const state = aRuleField("State", "picklist", { pickListValues: [california] });
    const codes = ["CA", "California", "Calif"].map((text) => [...validateValue(state, "equal", text)].length);
    expect(codes).toEqual([0, 0, 1]);
  });

  test("joined with others is offered where one reading of the text has offered choices alone", () => {
    expect(judged(["German", "a;b", "A", "B"], "German;a;b")).toEqual([]);
    expect(judged(["German", "A", "B"], "German;a;b")).toEqual(["value_not_offered"]);
  });

  test("is not judged where the text can be read in very many ways", () => {
    expect(judged(["x", "x;x"], "x;x;x;x;x;x;x;x;x;x;x;x")).toEqual([]);
  });
});
