import { describe, expect, test } from "vitest";
import { describeValue } from "../../../src/scoring/explaining/describe-value.ts";
import { createPhrase, nameChoice, type Wording } from "../../../src/scoring/index.ts";
import { aRuleField } from "../../support/build/draft-builders.ts";

const CATALOGUE = {
  "criteria.no_value": "no value",
  "placeholder.TODAY": "today",
  "placeholder.LAST_N_DAYS.one": "in the last day",
  "placeholder.LAST_N_DAYS.other": "in the last {n} days",
  "placeholder.age.other": "{n} days ago",
};
const wording: Wording = {
  phrase: createPhrase(CATALOGUE, "en"),
  locale: "en",
  label: (apiName) => apiName,
  formatValue: (apiName, value) => (apiName === "Day" && value === "2026-03-18" ? "18 March 2026" : null),
};
const cyclic: Record<string, unknown> = {};
cyclic["self"] = cyclic;

describe("a wanted value in words", () => {
  test.each<[string, string, unknown, string]>([
    ["is what the field's format makes of it", "Day", "2026-03-18", "18 March 2026"],
    ["is itself where the format has nothing to say", "Day", "soon", "soon"],
    ["is a phrase for null", "F", null, "no value"],
    ["is a phrase for what is not there", "F", undefined, "no value"],
    ["is a phrase for a placeholder", "F", "${TODAY}", "today"],
    ["counts in one", "F", "${LAST_N_DAYS:1}", "in the last day"],
    ["counts in several", "F", "${LAST_N_DAYS:7}", "in the last 7 days"],
    ["counts days ago", "F", "${AGEINDAYS}+3", "3 days ago"],
    ["is Zoho's own text where no phrase is known", "F", "${SOMEDAY}", "${SOMEDAY}"],
    ["is a truth value as Zoho writes it", "F", true, "true"],
    ["is all digits of a large whole number", "F", 9_007_199_254_740_993n, "9007199254740993"],
    ["is the name of a record", "F", { id: "7", name: "Ann" }, "Ann"],
    ["is the id of a record without a name", "F", { id: "7", name: "" }, "7"],
    ["is the id of a record whose name is no text", "F", { id: "7", name: 5 }, "7"],
    ["is the whole of an object without either", "F", { id: "", name: "", size: 1 }, '{"id":"","name":"","size":1}'],
    ["is nothing where an object writes itself as nothing", "F", { toJSON: () => undefined }, ""],
    ["is dots where an object can't be written", "F", cyclic, "…"],
  ])("%s", (_, field, value, expected) => {
    expect(describeValue(field, value, wording)).toBe(expected);
  });

  const asked = (value: unknown): readonly string[] => {
    const keys: string[] = [];
    const phrase: Wording["phrase"] = (key, params = {}) => {
      keys.push([key, ...Object.values(params)].join(" "));
      return key;
    };
    describeValue("F", value, { ...wording, phrase });
    return keys;
  };

  test("asks the catalogue for placeholders only, with a number where they have one", () => {
    expect(asked("Zoho")).toEqual([]);
    expect(asked("${TODAY}")).toEqual(["placeholder.TODAY"]);
    expect(asked("${NEXT_N_WEEKS:2}")).toEqual(["placeholder.NEXT_N_WEEKS 2"]);
  });
});

describe("the name of a choice", () => {
  const pickListValues = [
    { actual: "en", display: "English", dealCategory: null },
    { actual: "ga;gd", display: "Irish; Gaelic", dealCategory: null },
    { actual: "ga", display: "Irish", dealCategory: null },
  ];
  test.each<[string, string, string | null]>([
    ["picklist", "en", "English"],
    ["picklist", "fr", null],
    ["picklist", "en;ga", null],
    ["multiselectpicklist", "en", "English"],
    ["multiselectpicklist", "fr", null],
    ["multiselectpicklist", "en; ga", "English;Irish"],
    ["multiselectpicklist", "en;fr", "English;fr"],
    ["multiselectpicklist", "ga;gd", "Irish; Gaelic"],
  ])("in a %s for %j is %j", (dataType, text, expected) => {
    expect(nameChoice(aRuleField("F", dataType, { pickListValues }), text)).toBe(expected);
  });
});
