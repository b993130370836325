import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/sandbox/organisation/values/json.ts";
import { entries, first, startTestCrm, type TestCrm } from "../../support/test-crm.ts";

const LEAD = "/Leads/4876876000005000001";
const NO_LAYOUT = "/Leads/4876876000005000018";

const readLead = async (crm: TestCrm, path = LEAD) => first((await crm.get(path)).body, "data");

test("a record is answered with every field of its module, empty ones as null", async () => {
  const crm = startTestCrm();
  const lead = await readLead(crm);
  const { body } = await crm.get("/settings/fields?module=Leads");
  expect(Object.keys(lead)).toEqual(expect.arrayContaining(entries(body, "fields").map(({ api_name }) => api_name)));
  expect(lead).toMatchObject({
    id: "4876876000005000001",
    Full_Name: "Priya Raman",
    Owner: { id: "4876876000000327011", name: "Jane Okafor", email: "jane.o@zylker.example" },
    Layout: { id: "4876876000000091055", name: "Standard", display_label: "Standard" },
    Revenue_per_Head: 2083.33,
    Trial_Ends: null,
    Created_Time: "2026-02-06T09:00:00-08:00",
    Source_Score: 12,
    Source_Minus: null,
  });
});

test("some answers name no layout", async () => {
  expect(await readLead(startTestCrm(), NO_LAYOUT)).not.toHaveProperty("Layout");
});

test("a save changes what it names, notes it on the timeline and moves the times", async () => {
  const crm = startTestCrm();
  crm.wait(60_000);
  const { status, body } = await crm.put(LEAD, { data: [{ City: "Salem", No_of_Employees: 120, Unheard_Of: 1 }] });
  expect([status, first(body, "data")]).toMatchObject([
    200,
    { code: "SUCCESS", message: "record updated", details: { Modified_Time: "2026-03-18T10:01:00-07:00" } },
  ]);
  const lead = await readLead(crm);
  expect(lead).toMatchObject({ City: "Salem", Modified_Time: "2026-03-18T10:01:00-07:00", Last_Name: "Raman" });
  expect(lead).not.toHaveProperty("Unheard_Of");
  const [entry] = entries((await crm.get(`${LEAD}/__timeline`)).body, "__timeline");
  expect(entry).toMatchObject({
    action: "updated",
    source: "crm_api",
    done_by: { name: "Patricia Boyle" },
    field_history: [{ api_name: "City", field_label: "City", data_type: "text", _value: { old: null, new: "Salem" } }],
  });
});

test("a save passes over fields that are read-only", async () => {
  const crm = startTestCrm();
  const { Full_Name, Created_Time, Source_Score } = await readLead(crm);
  await crm.put(LEAD, {
    data: [{ Full_Name: "Somebody Else", Created_Time: "2020-01-01T00:00:00Z", Source_Score: 99 }],
  });
  expect(await readLead(crm)).toMatchObject({ Full_Name, Created_Time, Source_Score });
});

test("a save moves a record to another layout or owner", async () => {
  const crm = startTestCrm();
  const change = { Layout: { id: "4876876000000091155" }, Owner: { id: "4876876000000327001" } };
  await crm.put(LEAD, { data: [change] });
  expect(await readLead(crm)).toMatchObject(change);
});

test.each<{ readonly change: JsonObject; readonly code: string; readonly details: JsonObject }>([
  {
    change: { No_of_Employees: "many" },
    code: "INVALID_DATA",
    details: { expected_data_type: "integer", api_name: "No_of_Employees" },
  },
  {
    change: { Annual_Revenue: true },
    code: "INVALID_DATA",
    details: { expected_data_type: "double", api_name: "Annual_Revenue" },
  },
  {
    change: { Email_Opt_Out: "yes" },
    code: "INVALID_DATA",
    details: { expected_data_type: "boolean", api_name: "Email_Opt_Out" },
  },
  {
    change: { Next_Follow_Up: "tomorrow" },
    code: "INVALID_DATA",
    details: { expected_data_type: "date", api_name: "Next_Follow_Up" },
  },
  {
    change: { Next_Follow_Up: "2026-02-30" },
    code: "INVALID_DATA",
    details: { expected_data_type: "date", api_name: "Next_Follow_Up" },
  },
  {
    change: { Trial_Ends: "2026-04-31T10:00:00Z" },
    code: "INVALID_DATA",
    details: { expected_data_type: "datetime", api_name: "Trial_Ends" },
  },
  {
    change: { Trial_Ends: "2026-03-18" },
    code: "INVALID_DATA",
    details: { expected_data_type: "datetime", api_name: "Trial_Ends" },
  },
  {
    change: { Languages_Known: "German" },
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonarray", api_name: "Languages_Known" },
  },
  {
    change: { Languages_Known: [["German"]] },
    code: "INVALID_DATA",
    details: { expected_data_type: "text", api_name: "Languages_Known" },
  },
  {
    change: { Account_Team: ["Jane"] },
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonobject", api_name: "Account_Team" },
  },
  {
    change: { Referred_By: "Jane" },
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonobject", api_name: "Referred_By" },
  },
  {
    change: { First_Name: "x".repeat(41) },
    code: "INVALID_DATA",
    details: { maximum_length: 40, api_name: "First_Name" },
  },
  { change: { Owner: { id: "1" } }, code: "INVALID_DATA", details: { api_name: "Owner" } },
  { change: { Layout: { id: "4876876000000091033" } }, code: "INVALID_DATA", details: { api_name: "Layout" } },
  { change: { Company: null }, code: "MANDATORY_NOT_FOUND", details: { api_name: "Company" } },
])("a save refuses $change and changes nothing", async ({ change, code, details }) => {
  const crm = startTestCrm();
  const before = await readLead(crm);
  const { status, body } = await crm.put(LEAD, { data: [{ City: "Salem", ...change }] });
  expect([status, first(body, "data")]).toMatchObject([
    400,
    { code, details: { ...details, json_path: `$.data[0].${Object.keys(change)[0]}` }, status: "error" },
  ]);
  expect(await readLead(crm)).toEqual(before);
});

test("records are saved in bulk by the ids in the body", async () => {
  const crm = startTestCrm();
  const { status, body } = await crm.put("/Leads", {
    data: [{ id: "4876876000005000001", City: "Salem" }, { id: "1" }, {}],
  });
  expect(status).toBe(207);
  expect(entries(body, "data").map(({ code }) => code)).toEqual(["SUCCESS", "INVALID_DATA", "MANDATORY_NOT_FOUND"]);
});

test("a new record needs its mandatory fields", async () => {
  const crm = startTestCrm();
  const refused = await crm.post("/Leads", { data: [{ Last_Name: "A" }] });
  expect(first(refused.body, "data")).toMatchObject({ code: "MANDATORY_NOT_FOUND", details: { api_name: "Company" } });
  const added = await crm.post("/Leads", { data: [{ Last_Name: "A", Company: "B" }] });
  expect([added.status, first(added.body, "data")["message"]]).toEqual([201, "record added"]);
});

test("a list needs fields, has pages and an order", async () => {
  const crm = startTestCrm({ records: 40 });
  expect((await crm.get("/Leads")).body).toMatchObject({
    code: "REQUIRED_PARAM_MISSING",
    details: { param_name: "fields" },
  });
  const { body } = await crm.get("/Leads?fields=Company&per_page=4&page=2&sort_by=Created_Time&sort_order=asc");
  expect(entries(body, "data").map((record) => Object.keys(record))).toEqual(Array(4).fill(["id", "Company"]));
  expect(body["info"]).toMatchObject({ per_page: 4, count: 4, page: 2, more_records: true });
  const { body: all } = await crm.get("/Leads?fields=Created_Time&sort_by=Created_Time&sort_order=asc");
  const times = entries(all, "data").map((record) => Date.parse(String(record["Created_Time"])));
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect((await crm.get("/Leads?fields=Company&sort_by=Company")).body).toMatchObject({
    details: { param_name: "sort_by" },
  });
});

test("a search by word finds names and other texts, or nothing with 204", async () => {
  const crm = startTestCrm();
  const search = async (word: string) => crm.get(`/Leads/search?word=${encodeURIComponent(word)}&fields=Full_Name`);
  expect(entries((await search("priya raman")).body, "data").map(({ id }) => id)).toEqual(["4876876000005000001"]);
  expect(entries((await search("lotus-clinics")).body, "data").map(({ id }) => id)).toContain("4876876000005000001");
  expect((await search("nobody at all")).status).toBe(204);
  expect((await crm.get("/Leads/search?criteria=(City:equals:Salem)")).status).toBe(400);
});

test("records that do not exist are 204 to read and refused to save", async () => {
  const crm = startTestCrm();
  expect((await crm.get("/Leads/4876876000009999999")).status).toBe(204);
  const invalid = { code: "INVALID_DATA", details: { resource_path_index: 1 } };
  expect((await crm.get("/Leads/abc")).body).toMatchObject(invalid);
  expect((await crm.put("/Leads/1", { data: [{}] })).body).toMatchObject(invalid);
  expect((await crm.get("/Nowhere/1")).body).toMatchObject({
    code: "INVALID_MODULE",
    details: { resource_path_index: 0 },
  });
});
