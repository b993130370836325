import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createPhrase, describeNeed, findEmptiness, nameChoice } from "../../../src/scoring/index.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";

const file = new URL("../../../app/translations/en.json", import.meta.url);
const catalogue = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;

/** What stands beside the field's name must not say the name again where a word is enough. */
it.each([
  ["equal", "Zoho", "Zoho"],
  ["in", ["CA", "NY"], "CA or NY"],
  ["not_equal", "${EMPTY}", "not empty"],
  ["equal", "${NOTEMPTY}", "not empty"],
  ["not_equal", "${NOTEMPTY}", "not empty"],
  ["not_in", ["${EMPTY}"], "not empty"],
  ["equal", "${EMPTY}", "empty"],
  ["in", ["${EMPTY}"], "empty"],
  ["in", ["${EMPTY}", "CA"], "empty or CA"],
  ["equal", true, "yes"],
  ["equal", "false", "no"],
  ["equal", ["true"], "yes"],
  ["equal", "${AGEINDAYS}+30", "30 days ago"],
  ["contains", "${EMPTY}", "Country contains empty"],
  ["not_equal", "India", "Country is not India"],
  ["greater_than", 5, "Country is more than 5"],
])("%s %j needs: %s", (comparator, value, expected) => {
  const wording = {
    phrase: createPhrase(catalogue, "en"),
    locale: "en",
    label: (apiName: string) => apiName,
    formatValue: () => null,
  };
  expect(describeNeed(aCriterion("Country", comparator, value), wording)).toBe(expected);
});

it("names each choice of a joined selection as people see it", () => {
  const pickListValues = [
    { actual: "en", display: "English", dealCategory: null },
    { actual: "de", display: "German", dealCategory: null },
  ];
  const name = (dataType: string, text: string) =>
    nameChoice({ apiName: "F", label: "F", dataType, pickListValues }, text);
  expect(name("multiselectpicklist", "en;de")).toBe("English;German");
  expect(name("multiselectpicklist", "en; fr")).toBe("English; fr");
  expect(name("multiselectpicklist", "de")).toBe("German");
  expect(name("multiselectpicklist", "fr")).toBe(null);
  expect(name("picklist", "en;de")).toBe(null);
});

it.each([
  ["equal", "${EMPTY}", "empty"],
  ["in", "${EMPTY}", "empty"],
  ["in", ["${EMPTY}"], "empty"],
  ["not_equal", "${EMPTY}", "not_empty"],
  ["not_in", ["${EMPTY}"], "not_empty"],
  ["equal", "${NOTEMPTY}", "not_empty"],
  ["not_equal", "${NOTEMPTY}", "not_empty"],
  ["in", "${NOTEMPTY}", null],
  ["not_between", "${EMPTY}", null],
  ["contains", "${EMPTY}", null],
  ["in", ["${EMPTY}", "CA"], null],
  ["equal", "", null],
])("%s %j asks for: %j", (comparator, value, expected) => {
  expect(findEmptiness(aCriterion("Country", comparator, value))).toBe(expected);
});
