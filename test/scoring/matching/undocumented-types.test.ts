import { judgedTable } from "../../support/judge-criterion.ts";

judgedTable("a type that is not known", [
  ["formula", "greater_than", "0", 0.5, "unknown", "data_type_unknown"],
  ["rollup_summary", "greater_than", "3", 4, "unknown", "data_type_unknown"],
  ["rollup_summary", "equal", "3", undefined, "unknown", "data_type_unknown"],
  ["hologram", "equal", "x", "x", "unknown", "data_type_unknown"],
  ["richtextarea", "contains", "Budget", "Budget approved", "met", null],
  ["RichTextArea", "contains", "Budget", "Budget approved", "met", null],
]);

judgedTable("a type that is known, but not how scoring compares it", [
  ["subform", "equal", "x", [{}], "unknown", "data_type_undocumented"],
  ["imageupload", "not_equal", "x", [{}], "unknown", "data_type_undocumented"],
  ["jsonarray", "contains", "x", [{ name: "x" }], "unknown", "data_type_undocumented"],
]);

judgedTable("a comparison that does not suit a type that is known", [
  ["boolean", "contains", "x", true, "unknown", "comparator_not_for_type"],
  ["lookup", "less_than", "x", { id: "7" }, "unknown", "comparator_not_for_type"],
]);

const VIP = [{ name: "VIP", id: "6100000000000040001", color_code: "#879BFC" }];
judgedTable(
  "tags",
  [
    ["text", "equal", "VIP", VIP, "unknown", "tags_undecided"],
    ["text", "contains", "VI", VIP, "unknown", "tags_undecided"],
    ["jsonarray", "not_equal", "Cold", VIP, "unknown", "tags_undecided"],
    ["none", "equal", "VIP", VIP, "unknown", "tags_undecided"],
    ["text", "equal", "${EMPTY}", [], "met", null],
    ["text", "equal", "${NOTEMPTY}", VIP, "met", null],
    ["text", "equal", ["${NOTEMPTY}"], [], "not_met", null],
  ],
  { name: "Tag" },
);
