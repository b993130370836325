import { describe, expect, test } from "vitest";
import { matchCriteria } from "../../../../src/scoring/index.ts";
import { aContext, aCriterion, someFields } from "../../../support/build/scoring-builders.ts";

/** A type with a value, and one that it is not. */
const TYPES: readonly (readonly [type: string, same: unknown, other: unknown, wanted: unknown])[] = [
  ["text", "Zoho", "Acme", "zoho"],
  ["picklist", "Open", "Won", "Open"],
  ["integer", 5, 6, "5"],
  ["currency", 5, 6, 5],
  ["date", "2026-03-18", "2026-03-19", "2026-03-18"],
  ["datetime", "2026-03-18T10:00:00Z", "2026-03-18T10:00:01Z", "2026-03-18T15:30:00+05:30"],
  ["lookup", { id: "7", name: "Ann" }, { id: "8", name: "Bob" }, { id: "7" }],
  ["multi_module_lookup", { id: "7", name: "Ann" }, { id: "8", name: "Bob" }, { id: "7" }],
];

describe.each(TYPES)("of the type %s", (type, same, other, wanted) => {
  const context = aContext({ fields: someFields({ Field: type, Exchange: "double" }) });
  const answer = (comparator: string, value: unknown, seen: unknown) =>
    matchCriteria(aCriterion("Field", comparator, value), { Field: seen, Currency: "USD", Exchange_Rate: 1 }, context)
      .outcome;

  test.each(["equal", "in"])("a list of one value means that value: %s", (comparator) => {
    expect([answer(comparator, [wanted], same), answer(comparator, [wanted], other)]).toEqual(["met", "not_met"]);
    expect([answer(comparator, wanted, same), answer(comparator, wanted, other)]).toEqual(["met", "not_met"]);
  });

  test.each(["not_equal", "not_in"])("and not having it: %s", (comparator) => {
    expect([answer(comparator, [wanted], same), answer(comparator, [wanted], other)]).toEqual(["not_met", "met"]);
    expect([answer(comparator, wanted, same), answer(comparator, wanted, other)]).toEqual(["not_met", "met"]);
  });
});
