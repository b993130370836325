import { judgedTable } from "../../support/judge-criterion.ts";

const UNSURE = "entities_undecided";
const RICH = "rich_text_undecided";

judgedTable("texts that differ only in how HTML writes a character", [
  ["text", "equal", "AT&T", "AT&amp;T", "unknown", UNSURE],
  ["text", "equal", "AT&amp;T", "AT&T", "unknown", UNSURE],
  ["text", "equal", "at&t", "AT&amp;T", "unknown", UNSURE],
  ["text", "not_equal", "AT&T", "AT&amp;T", "unknown", UNSURE],
  ["text", "in", ["AT&T", "Verizon"], "AT&amp;T", "unknown", UNSURE],
  ["text", "in", ["AT&T", "Verizon"], "Verizon", "met", null],
  ["text", "contains", "amp", "AT&amp;T", "unknown", UNSURE],
  ["text", "not_contains", "amp", "AT&amp;T", "unknown", UNSURE],
  ["text", "contains", "<3", "we &lt;3 Zoho", "unknown", UNSURE],
  ["text", "starts_with", "AT&T", "AT&amp;T Inc.", "unknown", UNSURE],
  ["text", "like", "AT&T%", "AT&amp;T Inc.", "unknown", UNSURE],
  ["text", "equal", 'O\'Brien "x"', "O&#39;Brien &quot;x&quot;", "unknown", UNSURE],
  ["text", "equal", "O'Brien", "O&#x27;Brien", "unknown", UNSURE],
  ["text", "equal", "AT&T", "AT&amp;amp;T", "unknown", UNSURE],
  ["text", "equal", "a<b", "a&amp;lt;b", "unknown", UNSURE],
  ["text", "equal", "New York", "New&nbsp;York", "unknown", UNSURE],
  ["text", "equal", "O\u2019Brien", "O&#39;Brien", "unknown", UNSURE],
  ["text", "equal", "${EMPTY}", "&nbsp;", "unknown", UNSURE],
  ["website", "equal", "x.org/?a=1&b=2", "x.org/?a=1&amp;b=2", "unknown", UNSURE],
  ["picklist", "equal", "R&D", "R&amp;D", "unknown", UNSURE],
  ["multiselectpicklist", "equal", ["R&D"], ["R&amp;D"], "unknown", UNSURE],
  ["lookup", "equal", { name: "AT&T" }, { id: "7", name: "AT&amp;T" }, "unknown", UNSURE],
  ["multi_module_lookup", "contains", "AT&T", { name: "AT&amp;T" }, "unknown", UNSURE],
  ["textarea", "equal", "AT&amp;T", "AT&T", "unknown", UNSURE],
  ["richtextarea", "contains", "AT&amp;T", "<p>AT&T</p>", "unknown", UNSURE],
  ["richtextarea", "contains", "AT&T", "<p>AT&amp;T</p>", "unknown", RICH],
  ["none", "equal", "AT&T", "AT&amp;T", "unknown", RICH],
]);

judgedTable("texts with entities that decide nothing", [
  ["text", "equal", "AT&amp;T", "AT&amp;T", "met", null],
  ["text", "equal", "AT&T", "AT&T", "met", null],
  ["text", "equal", "Verizon", "AT&amp;T", "not_met", null],
  ["text", "contains", "AT", "AT&amp;T", "met", null],
  ["text", "contains", "at", "AT&amp;T", "met", "letter_case_ignored"],
  ["text", "equal", "Q&A; B", "Q&A B", "not_met", null],
  ["picklist", "not_equal", "R&D", "Sales", "met", null],
]);

judgedTable(
  "a choice that is stored under its escaped name",
  [
    ["picklist", "equal", "R&D", "R&amp;D", "met", "display_or_actual_value"],
    ["picklist", "equal", "R&amp;D", "R&amp;D", "met", null],
  ],
  { pickListValues: [{ actual: "R&amp;D", display: "R&D", dealCategory: null }] },
);
