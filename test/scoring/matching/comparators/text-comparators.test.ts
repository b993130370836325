import { choices } from "../../../support/build/draft-builders.ts";
import { judgedTable } from "../../../support/judge-criterion.ts";

const STAGES = [
  { actual: "Qualification", display: "Qualification", dealCategory: "open" },
  { actual: "Closed Won", display: "Closed Won", dealCategory: "won" },
  { actual: "Parked", display: "Parked", dealCategory: null },
] as const;
const PERCENT = "like_uses_percent";
const UNDECIDED = "multi_select_undecided";

judgedTable("the place of a text in another one", [
  ["text", "ends_with", "Corp", "Zoho Corp", "met", null],
  ["text", "ends_with", "corp", "Zoho Corp", "met", "letter_case_ignored"],
  ["text", "ends_with", "Corp", "Corp of Zoho", "not_met", null],
  ["text", "starts_with", "Corp", "Zoho Corp", "not_met", null],
  ["text", "contains", "ho Co", "Zoho Corp", "met", null],
]);

judgedTable("wanted and seen texts that are no words of plain letters", [
  ["text", "equal", 5, "5", "met", null],
  ["text", "equal", true, "true", "met", null],
  ["text", "equal", "true", true, "met", null],
  ["text", "in", [4, 5], "5", "met", null],
  ["text", "in", [" Zoho", "Acme"], " Zoho", "met", null],
  ["text", "in", ["Zürich", "Acme"], "ZÜRICH", "met", "letter_case_ignored"],
  ["text", "equal", "Zürich", " Zürich ", "met", "spaces_trimmed"],
  ["text", "equal", "Zürich", " Acme ", "not_met", null],
  ["multi_module_lookup", "contains", "An", "Ann", "met", null],
  ["multi_module_lookup", "contains", "An", { id: "7" }, "unknown", "seen_unreadable"],
]);

judgedTable("like: a text stands for itself, % for any text", [
  ["text", "like", "Z%x%o", "Zoho", "not_met", PERCENT],
  ["text", "like", "Z%h%o", "Zoho", "met", PERCENT],
  ["text", "like", "%Zo%o", "Zoho", "met", PERCENT],
  ["text", "like", "%oho%", "Zoho", "met", PERCENT],
  ["text", "like", "%Zoho%", "Zoho", "met", PERCENT],
  ["text", "like", "%", "Zoho", "met", PERCENT],
  // One place of the text is not used twice, neighbours leave nothing between them.
  ["text", "like", "%ho%ho", "Zoho", "not_met", PERCENT],
  ["text", "like", "%ho%ho", "Zohoho", "met", PERCENT],
  ["text", "like", "Zo%ho", "Zoho", "met", PERCENT],
  ["text", "like", "Zo%%ho", "Zoho", "met", PERCENT],
  ["text", "like", "Zoh%ho", "Zoho", "not_met", PERCENT],
  ["text", "like", "%o", "Zoh", "not_met", PERCENT],
]);

judgedTable(
  "like without % on a choice whose other name is no help",
  [
    ["picklist", "like", "Alpha", "Alphabet", "unknown", "wildcards_undecided"],
    ["picklist", "like", "Gamma", "Alphabet", "not_met", null],
  ],
  { pickListValues: [{ actual: "Alphabet", display: "Beta", dealCategory: null }] },
);

judgedTable(
  "stages beside others",
  [
    ["picklist", "in", ["${OPEN}", "Closed Won"], "Closed Won", "met", null],
    ["picklist", "in", ["${OPEN}", "Parked"], "Closed Won", "not_met", null],
    ["picklist", "in", ["${OPEN}", "Closed Won"], "Parked", "unknown", "stage_category_unknown"],
    ["picklist", "in", ["Closed Won", "${OPEN}"], "Stage of old", "unknown", "stage_category_unknown"],
    ["picklist", "equal", "${OPEN}", ["Closed Won", "Parked"], "unknown", "stage_category_unknown"],
    ["picklist", "equal", "${OPEN}", ["Parked", "Qualification"], "met", "any_of_several"],
  ],
  { pickListValues: STAGES },
);

judgedTable(
  "the text comparators on several choices",
  [
    ["multiselectpicklist", "contains", ["German;English", "French"], ["English", "German"], "unknown", UNDECIDED],
    ["multiselectpicklist", "contains", ["French", "German;English"], ["English", "German"], "unknown", UNDECIDED],
    ["multiselectpicklist", "contains", ["Spanish;English", "French"], ["German"], "not_met", null],
    ["multiselectpicklist", "contains", "German;${TODAY}", ["German"], "unknown", "placeholder_needs_date"],
    // It holds no choice: no reading of it holds the wanted text.
    ["multiselectpicklist", "contains", "Ger", ";", "not_met", null],
    ["multiselectpicklist", "contains", "Ger", [{ name: "German" }], "unknown", "seen_unreadable"],
    ["multiselectpicklist", "in", [], ["German"], "unknown", "value_unreadable"],
    ["multiselectpicklist", "in", [], [], "unknown", "value_unreadable"],
    ["multiselectpicklist", "equal", "German", ["German", 9_007_199_254_740_992], "unknown", "number_inexact"],
  ],
  { pickListValues: choices("English", "German", "French") },
);

judgedTable(
  "the text comparators where there are more ways to read the choices than are tried",
  [
    ["multiselectpicklist", "contains", "x;x;".repeat(40), ["y"], "unknown", UNDECIDED],
    ["multiselectpicklist", "contains", "y", "x;x;".repeat(40), "unknown", UNDECIDED],
  ],
  { pickListValues: choices("x", "x;x", "y") },
);
