import { expect, test } from "vitest";
import { listCustomScoreFields, parseScoringRules } from "../../../../src/crm/wire/index.ts";
import { aRule } from "../../../support/build/scoring-builders.ts";
import { readAnswer } from "../../support/zoho-sample.ts";

const listOf = (custom_fields: unknown) => listCustomScoreFields(aRule([], { source: { custom_fields } }));

test("the score fields of a stored rule have their API name and label", () => {
  const parsed = parseScoringRules(readAnswer("rules/shape-b"));
  expect(parsed.ok && parsed.value.map(listCustomScoreFields)).toEqual([[], [], [{ apiName: "Fit", label: "Fit" }]]);
  expect(listOf([{ id: "1", api_name: "Fit", field_label: "Fit Score" }])).toEqual([
    { apiName: "Fit", label: "Fit Score" },
  ]);
});

test.each([
  ["a missing label", undefined],
  ["an empty label", ""],
  ["a label that is no text", 7],
])("with %s a field is called by its API name", (_what, field_label) => {
  expect(listOf([{ api_name: "Fit", field_label }])).toEqual([{ apiName: "Fit", label: "Fit" }]);
});

test("a field that can't be read is passed over, the others stay", () => {
  const fields = [null, "Fit", { field_label: "A" }, { api_name: "" }, { api_name: 5 }, { api_name: "Fit" }];
  expect(listOf(fields)).toEqual([{ apiName: "Fit", label: "Fit" }]);
});

test.each([[null], [undefined], ["Fit"], [{ api_name: "Fit" }], [[]]])(
  "a rule whose score fields are %j has none",
  (fields) => {
    expect(listOf(fields)).toEqual([]);
  },
);
