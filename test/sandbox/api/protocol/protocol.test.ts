import { expect, test } from "vitest";
import { Faults } from "../../../../src/sandbox/api/protocol/faults.ts";
import { first, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

test("no token and a wrong token are refused before anything else", async () => {
  const crm = startTestCrm();
  const none = await crm.get("/settings/nowhere", { token: null });
  expect([none.status, none.body["code"], none.response.headers.get("Content-Type")]).toEqual([
    401,
    "AUTHENTICATION_FAILURE",
    "application/json",
  ]);
  for (const token of ["sandbox-admins", "", "undefined"]) {
    const wrong = await crm.get("/org", { token });
    expect([wrong.status, wrong.body]).toEqual([
      401,
      { code: "INVALID_TOKEN", details: {}, message: "invalid oauth token", status: "error" },
    ]);
  }
});

test("the CRM page's calls run as the signed-in user, a connection's as its owner", async () => {
  const crm = startTestCrm({ settings: { sessionUserId: "4876876000000327011" } });
  const ask = async (session: string) =>
    crm.get("/users?type=CurrentUser", { token: null, headers: { "X-Sandbox-Session": session } });
  expect(first((await ask("user")).body, "users")["full_name"]).toBe("Jane Okafor");
  expect(first((await ask("connection-owner")).body, "users")["full_name"]).toBe("Patricia Boyle");
  expect((await ask("4876876000000327001")).status).toBe(401);
});

test("a token outranks the page's session", async () => {
  const { body } = await startTestCrm().get("/users?type=CurrentUser", {
    token: "sandbox-rep",
    headers: { "X-Sandbox-Session": "user" },
  });
  expect(first(body, "users")["full_name"]).toBe("Jane Okafor");
});

test.each([undefined, "text/plain", "application/octet-stream"])(
  "a JSON body is read with Content-Type %s",
  async (type) => {
    const headers: Record<string, string> = type === undefined ? {} : { "Content-Type": type };
    const { status, response } = await startTestCrm().call(
      "POST",
      RULES,
      { scoring_rules: [ruleRequest()] },
      { headers },
    );
    expect([status, response.headers.get("Content-Type")]).toEqual([201, "application/json"]);
  },
);

test.each(["{", "[]", "7", "null"])("the body %s is refused as no JSON object", async (text) => {
  const { status, body } = await startTestCrm().call("POST", RULES, undefined, { text });
  expect([status, body]).toEqual([
    400,
    { code: "INVALID_DATA", details: { expected_data_type: "jsonobject" }, message: "body", status: "error" },
  ]);
});

test.each(["/settings/nowhere", "/settings/automation/workflow_rules", "/__features/scoring_rules", "/Leads/1/Notes"])(
  "the unknown path %s is refused aloud",
  async (path) => {
    const crm = startTestCrm();
    const { status, body } = await crm.get(path);
    expect([status, body["code"]]).toEqual([404, "INVALID_URL_PATTERN"]);
    expect(crm.lines).toEqual([`Unknown to the sandbox: GET /crm/v8${path}`]);
  },
);

test("another version of the API is unknown", async () => {
  const crm = startTestCrm();
  const response = await crm.api.request("/crm/v2/org", {
    headers: { Authorization: "Zoho-oauthtoken sandbox-admin" },
  });
  expect(response.status).toBe(404);
  expect(crm.lines).toHaveLength(1);
});

test.each([
  ["PATCH", RULES],
  ["DELETE", "/org"],
  ["POST", "/Leads/4876876000005000001"],
  ["GET", "/Leads/actions/run_scoring_rules"],
])("%s is no method of %s", async (method, path) => {
  const { status, body } = await startTestCrm().call(method, path);
  expect([status, body["code"]]).toEqual([400, "INVALID_REQUEST_METHOD"]);
});

test("faults hit the next requests under a path, then the real answers come back", async () => {
  const faults = new Faults();
  const crm = startTestCrm({}, faults);
  faults.add({ answer: "throttled", pathPrefix: "/crm/v8/org", times: 2 });
  const statuses = [];
  for (const path of ["/org", "/settings/modules", "/org", "/org"]) statuses.push((await crm.get(path)).status);
  expect(statuses).toEqual([429, 200, 429, 200]);
  faults.add({ answer: "broken" });
  expect([(await crm.get("/org")).status, (await crm.get("/org")).status]).toEqual([500, 500]);
  faults.clear();
  expect((await crm.get("/org")).status).toBe(200);
});

test("faulty answers are of the kinds that clients meet", async () => {
  const faults = new Faults();
  const { api } = startTestCrm({}, faults);
  const ask = async (answer: "forbidden" | "malformed" | "other_shape" | "html") => {
    faults.add({ answer, times: 1 });
    const response = await api.request("/crm/v8/org");
    return [response.status, response.headers.get("Content-Type"), await response.text()];
  };
  expect(await ask("forbidden")).toEqual([403, "application/json", expect.stringContaining("NO_PERMISSION")]);
  expect(await ask("malformed")).toEqual([200, "application/json", '{"data":[']);
  expect(await ask("other_shape")).toEqual([200, "application/json", expect.stringContaining('"result"')]);
  expect(await ask("html")).toEqual([200, "text/html", expect.stringContaining("<!doctype html>")]);
});

test("a delayed answer is the real one, later", async () => {
  const faults = new Faults();
  const crm = startTestCrm({}, faults);
  faults.add({ answer: null, delay: 30, times: 1 });
  const begun = performance.now();
  expect((await crm.get("/org")).status).toBe(200);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(29);
});

test("a failure of the sandbox itself is answered in Zoho's envelope and told on the log", async () => {
  const crm = startTestCrm();
  for (const module of crm.organisation.modules) Object.assign(module, { fields: null });
  const { status, body } = await crm.get("/settings/fields?module=Leads");
  expect([status, body["code"]]).toEqual([500, "INTERNAL_ERROR"]);
  expect(crm.lines[0]).toContain("GET /crm/v8/settings/fields");
});
