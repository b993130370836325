import { expect, test } from "vitest";
import { findServerLimit } from "../../../../src/crm/wire/index.ts";

const LAYOUT_ID = { api_name: "id", json_path: "$.scoring_rules[0].layout.id" };
const ACTIVE = "ACTIVE_STATE_LIMIT_EXCEEDED";

test.each([
  ["for a layout", "layout"],
  ["for a module", "module"],
  ["for a Module", "module"],
  ["for submodules", "layout"],
])("rules %s are counted per %s", (scope, per) => {
  const active = findServerLimit(
    ACTIVE,
    { ...LAYOUT_ID, limit: 5 },
    `More than 5 active rules cannot be created ${scope}`,
  );
  expect(active).toEqual({ limit: "active_rules", per, maximum: 5 });
  const all = findServerLimit(
    "LIMIT_EXCEEDED",
    { ...LAYOUT_ID, limit: 10 },
    `More than 10 rules cannot be created ${scope}`,
  );
  expect(all).toEqual({ limit: "total_rules", per, maximum: 10 });
});

test("rules are counted per layout where Zoho says nothing", () => {
  expect(findServerLimit(ACTIVE, { limit: 5 }, null)).toEqual({ limit: "active_rules", per: "layout", maximum: 5 });
});

test("an edition without a second rule has one per module, whatever number it gives", () => {
  const one = { limit: "total_rules", per: "module", maximum: 1 };
  expect(findServerLimit("FEATURE_NOT_SUPPORTED", {}, null)).toEqual(one);
  expect(findServerLimit("FEATURE_NOT_SUPPORTED", { limit: 7 }, "for a layout")).toEqual(one);
});

test.each<[string, object]>([
  ["LIMIT_EXCEEDED", { limit: 30, json_path: "$.scoring_rules[0].field_rules" }],
  ["LIMIT_EXCEEDED", { limit: 30, api_name: "field_rules" }],
  ["LIMIT_EXCEEDED", { limit: 30, api_name: "Field_Rules" }],
  ["INVALID_DATA", { maximum_length: 30, json_path: "$.scoring_rules[0].field_rules" }],
  ["INVALID_DATA", { limit: 30, maximum_length: 50, api_name: "field_rules" }],
])("%s with %j counts the field rules of a rule", (code, details) => {
  expect(findServerLimit(code, { ...details }, null)).toEqual({ limit: "field_rules", per: "rule", maximum: 30 });
});

test.each<[string, object]>([
  ["INVALID_DATA", { maximum_length: 25, json_path: "$.scoring_rules[0].name" }],
  ["INVALID_DATA", { maximum_length: 255, json_path: "$.scoring_rules[0].field_rules[0].criteria.value" }],
  ["INVALID_DATA", { maximum_length: 50, api_name: ["field_rules"] }],
  ["FIELD_LIMIT_EXCEEDED", { limit: 40, json_path: "$.scoring_rules[0].custom_fields[0]" }],
  ["FIELD_LIMIT_EXCEEDED", { limit: 40, json_path: "$.scoring_rules[0].field_rules" }],
  ["LIMIT_EXCEEDED", { json_path: "$.scoring_rules[0].field_rules" }],
  [ACTIVE, LAYOUT_ID],
])("%s with %j limits nothing that is counted here", (code, details) => {
  expect(findServerLimit(code, { ...details }, null)).toBeNull();
});

test.each<[unknown, number | null]>([
  [0, 0],
  ["12", 12],
  ["999999", 999_999],
  ["1234567", null],
  ["1e3", null],
  ["many", null],
  [-1, null],
  [2.5, null],
  [["5"], null],
  [null, null],
])("the limit %j is %j", (limit, maximum) => {
  expect(findServerLimit(ACTIVE, { limit }, null)?.maximum ?? null).toBe(maximum);
});
