import { expect, test } from "vitest";
import { formatValue } from "../../../src/ui/runtime/format-value.ts";
import { LOCALE } from "../rules/editor/support/show-rule-editor.ts";

const LANGUAGES = {
  apiName: "Languages",
  label: "Languages",
  dataType: "multiselectpicklist",
  pickListValues: [
    { actual: "en", display: "English", dealCategory: null },
    { actual: "de", display: "German", dealCategory: null },
  ],
};

test.each([
  ["a number that reading rounded, marked", 2 ** 53, undefined, "≈9,007,199,254,740,992"],
  ["the largest number that is exact", 2 ** 53 - 1, undefined, "9,007,199,254,740,991"],
  ["an id without a name", { id: 2 ** 60 }, undefined, "≈1152921504606847000"],
  ["the names of tags", [{ name: "VIP", id: "1", color_code: "#879BFC" }], undefined, "VIP"],
  ["a joined selection by the names of its choices", "en;de", LANGUAGES, "English;German"],
])("shows %s", (_what, value, field, text) => {
  expect(formatValue(value, field, LOCALE)).toBe(text);
});
