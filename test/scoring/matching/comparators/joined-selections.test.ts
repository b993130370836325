import { judgedTable } from "../../../support/judge-criterion.ts";

const LANGUAGES = choices("English", "German", "French");
const BOTH = ["English", "German"];

judgedTable(
  "a selection joined by “;”",
  [
    ["multiselectpicklist", "equal", "English;German", BOTH, "met", "selection_joined"],
    ["multiselectpicklist", "equal", "German;English", BOTH, "met", "selection_joined"],
    ["multiselectpicklist", "equal", ["German;English"], BOTH, "met", "selection_joined"],
    ["multiselectpicklist", "equal", "German; english", BOTH, "met", "letter_case_ignored"],
    ["multiselectpicklist", "equal", "English;German", "German;English", "met", "selection_joined"],
    ["multiselectpicklist", "equal", "English;German", ["English;German"], "met", "selection_joined"],
    ["multiselectpicklist", "equal", BOTH, "English;German", "met", null],
    ["multiselectpicklist", "equal", "English;French", BOTH, "unknown", "multi_select_undecided"],
    ["multiselectpicklist", "equal", "English;German", ["English"], "unknown", "multi_select_undecided"],
    ["multiselectpicklist", "equal", "English;German", ["French"], "not_met", null],
    ["multiselectpicklist", "equal", "English;", ["English"], "met", null],
    ["multiselectpicklist", "equal", ";", ["English"], "unknown", "value_unreadable"],
    ["multiselectpicklist", "equal", "English", ";", "unknown", "seen_unreadable"],
    ["multiselectpicklist", "not_equal", "English;German", BOTH, "not_met", "selection_joined"],
    ["multiselectpicklist", "not_equal", "English;French", BOTH, "unknown", "multi_select_undecided"],
    ["multiselectpicklist", "in", ["English;German", "French"], BOTH, "met", "selection_joined"],
    ["multiselectpicklist", "in", ["English;German", "French"], ["French"], "met", null],
    ["multiselectpicklist", "in", "English;German", BOTH, "met", "selection_joined"],
    ["multiselectpicklist", "not_in", ["English;German"], BOTH, "not_met", "selection_joined"],
    ["multiselectpicklist", "not_in", ["English;German"], ["French"], "met", null],
    ["multiselectpicklist", "contains", "English;German", BOTH, "unknown", "multi_select_undecided"],
    ["multiselectpicklist", "not_contains", "English;German", BOTH, "unknown", "multi_select_undecided"],
    ["multiselectpicklist", "contains", "French;German", BOTH, "not_met", "any_of_several"],
    ["multiselectpicklist", "starts_with", "English;G", BOTH, "unknown", "multi_select_undecided"],
    ["multiselectpicklist", "contains", "Ger", "English;German", "met", "any_of_several"],
    // Without metadata it may be a text as well.
    ["none", "equal", "English;German", BOTH, "met", "selection_joined"],
    ["none", "equal", "English;German", "English;German", "met", null],
    ["none", "equal", "German;English", "English;German", "unknown", "data_type_unknown"],
    ["none", "equal", "English;German", "English", "unknown", "data_type_unknown"],
    // Other fields know no selection.
    ["text", "equal", "German;English", "English;German", "not_met", null],
  ],
  { pickListValues: LANGUAGES },
);

judgedTable(
  "a choice with “;” in its own name stays whole",
  [
    ["multiselectpicklist", "equal", "Bits; bolts", ["Bits; bolts"], "met", null],
    ["multiselectpicklist", "equal", "Bits; bolts", ["Bits"], "not_met", null],
    ["multiselectpicklist", "equal", "Bits; bolts", "Bits; bolts", "met", null],
  ],
  { pickListValues: choices("Bits; bolts") },
);

const UNSURE = "multi_select_undecided";
judgedTable(
  "a choice with “;” in its own name beside choices that are its parts reads both ways",
  [
    ["multiselectpicklist", "equal", "A;B", ["A", "B"], "unknown", UNSURE],
    ["multiselectpicklist", "equal", "A;B", ["A;B"], "unknown", UNSURE],
    ["multiselectpicklist", "equal", "a;b", ["A;B"], "unknown", UNSURE],
    ["multiselectpicklist", "equal", "A;B", "A;B", "unknown", UNSURE],
    ["multiselectpicklist", "not_equal", "A;B", ["A", "B"], "unknown", UNSURE],
    ["multiselectpicklist", "equal", "A;B", ["C"], "not_met", null],
    ["multiselectpicklist", "equal", "C", "A;B", "not_met", null],
    ["multiselectpicklist", "equal", "A;B;C", ["A;B", "C"], "unknown", UNSURE],
    ["multiselectpicklist", "in", ["A;B", "C"], ["A", "B"], "unknown", UNSURE],
    ["multiselectpicklist", "in", ["A;B", "C"], ["C"], "met", null],
    ["multiselectpicklist", "not_in", ["A;B"], ["A;B"], "unknown", UNSURE],
    ["multiselectpicklist", "contains", "A;B", ["A", "B"], "unknown", UNSURE],
    ["multiselectpicklist", "starts_with", "B", "A;B", "unknown", UNSURE],
    ["multiselectpicklist", "contains", "B", "A;B", "met", "any_of_several"],
    ["multiselectpicklist", "contains", "C", "A;B", "not_met", "any_of_several"],
    // A list names its choices one by one.
    ["multiselectpicklist", "equal", "A", ["A;B"], "not_met", null],
    ["multiselectpicklist", "equal", ["A;B", "C"], ["C", "A;B"], "met", null],
    ["multiselectpicklist", "starts_with", "B", ["A;B"], "not_met", null],
  ],
  { pickListValues: choices("A", "B", "C", "A;B") },
);

judgedTable(
  "a choice with “;” in its own name, joined with others",
  [
    ["multiselectpicklist", "equal", "Bits; bolts", "Bits; bolts;Nuts", "unknown", UNSURE],
    ["multiselectpicklist", "equal", "Nuts;Bits; bolts", ["Bits; bolts", "Nuts"], "met", "selection_joined"],
    ["multiselectpicklist", "equal", "Bits", "Bits; bolts;Nuts", "not_met", null],
    ["multiselectpicklist", "equal", "Bits; bolts;Old", ["Bits; bolts", "Old"], "unknown", UNSURE],
    // More ways to read it than are tried.
    ["multiselectpicklist", "equal", "x;x;".repeat(40), ["Nuts"], "unknown", UNSURE],
    ["multiselectpicklist", "equal", "Nuts", "x;".repeat(40), "unknown", UNSURE],
  ],
  { pickListValues: choices("Bits; bolts", "Nuts", "x", "x;x") },
);

function choices(...names: readonly string[]) {
  return names.map((name) => ({ actual: name, display: name, dealCategory: null }));
}
