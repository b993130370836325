import { describe, expect, it } from "vitest";
import { judgeCriterion } from "../../../support/judge-criterion.ts";

const NOTHING = {};
const CURRENCY = { Currency: "EUR" };
const RATE = { Exchange_Rate: 0.9 };
const FULL = { ...CURRENCY, ...RATE };
const MULTI = { Currency: "picklist", Exchange_Rate: "double" };
const MULTI_IN_PART = { Currency: "picklist" };
const SINGLE = {};
const UNSET = { Currency: null, Exchange_Rate: "" };
const UNUSABLE = ["unknown", "exchange_rate_unusable"];
const MISSING = ["unknown", "exchange_rate_not_in_record"];

/** 9,000 EUR at 0.9 are 10,000 at home. */
describe("an amount of 9,000 that must be at least 10,000", () => {
  const TABLE: readonly [string, object | null, object, readonly (string | null)[]][] = [
    ["metadata with both fields, full record", MULTI, FULL, ["met", "home_currency_by_exchange_rate"]],
    ["metadata with both fields, rate alone", MULTI, RATE, ["met", "home_currency_by_exchange_rate"]],
    ["metadata with both fields, currency alone", MULTI, CURRENCY, MISSING],
    ["metadata with both fields, neither", MULTI, NOTHING, MISSING],
    ["metadata with both fields, both empty", MULTI, UNSET, ["not_met", "amount_in_home_currency"]],
    ["metadata with both fields, rate empty alone", MULTI, { Exchange_Rate: null }, UNUSABLE],
    ["metadata with both fields, rate of a currency empty", MULTI, { ...CURRENCY, Exchange_Rate: null }, UNUSABLE],
    ["metadata with one of the fields, neither", MULTI_IN_PART, NOTHING, MISSING],
    ["metadata with the other one, neither", { Exchange_Rate: "double" }, NOTHING, MISSING],
    ["metadata without the fields, neither", SINGLE, NOTHING, ["not_met", null]],
    ["metadata without the fields, full record", SINGLE, FULL, ["met", "home_currency_by_exchange_rate"]],
    ["metadata without the fields, currency alone", SINGLE, CURRENCY, MISSING],
    ["no metadata, full record", null, FULL, ["unknown", "data_type_unknown"]],
    ["no metadata, currency alone", null, CURRENCY, ["unknown", "data_type_unknown"]],
    ["no metadata, neither", null, NOTHING, ["not_met", "amount_in_home_currency"]],
    ["no metadata, both empty", null, UNSET, ["not_met", "amount_in_home_currency"]],
    ["no metadata, rate 1", null, { Exchange_Rate: 1 }, ["not_met", null]],
  ];
  it.each(TABLE)("%s", (_case, fields, values, expected) => {
    const type = fields === null ? "none" : "currency";
    const row = [type, "greater_equal", "10000", 9000, "unknown", null] as const;
    expect(judgeCriterion(row, { values: { ...values }, fields: { ...fields } })).toEqual(expected);
  });
});

describe("an amount without its exchange rate", () => {
  it.each([
    ["between", ["8000", "9500"]],
    ["in", [9000, "${EMPTY}"]],
    ["not_equal", 9000],
    ["less_than", 1],
  ])("can't be told by %s either", (comparator, wanted) => {
    const row = ["currency", comparator, wanted, 9000, "unknown", null] as const;
    expect(judgeCriterion(row, { fields: MULTI })).toEqual(MISSING);
  });

  it("is still empty or not", () => {
    expect(judgeCriterion(["currency", "equal", "${EMPTY}", 9000, "not_met", null], { fields: MULTI })).toEqual([
      "not_met",
      null,
    ]);
    expect(judgeCriterion(["currency", "equal", 5, null, "not_met", null], { fields: MULTI })).toEqual([
      "not_met",
      null,
    ]);
  });

  it("rests on no assumption where no rate could change the answer", () => {
    expect(judgeCriterion(["none", "greater_than", 0, 9000, "met", null])).toEqual(["met", null]);
    expect(judgeCriterion(["none", "greater_than", 5, -9000, "not_met", null])).toEqual(["not_met", null]);
    expect(judgeCriterion(["none", "less_than", -5, -9000, "met", null])).toEqual(["met", "amount_in_home_currency"]);
  });

  it("leaves other numbers alone", () => {
    expect(judgeCriterion(["integer", "greater_equal", 10, 9, "not_met", null], { fields: MULTI })).toEqual([
      "not_met",
      null,
    ]);
  });
});

describe("an amount of 100 at 3 for one of home, 33.333333…", () => {
  const atRate = (comparator: string, wanted: unknown, seen: unknown = 100) =>
    judgeCriterion(["currency", comparator, wanted, seen, "unknown", null], {
      values: { Currency: "EUR", Exchange_Rate: 3 },
      fields: MULTI,
    });
  const ASSUMPTION = "home_currency_by_exchange_rate";
  it("rests on an assumption where rounding would decide otherwise", () => {
    expect(atRate("equal", "33.33")).toEqual(["not_met", ASSUMPTION]);
    expect(atRate("in", ["33.333", "7"])).toEqual(["not_met", ASSUMPTION]);
    expect(atRate("less_equal", "33")).toEqual(["not_met", ASSUMPTION]);
    expect(atRate("equal", "35")).toEqual(["not_met", null]);
  });
  it("is not told of an amount that no number holds", () => {
    expect(atRate("equal", "9007199254740992", "27021597764222977")).toEqual(["unknown", "number_inexact"]);
  });
});
