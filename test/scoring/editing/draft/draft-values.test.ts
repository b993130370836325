import { describe, expect, test } from "vitest";
import {
  finishValue,
  isFilledAtom,
  isReference,
  plainMinus,
  readDays,
  readNumeral,
  readStoredValue,
} from "../../../../src/scoring/editing/draft/draft-values.ts";
import type { ComparatorChoice, DraftAtom, DraftValue } from "../../../../src/scoring/index.ts";
import { aRuleField } from "../../../support/build/draft-builders.ts";
import { aCriterion } from "../../../support/build/scoring-builders.ts";

describe("a stored value is shown", () => {
  test.each<[string, unknown, ComparatorChoice | null, DraftValue]>([
    ["equal", ["${EMPTY}"], "empty", null],
    ["not_equal", ["${NOTEMPTY}"], "not_empty", null],
    ["equal", ["${TODAY}"], "period", "${TODAY}"],
    ["equal", "${TODAY}", "period", "${TODAY}"],
    ["not_equal", "${OPEN}", "not_stage", "${OPEN}"],
    ["equal", ["${EMPTY}", "CA"], "equal", ["${EMPTY}", "CA"]],
    ["equal", [], "equal", []],
    ["equal", ["CA"], "equal", ["CA"]],
    ["contains", ["${EMPTY}"], "contains", ["${EMPTY}"]],
    ["greater_than", "${EMPTY}", "greater_than", "${EMPTY}"],
    ["in", "${NOTEMPTY}", "in", "${NOTEMPTY}"],
    ["less_than", "${TODAY}", "less_than", "${TODAY}"],
    ["in", "${CLOSEDWON}", "in", "${CLOSEDWON}"],
    ["between", "${AGEINDAYS}+3", "between", "${AGEINDAYS}+3"],
    ["equal", true, "equal", true],
    ["equal", null, "equal", null],
    ["equal", undefined, "equal", null],
    ["equal", 1.5, "equal", "1.5"],
    ["equal", 2 ** 60, "equal", null],
    ["equal", { id: "7", name: "Ann" }, "equal", { id: "7", name: "Ann" }],
    ["equal", { id: 7, name: 5 }, "equal", { id: "7", name: null }],
    ["in", [false, 1, { id: {} }], "in", [false, "1", { id: null, name: null }]],
    ["sounds_like", "Soho", null, "Soho"],
  ])("of %s %j as %j %j", (comparator, stored, choice, value) => {
    expect(readStoredValue(aCriterion("F", comparator, stored))).toEqual({ choice, value });
  });

  test("of a number beyond a double's digits with all of them", () => {
    const criterion = aCriterion("F", "equal", 9_007_199_254_740_993n);
    expect(readStoredValue(criterion)).toEqual({ choice: "equal", value: "9007199254740993" });
  });

  test.each([
    ["value", "empty", null],
    ["pre_defined", "empty", null],
    ["merge_field", null, "${EMPTY}"],
  ])("as what it means where Zoho calls it a %s", (valueType, choice, value) => {
    expect(readStoredValue({ ...aCriterion("F", "equal", "${EMPTY}"), valueType })).toEqual({ choice, value });
  });
});

describe("a typed value goes to Zoho", () => {
  test.each<[string, ComparatorChoice, DraftValue, unknown]>([
    ["text", "empty", null, "${EMPTY}"],
    ["text", "not_empty", "left over", "${EMPTY}"],
    ["text", "equal", " Zoho ", " Zoho "],
    ["text", "equal", "true", "true"],
    ["text", "in", ["a", "", " ", "b", null], ["a", "b"]],
    ["integer", "equal", " 12 ", 12],
    ["integer", "in", ["1", "", "x"], [1, "x"]],
    ["double", "between", ["1.5", ""], [1.5, ""]],
    ["currency", "between", ["\u22125", "+5"], [-5, 5]],
    ["boolean", "equal", "true", true],
    ["boolean", "equal", "false", false],
    ["boolean", "equal", "maybe", "maybe"],
    ["boolean", "equal", false, false],
    ["date", "equal", " 2026-03-18 ", "2026-03-18"],
    ["datetime", "less_than", " 2026-03-18T12:00:00Z ", "2026-03-18T12:00:00Z"],
    ["date", "age.equal", " 007 ", "${AGEINDAYS}+7"],
    ["date", "due.less_than", "soon", "${DUEINDAYS}+soon"],
    ["date", "age.equal", null, "${AGEINDAYS}+"],
    ["ownerlookup", "equal", { id: "7", name: null }, { id: "7" }],
    ["ownerlookup", "equal", { id: null, name: "${CURRENTUSER}" }, { name: "${CURRENTUSER}" }],
    ["lookup", "in", [{ id: "7", name: "Ann" }, null], [{ id: "7", name: "Ann" }]],
    ["lookup", "equal", null, null],
  ])("of a field of %s under %s: %j as %j", (dataType, choice, value, expected) => {
    expect(finishValue(choice, value, aRuleField("F", dataType))).toEqual(expected);
  });

  test("as it was typed where the field is not known", () => {
    expect(finishValue("equal", " 12 ", null)).toBe(" 12 ");
  });
});

test.each<[DraftAtom, boolean]>([
  ["a", true],
  ["", false],
  [" ", false],
  [null, false],
  [false, true],
  [{ id: null, name: null }, true],
])("%j is filled in: %j", (atom, expected) => {
  expect(isFilledAtom(atom)).toBe(expected);
});

test.each<[unknown, boolean]>([
  [{ id: "7", name: null }, true],
  [{ id: "7" }, false],
  [{ name: "Ann" }, false],
  [Object.assign([], { id: "7", name: "Ann" }), false],
  [null, false],
  ["id name", false],
])("%j names a record: %j", (value, expected) => {
  expect(isReference(value)).toBe(expected);
});

test.each([
  ["12", 12],
  ["-.5", -0.5],
  ["5.", 5],
  ["9007199254740993", "9007199254740993"],
  ["\u22129007199254740993", "-9007199254740993"],
  ["1-2", null],
  ["1\u22122", null],
  ["1e3", null],
  ["0x10", null],
  ["", null],
  ["1".repeat(30), "1".repeat(30)],
  ["1".repeat(31), null],
])("the number in %j is %j", (text, expected) => {
  expect(readNumeral(text)).toBe(expected);
});

test.each<[DraftValue, number | null]>([
  ["0", 0],
  [" 30 ", 30],
  ["123456789", 123_456_789],
  ["1234567890", null],
  ["-1", null],
  ["1.5", null],
  ["", null],
  [null, null],
  [["3"], null],
])("the days in %j are %j", (value, expected) => {
  expect(readDays(value)).toBe(expected);
});

test("only a minus that stands first is taken for a hyphen", () => {
  expect(["\u22125", "5\u22123", "-5"].map(plainMinus)).toEqual(["-5", "5\u22123", "-5"]);
});
