import { judgedTable } from "../../../support/judge-criterion.ts";

const ANN = { id: "7", name: "Ann" };
const ME = { name: "${CURRENTUSER}" };
const STAGES = [
  { actual: "Qualification", display: "Qualification", dealCategory: "open" },
  { actual: "Closed Won", display: "Closed Won", dealCategory: "won" },
] as const;

judgedTable("${EMPTY} in a list", [
  ["picklist", "in", ["${EMPTY}", "Advertisement"], "Advertisement", "met", null],
  ["picklist", "in", ["${EMPTY}", "Advertisement"], null, "met", null],
  ["picklist", "in", ["Advertisement", "${EMPTY}"], "-None-", "met", null],
  ["picklist", "in", ["${EMPTY}", "Advertisement"], "Fair", "not_met", null],
  ["picklist", "not_in", ["${EMPTY}", "Cold Call"], "Advertisement", "met", null],
  ["picklist", "not_in", ["${EMPTY}", "Cold Call"], "Cold Call", "not_met", null],
  ["picklist", "not_in", ["${EMPTY}", "Cold Call"], null, "not_met", null],
  ["text", "equal", ["${EMPTY}", "Zoho"], "", "met", null],
  ["text", "not_equal", ["${EMPTY}", "Zoho"], "Acme", "met", null],
  ["integer", "in", ["${EMPTY}", "5"], null, "met", null],
  ["integer", "in", ["${EMPTY}", "5"], 5, "met", null],
  ["integer", "in", ["${EMPTY}", "5"], 6, "not_met", null],
  ["date", "in", ["${EMPTY}", "${TODAY}"], "2026-03-18", "met", "days_in_given_time_zone"],
  ["date", "in", ["${EMPTY}", "${TODAY}"], null, "met", null],
  ["lookup", "in", ["${EMPTY}", { id: "7" }], ANN, "met", null],
  ["lookup", "not_in", ["${EMPTY}", { id: "7" }], { id: "8" }, "met", null],
  ["multiselectpicklist", "in", ["${EMPTY}", "German"], [], "met", null],
  ["multiselectpicklist", "in", ["${EMPTY}", "German"], ["German"], "met", null],
  ["none", "in", ["${EMPTY}", 5], "5.0", "met", "amount_in_home_currency"],
  ["none", "in", ["${EMPTY}", { id: "7" }], "7", "met", null],
  ["text", "in", ["${EMPTY}", "${EMPTY}"], "", "met", null],
  ["text", "in", ["${EMPTY}", "${EMPTY}"], "Zoho", "not_met", null],
  ["text", "in", "${NOTEMPTY}", "Zoho", "unknown", "placeholder_not_for_comparison"],
  ["text", "not_in", ["${NOTEMPTY}"], "Zoho", "unknown", "placeholder_not_for_comparison"],
  // There the list is one selection, and a part of a text is never empty.
  ["multiselectpicklist", "equal", ["${EMPTY}", "German"], ["German"], "unknown", "placeholder_not_for_comparison"],
  ["text", "contains", ["${EMPTY}", "oh"], "Zoho", "met", null],
  ["text", "contains", ["${EMPTY}", "oh"], "Acme", "unknown", "placeholder_not_for_comparison"],
]);

judgedTable("a list of one", [
  ["picklist", "equal", ["${EMPTY}"], "Advertisement", "not_met", null],
  ["picklist", "equal", ["${EMPTY}"], null, "met", null],
  ["picklist", "in", ["${EMPTY}"], null, "met", null],
  ["picklist", "in", "${EMPTY}", "x", "not_met", null],
  ["picklist", "not_in", ["${EMPTY}"], "x", "met", null],
  ["text", "not_equal", ["${NOTEMPTY}"], "x", "met", null],
  ["fileupload", "equal", ["${NOTEMPTY}"], [{}], "met", null],
  ["ownerlookup", "in", [ME], ANN, "unknown", "current_user_undecided"],
  ["integer", "less_than", ["5"], 4, "met", null],
  ["boolean", "equal", ["true"], true, "met", null],
  ["date", "equal", ["${TODAY}"], "2026-03-18", "met", "days_in_given_time_zone"],
  ["date", "between", ["${THISMONTH}"], "2026-03-01", "met", null],
]);

judgedTable("a member that can't be decided", [
  ["ownerlookup", "in", [ME, { id: "7" }], ANN, "met", null],
  ["ownerlookup", "not_in", [ME, { id: "7" }], ANN, "not_met", null],
  ["ownerlookup", "in", [{ id: "8" }, { id: "${CURRENTUSERROLE}" }], ANN, "unknown", "current_user_undecided"],
  ["ownerlookup", "not_in", ["${CURRENTUSER}", { id: "8" }], ANN, "unknown", "current_user_undecided"],
  ["ownerlookup", "in", [ME, { id: "7" }], null, "unknown", "current_user_undecided"],
  ["ownerlookup", "in", [ME, "${EMPTY}"], null, "met", null],
  ["none", "in", ["${CURRENTUSER}", { id: "7" }], ANN, "met", null],
  ["multiuserlookup", "include_any", [ME, { id: "7" }], [ANN], "met", null],
  ["multiuserlookup", "include_any", [ME, { id: "8" }], [ANN], "unknown", "current_user_undecided"],
  ["multiuserlookup", "include_all", [ME, { id: "8" }], [ANN], "not_met", null],
  ["multiuserlookup", "include_all", [ME, { id: "7" }], [ANN], "unknown", "current_user_undecided"],
  ["multiuserlookup", "include_all", [ME, "${CURRENTUSER}"], [], "unknown", "current_user_undecided"],
  ["text", "in", ["${MYSTERY}", "Zoho"], "Zoho", "met", null],
  ["text", "in", ["${MYSTERY}", "Zoho"], "Acme", "unknown", "unknown_placeholder"],
  ["text", "in", ["${TODAY}", "Zoho"], "Zoho", "met", null],
  ["text", "not_in", ["${TODAY}", "Zoho"], "Zoho", "not_met", null],
  ["text", "in", ["${TODAY}", "Zoho"], "Acme", "unknown", "placeholder_needs_date"],
  ["text", "in", ["${OPEN}", "Zoho"], "Zoho", "met", null],
  ["text", "in", ["${OPEN}", "Zoho"], "Acme", "unknown", "stage_category_unknown"],
  ["integer", "in", [9_007_199_254_740_992, 5], 5, "met", null],
  ["integer", "in", [9_007_199_254_740_992, 5], 6, "unknown", "number_inexact"],
  ["date", "in", ["${OPEN}", "${TODAY}"], "2026-03-18", "met", "days_in_given_time_zone"],
  ["date", "in", ["${OPEN}", "${TODAY}"], "2026-03-19", "unknown", "placeholder_not_for_comparison"],
  ["text", "in", ["${NOTEMPTY}", "Zoho"], "Zoho", "met", null],
  ["text", "not_in", ["${NOTEMPTY}", "Zoho"], "Acme", "unknown", "placeholder_not_for_comparison"],
  ["text", "in", [null, "Zoho"], "Zoho", "unknown", "value_unreadable"],
]);

judgedTable(
  "stages in a list",
  [
    ["picklist", "in", ["${OPEN}", "Closed Won"], "Qualification", "met", null],
    ["picklist", "in", ["${OPEN}", "${EMPTY}"], null, "met", null],
    ["picklist", "not_in", ["${OPEN}", "${EMPTY}"], "Closed Won", "met", null],
    ["picklist", "in", ["${OPEN}", "${CLOSEDLOST}"], "Qualification", "met", null],
    ["picklist", "in", ["${OPEN}", "${CLOSEDLOST}"], "Closed Won", "unknown", "stage_category_unknown"],
  ],
  { pickListValues: STAGES },
);

judgedTable("a placeholder that is known, in the wrong place, is not called unknown", [
  ["integer", "equal", "${OPEN}", 5, "unknown", "placeholder_not_for_comparison"],
  ["integer", "less_than", "${EMPTY}", 5, "unknown", "placeholder_not_for_comparison"],
  ["integer", "between", ["${EMPTY}", 5], 5, "unknown", "placeholder_not_for_comparison"],
  ["integer", "between", [ME, 5], 5, "unknown", "current_user_undecided"],
  ["date", "less_than", "${NOTEMPTY}", "2026-03-18", "unknown", "placeholder_not_for_comparison"],
  ["boolean", "equal", "${OPEN}", true, "unknown", "placeholder_not_for_comparison"],
  ["boolean", "equal", "${TODAY}", true, "unknown", "placeholder_needs_date"],
  ["lookup", "equal", { id: "${OPEN}" }, ANN, "unknown", "placeholder_not_for_comparison"],
  ["lookup", "equal", "${MYSTERY}", ANN, "unknown", "unknown_placeholder"],
]);

judgedTable("values that are empty or of the current user, however they are written", [
  ["picklist", "equal", "${EMPTY}", " -None- ", "met", null],
  ["picklist", "in", [" -None- ", "x"], null, "met", null],
  ["text", "equal", { id: "${CURRENTUSER}" }, "x", "unknown", "current_user_undecided"],
  ["text", "in", [{ id: "${CURRENTUSER}" }, "x"], "y", "unknown", "current_user_undecided"],
]);
