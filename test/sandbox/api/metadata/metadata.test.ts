import { expect, test } from "vitest";
import { parseFields, parseFiscalYear, parseOrg } from "../../../../src/crm/wire/index.ts";
import { entries, first, startTestCrm } from "../../support/test-crm.ts";

test("modules say whether they support scoring and what a page calls them", async () => {
  const crm = startTestCrm();
  const { body } = await crm.get("/settings/modules");
  const modules = new Map(entries(body, "modules").map((module) => [module["api_name"], module]));
  expect(modules.get("Service_Plans")).toMatchObject({
    module_name: "CustomModule5",
    generated_type: "custom",
    scoring_supported: true,
  });
  expect(modules.get("Vendors")).toMatchObject({ scoring_supported: false });
  expect(modules.has("Entity_Scores__s")).toBe(true);
  const { body: scoring } = await crm.get("/settings/modules?feature_name=scoring_rules");
  expect(entries(scoring, "modules").map(({ api_name }) => api_name)).toEqual([
    "Leads",
    "Contacts",
    "Accounts",
    "Deals",
    "Service_Plans",
    "Assets",
  ]);
});

test("fields carry labels, types, choices and the categories of stages", async () => {
  const { body } = await startTestCrm().get("/settings/fields?module=Deals");
  const parsed = parseFields(body);
  if (!parsed.ok) throw new Error(parsed.problem);
  const stage = parsed.value.find(({ apiName }) => apiName === "Stage");
  expect(stage?.pickListValues.map(({ dealCategory }) => dealCategory)).toEqual([
    "open",
    "open",
    "open",
    "open",
    "won",
    "lost",
  ]);
});

test("a formula's type is that of its result, and a choice may be shown by another name", async () => {
  const { body } = await startTestCrm().get("/settings/fields?module=Leads");
  const parsed = parseFields(body);
  if (!parsed.ok) throw new Error(parsed.problem);
  const fields = new Map(parsed.value.map((field) => [field.apiName, field]));
  expect(fields.get("Revenue_per_Head")?.dataType).toBe("currency");
  expect(fields.get("Lead_Source")?.pickListValues).toContainEqual({
    actual: "Seminar-Internal",
    display: "Internal Seminar",
    dealCategory: null,
  });
});

test("layouts list their own fields", async () => {
  const { body } = await startTestCrm().get("/settings/layouts?module=Leads");
  const layouts = entries(body, "layouts");
  expect(layouts.map(({ name }) => name)).toEqual(["Standard", "Partner Leads", "Event Leads"]);
  const fieldsOf = (index: number) =>
    entries(first(layouts[index] ?? {}, "sections"), "fields").map(({ api_name }) => api_name);
  expect(fieldsOf(0)).toContain("Annual_Revenue");
  expect(fieldsOf(1)).not.toContain("Annual_Revenue");
});

test.each(["/settings/fields", "/settings/layouts"])("%s needs a module that exists", async (path) => {
  const crm = startTestCrm();
  expect((await crm.get(path)).body).toMatchObject({
    code: "REQUIRED_PARAM_MISSING",
    details: { param_name: "module" },
  });
  expect((await crm.get(`${path}?module=Nowhere`)).body).toMatchObject({ code: "INVALID_MODULE" });
});

test("the organisation tells its time zone, edition and fiscal year", async () => {
  const crm = startTestCrm({ settings: { edition: "ultimate" } });
  expect(parseOrg((await crm.get("/org")).body)).toEqual({
    ok: true,
    value: { id: "4876876000000020001", timeZone: "America/Los_Angeles", edition: "ultimate" },
  });
  expect(parseFiscalYear((await crm.get("/settings/fiscal_year")).body)).toEqual({ ok: true, value: 4 });
});

test("signals tell whether they can be scored", async () => {
  const { body } = await startTestCrm().get("/settings/signals");
  const scored = entries(body, "signals").filter(
    (signal) => (signal["feature_availability"] as { scoring: boolean }).scoring,
  );
  const names = scored.map(({ namespace }) => namespace);
  expect(names).toEqual(
    expect.arrayContaining(["Email_Incoming__s", "EmailInsight_Bounce__s", "mailchimp0.subscribed"]),
  );
  expect(names).not.toContain("Telephony_NotPicked__s");
});

// https://github.com/zoho/crm-oas, v8.0/users.json
test("a user's formats are ones that Zoho's OpenAPI lists", async () => {
  const { body } = await startTestCrm().get("/users?type=CurrentUser");
  const { date_format, time_format } = first(body, "users");
  expect([date_format, time_format]).toEqual(["MMM d, yyyy", "hh:mm a"]);
});

test("users are listed, found by id and known by their token", async () => {
  const crm = startTestCrm();
  expect(entries((await crm.get("/users?type=ActiveUsers")).body, "users")).toHaveLength(3);
  const { body } = await crm.get("/users?type=CurrentUser", { token: "sandbox-rep" });
  expect(first(body, "users")).toMatchObject({
    full_name: "Jane Okafor",
    profile: { name: "Standard" },
    language: "en_US",
  });
  expect(first((await crm.get("/users/4876876000000327021")).body, "users")["last_name"]).toBe("Nowak");
  expect((await crm.get("/users/1")).status).toBe(204);
  expect((await crm.get("/users?type=Everybody")).body).toMatchObject({ details: { param_name: "type" } });
});
