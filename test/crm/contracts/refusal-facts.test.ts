import { expect, test } from "vitest";
import { type RefusalFacts, readRefusalFacts } from "../../../src/crm/wire/index.ts";

const NOTHING: RefusalFacts = {
  subject: null,
  limit: null,
  longest: null,
  fewest: null,
  expectedType: null,
  hasPattern: false,
  supported: [],
  expected: [],
  usedBy: [],
};

test.each<[string, object, Partial<RefusalFacts>]>([
  ["says nothing", {}, {}],
  ["gives a limit", { limit: 5 }, { limit: 5 }],
  ["gives a greatest length", { maximum_length: 25 }, { longest: 25 }],
  ["gives a least length", { minimum_length: 1 }, { fewest: 1 }],
  ["names a type", { expected_data_type: "integer" }, { expectedType: "integer" }],
  ["gives a pattern", { regex: "[^`~#%^&*()]+$" }, { hasPattern: true }],
  ["lists values", { supported_values: ["Score", "Positive_Score"] }, { supported: ["Score", "Positive_Score"] }],
  [
    "lists fields of which one must be there",
    { expected_fields: [{ api_name: "field_rules", json_path: "$.scoring_rules[0].field_rules" }] },
    { expected: ["field_rules"] },
  ],
  [
    "lists what uses it",
    { associated_places: [{ name: "Big deals", id: "1", type: "workflow" }] },
    { usedBy: ["Big deals"] },
  ],
])("a refusal that %s is read so, and no other fact out of it", (_what, details, facts) => {
  expect(readRefusalFacts({ ...details })).toEqual({ ...NOTHING, ...facts });
});

test.each([
  ["$.scoring_rules[0]", "rule"],
  ["$.scoring_rules[12]", "rule"],
  ["$.scoring_rules[0].id", "rule"],
  ["$.scoring_rules[0].name", "name"],
  ["$.scoring_rules[0].layout.id", "layout"],
  ["$.scoring_rules[0].module.api_name", "module"],
  ["$.scoring_rules[0].signal_rules[0].signal.namespace", "signal"],
  ["$.scoring_rules[0].field_rules[1].criteria", "criteria"],
  ["$.scoring_rules[0].field_rules[12]", "field_rules"],
  ["$.scoring_rules[0].custom_fields[0].reference_field.api_name", "reference_field"],
  ["layout.id", "layout"],
  ["criteria.$disrupted", "$disrupted"],
  ["$.namespace", "namespace"],
  ["$.zia_scoring_rules[0]", "zia_scoring_rules"],
  ["$.scoring_rules[0]_old", "scoring_rules[0]_old"],
  ["$", null],
])("the path %s is about %j", (path, subject) => {
  expect(readRefusalFacts({ json_path: path }).subject).toBe(subject);
});

test.each<[object, string | null]>([
  [{ json_path: "$.scoring_rules[0].name", api_name: "description", param_name: "module" }, "name"],
  [{ json_path: "", api_name: "name" }, "name"],
  [{ json_path: 5, api_name: "name" }, "name"],
  [{ api_name: "criteria", param_name: "module" }, "criteria"],
  [{ api_name: "id" }, "rule"],
  [{ param_name: "ids" }, "rule"],
  [{ param_name: "module", resource_path_index: 1 }, "module"],
  [{ resource_path_index: 0 }, "path"],
  [{ ambiguity_due_to: [{ json_path: "$.scoring_rules[0].module.id" }, { api_name: "name" }] }, "module"],
  [{ ambiguity_due_to: [null], resource_path_index: 3 }, "path"],
  [{ ambiguity_due_to: [] }, null],
  [{ ambiguity_due_to: { 0: { api_name: "name" } } }, null],
])("a refusal with %j is about %j", (details, subject) => {
  expect(readRefusalFacts({ ...details }).subject).toBe(subject);
});

test.each<[unknown, number | null]>([
  [0, 0],
  ["25", 25],
  ["999999", 999_999],
  ["1234567", null],
  ["ten", null],
  ["1e3", null],
  ["", null],
  [-5, null],
  [1.5, null],
  [2 ** 53, null],
  [null, null],
  [["5"], null],
  [true, null],
])("the limit %j is %j", (limit, expected) => {
  expect(readRefusalFacts({ limit }).limit).toBe(expected);
});

test("of a list only the texts in it are kept, of anything else nothing", () => {
  const kept = { ...NOTHING, supported: ["Score"], expected: ["name"], usedBy: ["Big deals"] };
  expect(
    readRefusalFacts({
      supported_values: [1, "", null, "Score"],
      expected_fields: ["field_rules", null, { api_name: "" }, { api_name: "name" }],
      associated_places: [7, {}, { name: null }, { name: "Big deals" }],
    }),
  ).toEqual(kept);
  const noLists = { supported_values: "Score", expected_fields: { api_name: "name" }, associated_places: null };
  expect(readRefusalFacts({ ...noLists, regex: "" })).toEqual(NOTHING);
});

test("as much is kept as a sentence can hold", () => {
  const long = "x".repeat(5_000);
  const facts = readRefusalFacts({ api_name: long, supported_values: Array.from({ length: 80 }, () => long) });
  expect(facts.subject).toHaveLength(2_000);
  expect(facts.supported).toEqual(Array.from({ length: 50 }, () => long.slice(0, 2_000)));
});
