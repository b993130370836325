import { describe, expect, it } from "vitest";
import type { Criteria } from "../../../src/scoring/index.ts";
import { writeCanonical } from "../../../src/scoring/terms/canonical-criteria.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";

const ZOHO = aCriterion("Company", "equal", "Zoho");
const ACME = aCriterion("Company", "equal", "Acme");
const PUNE = aCriterion("City", "equal", "Pune");
const owner = (value: unknown) => aCriterion("Owner", "equal", value);
const BROKEN = unreadable({ group_operator: "XOR" });

describe("criteria that mean the same are written alike", () => {
  it.each<[string, Criteria, Criteria]>([
    ["members in another order", and(ZOHO, PUNE), and(PUNE, ZOHO)],
    ["a member that stands twice", or(ZOHO, ZOHO), ZOHO],
    ["a member that stands twice beside another", or(ZOHO, PUNE, ZOHO), or(PUNE, ZOHO)],
    ["a group of one and its member", or(ZOHO), ZOHO],
    ["a group in one of its own operator", and(and(ZOHO, PUNE), ACME), and(ZOHO, PUNE, ACME)],
    ["a group of one, of either operator, around such a group", and(or(and(ZOHO, PUNE)), ACME), and(ZOHO, PUNE, ACME)],
    ["parts that can't be read and are the same", or(BROKEN, ZOHO), or(unreadable({ group_operator: "XOR" }), ZOHO)],
    ["an id that came as a number", owner({ id: 7, name: "Ann" }), owner({ id: "7" })],
    ["the two kinds of a value that is given", ZOHO, { ...ZOHO, valueType: "pre_defined" }],
  ])("%s", (_, one, other) => {
    expect(writeCanonical(one, false)).toBe(writeCanonical(other, false));
  });
});

describe("criteria that mean something else are written otherwise", () => {
  it.each<[string, Criteria, Criteria]>([
    ["another value", ZOHO, ACME],
    ["another field", ZOHO, aCriterion("City", "equal", "Zoho")],
    ["another comparator", ZOHO, aCriterion("Company", "not_equal", "Zoho")],
    ["another operator", and(ZOHO, PUNE), or(ZOHO, PUNE)],
    ["another member", and(ZOHO, PUNE), and(ACME, PUNE)],
    ["another member that stands twice", or(ZOHO, ZOHO), or(ACME, ACME)],
    ["a group in one of the other operator", and(or(ZOHO, ACME), PUNE), and(ZOHO, ACME, PUNE)],
    ["other parts that can't be read", BROKEN, unreadable({ group_operator: "NOR" })],
    ["another id that came as a number", owner({ id: 7, name: "Ann" }), owner({ id: 8, name: "Ann" })],
    ["another field's value", ZOHO, { ...ZOHO, valueType: "field" }],
    ["another field of which the value is taken", { ...ZOHO, valueType: "field" }, { ...ACME, valueType: "field" }],
    ["another kind of value", { ...ZOHO, valueType: "field" }, { ...ZOHO, valueType: "merge_field" }],
  ])("%s", (_, one, other) => {
    expect(writeCanonical(one, false)).not.toBe(writeCanonical(other, false));
  });

  it("and where the order counts, members in another order", () => {
    expect(writeCanonical(and(ZOHO, PUNE), true)).not.toBe(writeCanonical(and(PUNE, ZOHO), true));
    expect(writeCanonical(or(and(ZOHO, PUNE), ACME), true)).not.toBe(writeCanonical(or(and(PUNE, ZOHO), ACME), true));
    expect(writeCanonical(and(ZOHO, PUNE), true)).toBe(writeCanonical(and(ZOHO, and(PUNE)), true));
  });
});

/** Comparator and value of one criterion, of another one on the same field. */
type Pair = readonly [string, unknown, string, unknown];

describe("values that mean the same", () => {
  it.each<Pair>([
    ["equal", 100_000, "equal", "100000"],
    ["equal", true, "equal", "true"],
    ["equal", null, "equal", ""],
    ["in", ["a", "b"], "in", ["b", "a"]],
    ["in", ["a", "b", "a"], "in", ["a", "b"]],
    ["in", [1, 2], "in", ["2", "1"]],
    ["in", ["a"], "in", "a"],
    ["between", [1, 5], "between", ["1", "5"]],
    ["between", ["${THISMONTH}"], "between", "${THISMONTH}"],
    ["equal", { id: "7", name: "Ann" }, "equal", { id: "7", name: "Ann Lee" }],
    ["equal", { id: "7" }, "equal", { id: "7", name: "Ann" }],
    ["equal", { id: "", name: "Ann" }, "equal", { name: "Ann" }],
    ["in", [{ id: "7" }, { id: "8" }], "in", [{ id: "8", name: "Bob" }, { id: "7" }]],
    ["equal", "${NOTEMPTY}", "not_equal", "${EMPTY}"],
    ["not_equal", "${NOTEMPTY}", "not_equal", "${EMPTY}"],
    ["equal", ["${NOTEMPTY}"], "not_equal", "${EMPTY}"],
  ])("%s %j is %s %j", (...pair) => {
    expect(writeFirst(pair)).toBe(writeSecond(pair));
  });
});

describe("values that mean something else", () => {
  it.each<Pair>([
    ["in", ["a", "b"], "in", ["a", "c"]],
    ["in", ["a", "b"], "in", "a"],
    ["between", [1, 5], "between", [5, 1]],
    ["not_between", [1, 5], "not_between", [5, 1]],
    ["between", [1, 5], "not_between", [1, 5]],
    ["between", [5, 5], "between", 5],
    ["equal", { id: "7", name: "Ann" }, "equal", { id: "8", name: "Ann" }],
    ["equal", { name: "Ann" }, "equal", { name: "Bob" }],
    ["equal", { id: "", name: "Ann" }, "equal", { id: "", name: "Bob" }],
    ["equal", { id: null, name: "Ann" }, "equal", { id: null, name: "Bob" }],
    ["equal", { id: "Ann" }, "equal", { name: "Ann" }],
    ["equal", { code: 1 }, "equal", { code: 2 }],
    ["equal", "${NOTEMPTY}", "equal", "${EMPTY}"],
    ["in", "${NOTEMPTY}", "not_equal", "${EMPTY}"],
    ["contains", "${NOTEMPTY}", "not_equal", "${EMPTY}"],
    ["equal", "", "not_equal", "${EMPTY}"],
  ])("%s %j is not %s %j", (...pair) => {
    expect(writeFirst(pair)).not.toBe(writeSecond(pair));
  });

  it("such as not empty on another field", () => {
    const [company, city] = ["Company", "City"].map((field) => aCriterion(field, "equal", "${NOTEMPTY}"));
    if (company === undefined || city === undefined) throw new Error("two criteria were expected");
    expect(writeCanonical(company, false)).not.toBe(writeCanonical(city, false));
  });
});

function writeFirst([comparator, value]: Pair): string {
  return writeCanonical(aCriterion("F", comparator, value), true);
}

function writeSecond([, , comparator, value]: Pair): string {
  return writeCanonical(aCriterion("F", comparator, value), true);
}

function and(...members: readonly Criteria[]): Criteria {
  return { kind: "group", operator: "and", members, disrupted: false };
}

function or(...members: readonly Criteria[]): Criteria {
  return { kind: "group", operator: "or", members, disrupted: false };
}

function unreadable(raw: unknown): Criteria {
  return { kind: "unreadable", problem: "unknown_operator", raw };
}
