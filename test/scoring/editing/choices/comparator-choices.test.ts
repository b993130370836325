import { describe, expect, test } from "vitest";
import { comparatorOf } from "../../../../src/scoring/editing/choices/comparator-choices.ts";
import {
  COMPARATOR_CHOICES,
  findValueEditor,
  isComparatorChoice,
  judgeField,
  judgeModuleKind,
  knowsChoice,
  listComparatorsFor,
  listRuleFields,
  type RuleField,
} from "../../../../src/scoring/index.ts";
import { aLayout, aRuleField, choices, someMetadata } from "../../../support/build/draft-builders.ts";

const ORDER = "equal not_equal less_than less_equal greater_than greater_equal between not_between";
const AGES = ["equal", "not_equal", "less_than", "less_equal", "greater_than", "greater_equal"].flatMap(
  (comparator) => [`age.${comparator}`, `due.${comparator}`],
);
const TEXT = "equal not_equal contains not_contains starts_with ends_with in not_in empty not_empty";

describe("comparators offered", () => {
  test.each([
    ["text", TEXT],
    ["email", TEXT],
    ["picklist", TEXT],
    ["multiselectpicklist", TEXT],
    ["integer", `equal not_equal in not_in ${ORDER.slice(16)} empty not_empty`],
    ["currency", `equal not_equal in not_in ${ORDER.slice(16)} empty not_empty`],
    ["boolean", "equal"],
    ["date", `${ORDER} empty not_empty period ${AGES.join(" ")}`],
    ["datetime", `${ORDER} empty not_empty period ${AGES.join(" ")}`],
    ["lookup", "equal not_equal in not_in empty not_empty"],
    ["ownerlookup", "equal not_equal in not_in empty not_empty"],
    ["multi_module_lookup", TEXT],
    ["multiuserlookup", "include_any include_all exclude_any exclude_all"],
    ["subform", ""],
  ])("for %s: %s", (dataType, expected) => {
    expect(listComparatorsFor(aRuleField("F", dataType)).join(" ")).toBe(expected);
  });

  test("for stages of deals: open, won and lost besides", () => {
    const stage = aRuleField("Stage", "picklist", {
      pickListValues: [{ actual: "Closed Won", display: "Closed Won", dealCategory: "won" }],
    });
    expect(listComparatorsFor(stage)).toEqual(expect.arrayContaining(["stage", "not_stage"]));
    const plain = aRuleField("Industry", "picklist", { pickListValues: choices("Retail") });
    expect(knowsChoice(plain, "stage")).toBe(false);
    expect(knowsChoice(plain, "not_stage")).toBe(false);
  });

  test("for encrypted fields: is, is not, empty, not empty", () => {
    const secret = aRuleField("Secret", "text", { encrypted: true });
    expect(listComparatorsFor(secret)).toEqual(["equal", "not_equal", "empty", "not_empty"]);
  });

  test("include none whose meaning is not documented, though stored ones are known", () => {
    const text = aRuleField("F");
    expect(listComparatorsFor(text)).not.toContain("like");
    expect(knowsChoice(text, "like")).toBe(true);
    expect(knowsChoice(aRuleField("F", "date"), "not_period")).toBe(true);
  });

  test.each(["period", "not_period", "age.equal", "due.less_than"] as const)("%s is for days only", (choice) => {
    const known = ["date", "datetime", "text", "integer", "lookup"].filter((dataType) =>
      knowsChoice(aRuleField("F", dataType), choice),
    );
    expect(known).toEqual(["date", "datetime"]);
  });

  test.each([
    ["equal", "equal"],
    ["include_any", "include_any"],
    ["empty", "equal"],
    ["not_empty", "not_equal"],
    ["period", "equal"],
    ["not_period", "not_equal"],
    ["stage", "equal"],
    ["not_stage", "not_equal"],
    ["age.less_than", "less_than"],
    ["due.not_equal", "not_equal"],
  ] as const)("%s is %s for Zoho", (choice, expected) => {
    expect(comparatorOf(choice)).toBe(expected);
  });

  test.each([
    ["equal", true],
    ["not_period", true],
    ["age.less_equal", true],
    ["age.contains", false],
    ["", false],
    [null, false],
    [["equal"], false],
  ])("%j is one: %j", (value, expected) => {
    expect(isComparatorChoice(value)).toBe(expected);
  });
});

describe("value editors", () => {
  const industry = aRuleField("Industry", "picklist", { pickListValues: choices("Retail", "Finance") });
  test.each<[RuleField, string, string]>([
    [aRuleField("F"), "equal", "text one"],
    [aRuleField("F"), "in", "text many"],
    [aRuleField("F"), "empty", "none one"],
    [industry, "equal", "picklist one"],
    [industry, "not_in", "picklist many"],
    [industry, "contains", "text one"],
    [aRuleField("F", "currency"), "less_than", "number one"],
    [aRuleField("F", "currency"), "between", "number two"],
    [aRuleField("F", "boolean"), "equal", "boolean one"],
    [aRuleField("F", "date"), "between", "date two"],
    [aRuleField("F", "datetime"), "less_than", "datetime one"],
    [aRuleField("F", "date"), "period", "relative_date one"],
    [aRuleField("F", "date"), "due.equal", "days one"],
    [aRuleField("Owner", "ownerlookup"), "equal", "user one"],
    [aRuleField("F", "multiuserlookup"), "include_any", "user many"],
    [aRuleField("F", "lookup"), "in", "lookup many"],
    [aRuleField("F", "multi_module_lookup"), "starts_with", "text one"],
    [industry, "stage", "stage one"],
    [industry, "not_stage", "stage one"],
    [aRuleField("F"), "not_empty", "none one"],
    [aRuleField("F", "date"), "not_period", "relative_date one"],
    [aRuleField("F", "multi_module_lookup"), "equal", "lookup one"],
    [aRuleField("F", "userlookup"), "equal", "user one"],
  ])("%o with %s: %s", (field, choice, expected) => {
    const known = COMPARATOR_CHOICES.find((each) => each === choice);
    const editor = known === undefined ? null : findValueEditor(field, known);
    expect(`${editor?.kind} ${editor?.arity}`).toBe(expected);
  });

  test("are none for a type that scoring does not know", () => {
    expect(findValueEditor(aRuleField("F", "subform"), "equal")).toBeNull();
    expect(findValueEditor(aRuleField("F", "subform"), "empty")).toBeNull();
  });

  test("exist for every comparator that is offered", () => {
    for (const dataType of [
      "text",
      "picklist",
      "integer",
      "date",
      "datetime",
      "boolean",
      "lookup",
      "multiselectlookup",
    ]) {
      const field = aRuleField("F", dataType);
      for (const choice of listComparatorsFor(field)) expect(findValueEditor(field, choice)).not.toBeNull();
    }
  });
});

describe("fields", () => {
  test.each([
    [aRuleField("Company"), null],
    [aRuleField("Layout", "lookup"), "layout_field"],
    [aRuleField("Page", "layout"), "layout_field"],
    [aRuleField("Page", "Layout"), "layout_field"],
    [aRuleField("Company", "text", { uiType: 1 }), null],
    [aRuleField("Score1", "integer", { isScore: true }), "score_field"],
    [aRuleField("Record_Image", "profileimage"), "data_type"],
    [aRuleField("Margin", "formula"), "data_type"],
    [aRuleField("Tag"), "data_type"],
    [aRuleField("Prediction_Score", "integer", { uiType: 134 }), "hidden_column"],
    [aRuleField("Elsewhere"), "not_in_layout"],
  ])("%o is barred for %s", (field, bar) => {
    expect(judgeField(field, aLayout("1", ["Company", "Layout", "Score1", "Prediction_Score"]))).toBe(bar);
  });

  test("are none where they were not read", () => {
    expect(listRuleFields({ ...someMetadata([]), fields: null }, null, "en")).toEqual([]);
  });

  test("of a global rule may stand in any layout, those of a layout's rule in that one only", () => {
    const fields = [aRuleField("Zip"), aRuleField("Company"), aRuleField("Layout", "lookup")];
    const metadata = someMetadata(fields, { layouts: [aLayout("1", ["Company"])] });
    expect(listRuleFields(metadata, null, "en").map(({ apiName }) => apiName)).toEqual(["Company", "Zip"]);
    expect(listRuleFields(metadata, aLayout("1", []), "en").map(({ apiName }) => apiName)).toEqual(["Company"]);
  });
});

test.each([
  ["Leads", "people"],
  ["Contacts", "people"],
  ["Accounts", "other"],
  ["Deals", "other"],
  ["Volunteers", "unknown"],
  ["leads", "unknown"],
])("%s is a module of %s", (module, kind) => {
  expect(judgeModuleKind(module)).toBe(kind);
});
