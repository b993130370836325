import { expect, test } from "vitest";
import { indexRuleFields } from "../../../src/crm/index.ts";
import { aRuleField } from "../../support/build/draft-builders.ts";
import { aRule } from "../../support/build/scoring-builders.ts";

const withScoreFields = (...names: readonly string[]) =>
  aRule([], { source: { custom_fields: names.map((api_name) => ({ api_name, field_label: `${api_name}!` })) } });
const company = aRuleField("Company");
const fit = aRuleField("Fit", "integer", { id: "7" });
const interest = aRuleField("Interest", "integer");
const shaped = aRuleField("Made_Once", "integer", { isScore: true });

test("fields that any rule names as its score fields are marked, the others stay as they are", () => {
  const rules = [withScoreFields("Fit", "Gone"), aRule([]), withScoreFields("Interest")];
  expect(indexRuleFields([company, fit, interest, shaped], rules)).toEqual(
    new Map([
      ["Company", { ...company, isScore: false }],
      ["Fit", { ...fit, isScore: true }],
      ["Interest", { ...interest, isScore: true }],
      ["Made_Once", { ...shaped, isScore: true }],
    ]),
  );
});

test("without rules no field is marked but those that show it by themselves", () => {
  expect([...indexRuleFields([fit, shaped], []).values()]).toEqual([fit, shaped]);
});
