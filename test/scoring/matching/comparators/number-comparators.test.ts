import { judgedTable } from "../../../support/judge-criterion.ts";

const HOME = "amount_in_home_currency";
const USD = { Currency: "USD", Exchange_Rate: 1 };

judgedTable("other ways to write a number", [
  ["integer", "equal", 5, "+5", "met", null],
  ["integer", "equal", 5, "005", "met", null],
  ["integer", "equal", "1e3", 1000, "met", null],
  ["double", "equal", "0.1234567890123456", "+0.1234567890123456", "met", null],
  ["double", "equal", "1.000000000000001", "001.000000000000001", "met", null],
  ["double", "equal", "1.234567890123456", "0.1234567890123456e1", "met", null],
  ["double", "equal", "1.234567890123456", "0.1234567890123456E1", "met", null],
  ["double", "equal", "1.234567890123456", "1.234567890123457", "not_met", null],
]);

judgedTable("digits that no number holds, and what is no number", [
  ["double", "equal", 5, " 9007199254740993.0 ", "unknown", "number_inexact"],
  ["double", "equal", " 9007199254740993.0 ", 5, "unknown", "number_inexact"],
  ["double", "equal", 5, `0.${"1".repeat(98)}`, "unknown", "number_inexact"],
  // Longer than a hundred characters: not read.
  ["double", "equal", 5, `0.${"1".repeat(99)}`, "unknown", "seen_unreadable"],
  ["double", "equal", 5, "1.2.3", "unknown", "seen_unreadable"],
]);

judgedTable("lists and ranges of numbers", [
  ["integer", "between", [1, 5, 9], 3, "unknown", "value_unreadable"],
  ["integer", "not_between", [1, 5, 9], 3, "unknown", "value_unreadable"],
  ["integer", "between", [5, 1], 3, "not_met", null],
  ["integer", "in", [], 5, "unknown", "value_unreadable"],
  ["integer", "in", [], null, "unknown", "value_unreadable"],
]);

judgedTable("an amount that may be in another currency, which keeps its sign", [
  ["none", "greater_equal", 100, 50, "not_met", HOME],
  ["none", "greater_equal", 100, 0, "not_met", null],
  ["none", "greater_equal", 100, -50, "not_met", null],
  ["none", "greater_equal", -100, -50, "met", HOME],
  ["none", "greater_equal", -100, 0, "met", null],
  ["none", "greater_equal", -100, 50, "met", null],
  ["none", "greater_equal", 0, 50, "met", null],
  ["none", "greater_equal", 0, -50, "not_met", null],
  ["none", "between", [-100, 100], 50, "met", HOME],
  ["none", "between", [-100, 100], -50, "met", HOME],
  ["none", "between", [-100, 0], 50, "not_met", null],
]);

judgedTable(
  "an amount in the home currency is compared as it is",
  [
    ["currency", "greater_equal", 100, "99.995", "not_met", null],
    ["currency", "equal", "0.123456789", "0.123456789", "met", null],
    ["currency", "equal", "9007199254740993", "9007199254740993", "met", null],
    ["currency", "equal", "9007199254740993", "9007199254740992", "not_met", null],
  ],
  { values: USD, fields: { Currency: "text", Exchange_Rate: "double" } },
);

judgedTable(
  "an amount that is converted rests on how Zoho rounds it",
  [
    ["currency", "greater_equal", 100, "199.99", "not_met", "home_currency_by_exchange_rate"],
    ["currency", "greater_equal", 100, "150", "not_met", "home_currency_by_exchange_rate"],
    ["currency", "greater_equal", 100, "90", "not_met", null],
    ["currency", "greater_equal", 100, "300", "met", null],
    ["currency", "equal", "9007199254740993", "9007199254740993", "unknown", "number_inexact"],
  ],
  { values: { Currency: "EUR", Exchange_Rate: 2 }, fields: { Currency: "text", Exchange_Rate: "double" } },
);
