import { expect, test } from "vitest";
import { listHeadFields, parseRecordHeads } from "../../../../src/crm/wire/index.ts";

const readOne = (module: string, record: object) => {
  const parsed = parseRecordHeads({ data: [{ id: "38603", ...record }] }, module);
  return parsed.ok ? parsed.value[0] : parsed;
};

test.each<[string, object, string, string | null]>([
  ["Leads", { Full_Name: "Ada King", Company: "Zoho", Email: "ada@example.com" }, "Ada King", "Zoho"],
  ["Leads", { Full_Name: "Ada King", Company: null, Email: "ada@example.com" }, "Ada King", "ada@example.com"],
  ["Leads", { Company: "Zoho" }, "Zoho", null],
  ["Contacts", { Full_Name: "Ada King", Company: "Zoho", Email: "ada@example.com" }, "Ada King", "ada@example.com"],
  ["Accounts", { Account_Name: "Zoho", Website: "zoho.com", Name: "x" }, "Zoho", "zoho.com"],
  ["Deals", { Deal_Name: "Big", Stage: "Closed Won" }, "Big", "Closed Won"],
  ["Sites", { Name: "North", Email: "north@example.com", Full_Name: "x" }, "North", "north@example.com"],
  ["Leads", { Full_Name: "  ", Company: "", Email: 5 }, "38603", null],
  ["constructor", {}, "38603", null],
])("one of %s with %j is called %s and told apart by %j", (module, record, name, detail) => {
  expect(readOne(module, record)).toEqual({ id: "38603", name, detail, layoutName: null });
});

test("what every object inherits is no name of a record", () => {
  const inheriting: unknown = Object.assign(Object.create({ Name: "inherited" }) as object, { id: "1" });
  expect(parseRecordHeads({ data: [inheriting] }, "Sites")).toMatchObject({ value: [{ name: "1" }] });
});

test("the fields that tell records apart are asked for by module", () => {
  expect(listHeadFields("Deals")).toEqual(["Deal_Name", "Stage"]);
  expect(listHeadFields("Sites")).toEqual(["Name", "Email"]);
});

test.each([
  [{ name: "Standard__x", display_label: "Standard" }, "Standard"],
  [{ name: "Standard" }, "Standard"],
  [{ name: "Standard", display_label: null }, "Standard"],
  [{ name: 5 }, null],
  [{}, null],
  ["Standard", null],
  [null, null],
])("the layout %j is called %j", (Layout, layoutName) => {
  expect(readOne("Leads", { Layout })).toMatchObject({ layoutName });
});
