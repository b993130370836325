import { describe, expect, test } from "vitest";
import { findRefusalPlaces, findRulePlace } from "../../../../src/crm/wire/index.ts";
import type { RulePart, RulePlace } from "../../../../src/scoring/index.ts";

const place = (part: RulePart, key: string | null = null) => ({ part, key }) as RulePlace;
const GROUP = place("criteria", "inner group");

/** Of a request with one field rule of nested criteria. */
const places: ReadonlyMap<string, RulePlace> = new Map([
  ["field_rules", place("field_rules")],
  ["field_rules[0]", place("field_rule", "rule")],
  ["field_rules[0].score", place("score", "rule")],
  ["field_rules[0].criteria", place("criteria", "root")],
  ["field_rules[0].criteria.group[0]", GROUP],
]);

test.each([
  "$.scoring_rules[0].name",
  "$.scoring_rules[12].name",
  "scoring_rules[0].name",
  "$.manual_scoring_rule.name",
  "$.name",
  "$name",
  ".name",
  "name",
  "Name",
  "name.length",
])("%s is the name of the rule, however the path begins", (path) => {
  expect(findRulePlace(path, places)).toEqual(place("name"));
});

test.each<[string, RulePart]>([
  ["description", "description"],
  ["module.api_name", "module"],
  ["layout.id", "layout"],
  ["active", "active"],
  ["id", "rule"],
  ["signal_rules[0].signal", "signal_rules"],
])("%s of a request without it is a control of the rule: %s", (path, part) => {
  expect(findRulePlace(`$.scoring_rules[0].${path}`, places)).toEqual(place(part));
});

test.each([
  ["$.scoring_rules[0].field_rules[0].score", place("score", "rule")],
  ["$.scoring_rules[0].manual_scoring_rule.field_rules[0].score", place("score", "rule")],
  ["$.scoring_rules[0].field_rules[0].criteria.group[0].group_operator", GROUP],
  ["$.scoring_rules[0].field_rules[0].criteria.group[0]", GROUP],
  ["$.scoring_rules[0].field_rules[0].criteria.group[1].value", place("criteria", "root")],
  ["$.scoring_rules[0].field_rules[0]._delete", place("field_rule", "rule")],
  ["$.scoring_rules[0].field_rules[7].score", place("field_rules")],
  ["field_rules[0].scoring_rules[0].score", place("field_rule", "rule")],
  ["field_rules[0].manual_scoring_rule.score", place("field_rule", "rule")],
])("%s is where its longest known beginning is", (path, expected) => {
  expect(findRulePlace(path, places)).toEqual(expected);
});

test.each(["$.scoring_rules[0]", "$.scoring_rules[0].manual_scoring_rule", "$", "", "unknown", "[0]"])(
  "%j is no place of the form",
  (path) => {
    expect(findRulePlace(path, places)).toBeNull();
  },
);

describe("the places of a refusal", () => {
  test.each<[string, object, RulePlace | null]>([
    ["the path before the name", { json_path: "$.scoring_rules[0].layout.id", api_name: "name" }, place("layout")],
    ["the name where there is no path", { api_name: "Field_Rules" }, place("field_rules")],
    [
      "the first of the fields that one of is missing",
      { expected_fields: [{ api_name: "signal_rules" }, { api_name: "field_rules" }] },
      place("signal_rules"),
    ],
    [
      "its own before one that is missing",
      { api_name: "name", expected_fields: [{ api_name: "field_rules" }] },
      place("name"),
    ],
    [
      "the missing one where its own is none",
      { api_name: "x", expected_fields: [{ api_name: "name" }] },
      place("name"),
    ],
    ["no place by a name that is no text", { api_name: ["name"] }, null],
    ["no place by a path that is no text", { json_path: ["$.name"] }, null],
    ["no place out of a list that is none", { expected_fields: { 0: { api_name: "name" } } }, null],
    ["no place out of an empty list", { expected_fields: [] }, null],
    ["no place out of what is no object", { expected_fields: ["name"], exists_in: "name" }, null],
    ["no place out of nothing", {}, null],
  ])("are %s", (_what, details, expected) => {
    expect(findRefusalPlaces({ ...details }, places)).toEqual({ place: expected, otherPlace: null });
  });

  test("name the one that has the same already, apart from the first", () => {
    const twin = { json_path: "$.scoring_rules[0].field_rules[0].criteria" };
    expect(findRefusalPlaces({ api_name: "criteria", exists_in: twin }, places)).toEqual({
      place: null,
      otherPlace: place("criteria", "root"),
    });
  });
});
