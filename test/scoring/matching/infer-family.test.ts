import { expect, test } from "vitest";
import { inferFamily, isChoice, type TypeFamily } from "../../../src/scoring/matching/data-types.ts";
import { judgedTable } from "../../support/judge-criterion.ts";

const DAY = "2026-03-18";
const INSTANT = "2026-03-18T10:00:00Z";

/** What there is to go by without metadata: the record's value, the wanted one, the comparator. */
test.each<[seen: unknown, wanted: unknown, comparator: string, family: TypeFamily]>([
  ["Zoho", "Zoho", "equal", "text"],
  ["Zoho", ["Zoho", "Acme"], "in", "text"],
  [null, "Zoho", "equal", "text"],
  ["100", "100", "equal", "text"],
  [100, "100", "equal", "number"],
  ["100", 100, "equal", "number"],
  ["100", "100", "less_than", "number"],
  [" 100.5 ", "100", "between", "number"],
  ["many", "100", "less_than", "number"],
  ["100", DAY, "less_than", "number"],
  ["100", { id: "1" }, "greater_than", "number"],
  [null, ["1", "5"], "between", "number"],
  [true, "true", "equal", "boolean"],
  ["true", true, "equal", "boolean"],
  ["true", [true], "in", "boolean"],
  [DAY, DAY, "equal", "date"],
  [DAY, "${TODAY}", "equal", "date"],
  [DAY, "soon", "equal", "text"],
  [DAY, "soon", "less_than", "date"],
  [null, "${TODAY}", "equal", "date"],
  [null, DAY, "less_than", "date"],
  ["soon", DAY, "less_than", "date"],
  ["soon", DAY, "equal", "text"],
  [INSTANT, INSTANT, "equal", "datetime"],
  [INSTANT, DAY, "not_equal", "datetime"],
  [INSTANT, "2026-02-30", "equal", "datetime"],
  [INSTANT, "soon", "greater_than", "datetime"],
  [INSTANT, "soon", "equal", "text"],
  [["a", "b"], "a", "contains", "multi_select"],
  [[], "a", "equal", "multi_select"],
  [[{ id: "1" }], { id: "1" }, "equal", "multi_lookup"],
  [["a", { id: "1" }], "a", "equal", "multi_lookup"],
  [null, [{ id: "1" }], "include_any", "multi_lookup"],
  ["x", "y", "exclude_all", "multi_lookup"],
  [{ id: "1", name: "Ann" }, "Ann", "equal", "lookup"],
  ["Ann", { id: "1" }, "equal", "lookup"],
  ["Ann", [{ id: "1" }], "in", "lookup"],
])("%j against %j by %s compares as %s, %s", (seen, wanted, comparator, family) => {
  expect(inferFamily(seen, wanted, comparator)).toBe(family);
});

judgedTable("two texts of digits, which a field of text and one of numbers compare differently", [
  ["none", "equal", "100", "100.00", "unknown", "data_type_unknown"],
  ["none", "not_equal", "7", "007", "unknown", "data_type_unknown"],
  ["none", "in", ["5", "100"], "100.0", "unknown", "data_type_unknown"],
  ["none", "not_in", ["5", "100"], "100.0", "unknown", "data_type_unknown"],
  ["none", "equal", "007", "007", "met", null],
  ["none", "equal", "8", "007", "not_met", null],
  ["none", "in", ["7", 5], "007", "unknown", "data_type_unknown"],
  ["none", "in", ["German;French", "x"], "French;German", "unknown", "data_type_unknown"],
  ["none", "in", ["7", "A"], "007", "not_met", null],
]);

test("of fields with few different values, there are picklists and booleans", () => {
  const dataTypes = ["picklist", "boolean", "multiselectpicklist", "text", "integer", "date", ""];
  expect(dataTypes.filter(isChoice)).toEqual(["picklist", "boolean"]);
});
