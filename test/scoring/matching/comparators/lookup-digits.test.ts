import { judgedTable } from "../../../support/judge-criterion.ts";

const ID = "4876876000000624001";
const UNSURE = "lookup_id_or_name";
const NAMED_360 = { id: "999", name: "360" };

judgedTable("a wanted text of digits may be an id or a name", [
  ["lookup", "equal", "360", NAMED_360, "unknown", UNSURE],
  ["lookup", "equal", ["360"], NAMED_360, "unknown", UNSURE],
  ["lookup", "not_equal", "360", NAMED_360, "unknown", UNSURE],
  ["lookup", "in", ["360", { id: "7" }], NAMED_360, "unknown", UNSURE],
  ["lookup", "in", ["360", { id: "999" }], NAMED_360, "met", null],
  ["lookup", "not_in", ["360"], NAMED_360, "unknown", UNSURE],
  ["multi_module_lookup", "equal", "360", NAMED_360, "unknown", UNSURE],
  ["ownerlookup", "equal", "360", [NAMED_360], "unknown", UNSURE],
  ["multiuserlookup", "include_any", ["360"], [NAMED_360], "unknown", UNSURE],
  ["multiuserlookup", "exclude_all", ["360"], [NAMED_360], "unknown", UNSURE],
  ["none", "equal", "360", NAMED_360, "unknown", UNSURE],
  ["lookup", "equal", 360, NAMED_360, "unknown", UNSURE],
  ["lookup", "equal", ID, { id: "999", name: ID }, "unknown", UNSURE],
  ["lookup", "equal", "360", { id: "999", name: "Acme" }, "not_met", null],
  ["lookup", "equal", "999", NAMED_360, "met", null],
  ["lookup", "equal", { id: "360" }, NAMED_360, "not_met", null],
  // The name is not shown: only what is too short for an id could be it.
  ["lookup", "equal", "360", { id: "999" }, "unknown", UNSURE],
  ["lookup", "equal", ID, { id: "999" }, "not_met", null],
  ["lookup", "equal", "123456789012345", { id: "999" }, "not_met", null],
  ["lookup", "equal", "12345678901234", { id: "999" }, "unknown", UNSURE],
  ["lookup", "equal", 360, { id: "999" }, "not_met", null],
]);

judgedTable("a record's text of digits may be an id or a name", [
  ["lookup", "equal", NAMED_360, "360", "unknown", UNSURE],
  ["lookup", "not_equal", NAMED_360, "360", "unknown", UNSURE],
  ["lookup", "equal", { id: "999" }, "360", "unknown", UNSURE],
  ["lookup", "equal", { id: "999" }, ID, "not_met", null],
  ["lookup", "equal", { id: ID }, ID, "met", null],
  ["lookup", "equal", { id: "999", name: "Acme" }, "360", "not_met", null],
  ["lookup", "equal", { name: "360" }, "360", "unknown", "lookup_id_missing"],
  ["lookup", "equal", "360", "360", "met", null],
  ["lookup", "equal", "361", "360", "not_met", null],
  ["lookup", "equal", "360", ID, "unknown", UNSURE],
  ["lookup", "equal", ID, "360", "unknown", UNSURE],
]);
