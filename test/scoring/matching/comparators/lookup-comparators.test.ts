import { judgedTable } from "../../../support/judge-criterion.ts";

const ANN = { id: "7", name: "Ann" };

judgedTable("a record without an id or a name", [
  ["lookup", "equal", { id: "7" }, { id: "", name: "Ann" }, "unknown", "lookup_id_missing"],
  ["lookup", "equal", { id: "7" }, { name: "Ann" }, "unknown", "lookup_id_missing"],
  ["lookup", "equal", { id: "7" }, "Ann", "unknown", "lookup_id_missing"],
  ["lookup", "equal", { name: "Ann" }, { id: "8", name: "" }, "unknown", "lookup_id_missing"],
  ["lookup", "equal", { name: "Ann" }, { id: "8", name: "Bob" }, "not_met", "lookup_by_name"],
  ["lookup", "equal", { id: "", name: "Ann" }, ANN, "met", "lookup_by_name"],
  ["lookup", "equal", { id: "7", name: "" }, ANN, "met", null],
  ["lookup", "equal", { id: "7" }, { id: "", name: "" }, "unknown", "seen_unreadable"],
]);

judgedTable("a record that was written as a text or a number", [
  ["lookup", "equal", "Ann", ANN, "met", "lookup_by_name"],
  ["lookup", "equal", "Ann", { id: "8", name: "Bob" }, "not_met", "lookup_by_name"],
  ["lookup", "equal", { name: "Ann" }, "Ann", "met", "lookup_by_name"],
  ["lookup", "equal", { id: 7 }, ANN, "met", null],
  ["lookup", "equal", { id: "0" }, { id: 0 }, "met", null],
  ["lookup", "equal", { id: "7" }, { id: -7 }, "unknown", "seen_unreadable"],
]);

judgedTable("the ids decide where both are told, whatever the names", [
  ["lookup", "in", [{ id: "8", name: "Ann" }, { name: "Bob" }], ANN, "not_met", null],
  ["multiuserlookup", "include_any", [{ id: "8", name: "7" }], [ANN], "not_met", null],
  ["multiuserlookup", "include_any", [{ id: "8" }], [{ id: "7", name: "8" }], "not_met", null],
]);

judgedTable("lists where one record is compared", [
  ["lookup", "equal", { id: "7" }, [ANN], "met", null],
  ["lookup", "equal", { id: "7" }, [ANN, { id: "8" }], "unknown", "seen_unreadable"],
  ["lookup", "equal", { name: "Ann" }, [ANN, { id: "8" }], "unknown", "seen_unreadable"],
  ["lookup", "in", [], ANN, "unknown", "value_unreadable"],
  ["lookup", "in", [], null, "unknown", "value_unreadable"],
]);

judgedTable("fields of several records", [
  ["multiuserlookup", "include_any", [{ id: "7" }], ANN, "met", null],
  ["multiuserlookup", "include_all", [{ id: "7" }, { id: "8" }], ANN, "not_met", null],
  ["multiuserlookup", "include_any", [{ id: "8" }], [ANN, true], "unknown", "seen_unreadable"],
  ["multiuserlookup", "include_any", [{ id: "8" }], [ANN, null], "unknown", "seen_unreadable"],
  ["multiselectlookup", "include_any", [{ id: "7" }], [{ id: "99", Contact: ANN }, { id: "98" }], "met", null],
  ["multiselectlookup", "include_any", [{ id: "8" }], [{ id: "99", Contact: ANN, Note: "8" }], "not_met", null],
]);
