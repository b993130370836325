import { expect, it } from "vitest";
import { draftFromRule } from "../../../src/scoring/index.ts";
import { aCriterion, aFieldRule, aRule } from "../../support/build/scoring-builders.ts";
import { judgedTable } from "../../support/judge-criterion.ts";

/** JSON.parse makes 9007199254740992 of …993, too. */
const ROUNDED = JSON.parse("9007199254740993");
const ID = JSON.parse("5725767000000526001");

judgedTable("a decimal with more digits than a number holds", [
  ["double", "equal", "1234567890123456.12", "1234567890123456.13", "unknown", "number_inexact"],
  ["double", "not_equal", "123456789012345.121", "123456789012345.122", "unknown", "number_inexact"],
  ["double", "equal", "5", "0.12345678901234567891", "unknown", "number_inexact"],
  ["double", "between", ["0.12345678901234567891", "5"], "1", "unknown", "number_inexact"],
  ["double", "equal", "0", "1e-400", "unknown", "number_inexact"],
  ["double", "greater_than", "0", "-2.5e-320", "unknown", "number_inexact"],
  ["double", "greater_than", "1e-400", "5", "unknown", "number_inexact"],
  ["double", "equal", "0", "0.0e5", "met", null],
  ["double", "greater_than", "0", "1e-300", "met", null],
  ["currency", "greater_than", "1234567890123456.12", "1234567890123456.15", "unknown", "number_inexact"],
  ["double", "equal", "0.30000000000000004", 0.1 + 0.2, "met", null],
  ["double", "equal", "0.100000000000000000", "0.1", "met", null],
  ["double", "equal", "12345678901234.5", "12345678901234.5", "met", null],
  ["double", "less_than", "12345678901234.6", "12345678901234.5", "met", null],
]);

judgedTable("a number beyond 2^53", [
  ["bigint", "equal", "9007199254740992", ROUNDED, "unknown", "number_inexact"],
  ["bigint", "equal", "9007199254740993", ROUNDED, "unknown", "number_inexact"],
  ["bigint", "not_equal", "9007199254740993", ROUNDED, "unknown", "number_inexact"],
  ["bigint", "greater_than", 5, ROUNDED, "unknown", "number_inexact"],
  ["bigint", "between", ["1", "9007199254740992"], ROUNDED, "unknown", "number_inexact"],
  ["bigint", "equal", ROUNDED, "9007199254740993", "unknown", "number_inexact"],
  ["bigint", "between", [1, ROUNDED], "5", "unknown", "number_inexact"],
  ["bigint", "equal", -ROUNDED, "5", "unknown", "number_inexact"],
  ["bigint", "equal", "9007199254740993", "9007199254740993", "met", null],
  ["bigint", "equal", "9007199254740991", 9_007_199_254_740_991, "met", null],
  ["bigint", "equal", "9007199254740993.0", "9007199254740992", "unknown", "number_inexact"],
  ["double", "equal", "5", "1e16", "unknown", "number_inexact"],
  ["currency", "greater_than", 5, ROUNDED, "unknown", "number_inexact"],
  ["none", "equal", "9007199254740992", ROUNDED, "unknown", "number_inexact"],
  ["text", "equal", "9007199254740992", ROUNDED, "unknown", "number_inexact"],
  ["text", "contains", ROUNDED, "9007199254740992", "unknown", "number_inexact"],
  ["text", "equal", "5", [ROUNDED], "unknown", "number_inexact"],
  ["text", "like", "9%", ROUNDED, "unknown", "number_inexact"],
  ["multiselectpicklist", "equal", "9007199254740992", [ROUNDED], "unknown", "number_inexact"],
  ["date", "equal", "2026-03-18", ROUNDED, "unknown", "number_inexact"],
  ["boolean", "equal", true, ROUNDED, "unknown", "number_inexact"],
  ["bigint", "equal", "${EMPTY}", ROUNDED, "not_met", null],
  ["double", "equal", JSON.parse("1e999"), 5, "unknown", "value_unreadable"],
]);

judgedTable("an id without quotes", [
  ["lookup", "equal", { id: "5725767000000526001" }, { id: ID, name: "Zylker" }, "unknown", "number_inexact"],
  [
    "lookup",
    "equal",
    { id: ID, name: "Zylker" },
    { id: "5725767000000526001", name: "Zylker" },
    "unknown",
    "number_inexact",
  ],
  ["lookup", "equal", ID, { id: "5725767000000526001" }, "unknown", "number_inexact"],
  ["lookup", "equal", { id: "7" }, ID, "unknown", "number_inexact"],
  ["lookup", "in", [{ id: ID }, { id: "7" }], { id: "7" }, "met", null],
  ["lookup", "not_equal", { id: "7" }, [{ id: ID }], "unknown", "number_inexact"],
  ["lookup", "equal", { name: "zylker" }, { id: ID, name: "Zylker" }, "met", "lookup_by_name"],
  ["multiuserlookup", "include_any", [{ id: "7" }], [{ id: ID }], "unknown", "number_inexact"],
  ["multiuserlookup", "include_any", [{ id: "7" }], [{ id: ID }, { id: "7" }], "met", null],
  // Up to 2^53 nothing is lost.
  ["lookup", "equal", { id: "7" }, { id: 7, name: "Ann" }, "met", null],
  ["lookup", "equal", { id: 7 }, { id: "7" }, "met", null],
  ["lookup", "equal", 7, { id: "8" }, "not_met", null],
  ["lookup", "equal", { id: "7" }, 7, "met", null],
  ["lookup", "equal", { id: "7" }, { id: 7.5 }, "unknown", "seen_unreadable"],
  ["lookup", "equal", { id: "7" }, { id: -7, name: "Ann" }, "unknown", "lookup_id_missing"],
]);

it("is not offered by the editor as if it were what is stored", () => {
  const rule = aRule([ROUNDED, { id: 7, name: "Ann" }].map((value) => aFieldRule(1, aCriterion("F", "equal", value))));
  const values = draftFromRule(rule).fieldRules.flatMap(({ criteria }) => criteria.members);
  expect(values).toMatchObject([{ value: null }, { value: { id: "7", name: "Ann" } }]);
});
