import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/sandbox/organisation/values/json.ts";
import {
  criterion,
  entries,
  first,
  idOf,
  RULE_1,
  RULES,
  ruleIdByName,
  ruleRequest,
  startTestCrm,
  type TestCrm,
} from "../../support/test-crm.ts";

const CITY = criterion("City", "equal", "Chennai");
const STATE = criterion("State", "equal", "CA");

async function makeRule(crm: TestCrm): Promise<string> {
  const { body } = await crm.post(RULES, {
    scoring_rules: [
      ruleRequest({
        field_rules: [
          { score: 5, criteria: CITY },
          { score: 6, criteria: STATE },
        ],
      }),
    ],
  });
  return idOf(body);
}

async function readRule(crm: TestCrm, id: string): Promise<JsonObject> {
  return first((await crm.get(`${RULES}/${id}`)).body, "scoring_rules");
}

async function readFieldRules(crm: TestCrm, id: string): Promise<readonly { id: string; score: number }[]> {
  return (await readRule(crm, id))["field_rules"] as { id: string; score: number }[];
}

test("an update changes what it names and leaves the rest", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const before = await readRule(crm, id);
  crm.wait(60_000);
  const { status, body } = await crm.put(RULES, { scoring_rules: [{ id, description: "New words" }] });
  expect(status).toBe(200);
  expect(first(body, "scoring_rules")).toMatchObject({ message: "scoring rule updated successfully", details: { id } });
  expect(await readRule(crm, id)).toEqual({
    ...before,
    description: "New words",
    modified_time: "2026-03-18T10:01:00-07:00",
    modified_by: { name: "Patricia Boyle", id: "4876876000000327001" },
  });
});

test("field rules without an id are added, with one changed, with _delete removed", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const [city, state] = await readFieldRules(crm, id);
  const { status } = await crm.put(`${RULES}/${id}`, {
    scoring_rules: [
      {
        field_rules: [
          { id: city?.id, score: 45 },
          { id: state?.id, _delete: null },
          { score: -7, criteria: criterion("Country", "equal", "Kenya") },
        ],
      },
    ],
  });
  expect(status).toBe(200);
  const after = await readFieldRules(crm, id);
  expect(after).toMatchObject([
    { id: city?.id, score: 45, criteria: { value: "Chennai" } },
    { score: -7, criteria: { value: "Kenya" } },
  ]);
});

test("signal rules are merged the same way", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const opened = { namespace: "EmailInsight_Open__s", id: "4876876000000112021" };
  const clicked = { namespace: "EmailInsight_Click__s", id: "4876876000000112023" };
  const send = (signal_rules: unknown) => crm.put(`${RULES}/${id}`, { scoring_rules: [{ signal_rules }] });
  await send([
    { score: 2, signal: opened },
    { score: 3, signal: clicked },
  ]);
  const [open, click] = (await readRule(crm, id))["signal_rules"] as { id: string }[];
  await send([
    { id: open?.id, score: 9 },
    { id: click?.id, _delete: null },
  ]);
  expect((await readRule(crm, id))["signal_rules"]).toEqual([{ id: open?.id, score: 9, signal: opened }]);
});

test("module, layout and status of an update are passed over", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  await crm.put(RULES, {
    scoring_rules: [{ id, active: false, module: { api_name: "Deals" }, layout: { id: "4876876000000091055" } }],
  });
  expect(await readRule(crm, id)).toMatchObject({ active: true, module: { api_name: "Leads" }, layout: null });
});

test("criteria that the rule already has are refused", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const { body } = await crm.put(RULES, { scoring_rules: [{ id, field_rules: [{ score: 1, criteria: CITY }] }] });
  expect(first(body, "scoring_rules")).toEqual({
    code: "DUPLICATE_DATA",
    details: { api_name: "criteria", json_path: "$.scoring_rules[0].field_rules[0].criteria" },
    message: "The criteria is already available in the rule",
    status: "error",
  });
});

test("criteria may be given anew when the rule loses them in the same update", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const [city] = await readFieldRules(crm, id);
  const field_rules = [
    { id: city?.id, _delete: null },
    { score: 1, criteria: CITY },
  ];
  expect((await crm.put(RULES, { scoring_rules: [{ id, field_rules }] })).status).toBe(200);
});

test("a rule can't lose its last field rule", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const field_rules = (await readFieldRules(crm, id)).map((fieldRule) => ({ id: fieldRule.id, _delete: null }));
  const { body } = await crm.put(RULES, { scoring_rules: [{ id, field_rules }] });
  expect(first(body, "scoring_rules")["code"]).toBe("EXPECTED_FIELD_MISSING");
  expect(await readFieldRules(crm, id)).toHaveLength(2);
});

test("unknown ids are refused where they stand", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const message = "The id given seems to be invalid";
  const inBody = await crm.put(RULES, { scoring_rules: [{ id: "1", name: "x" }] });
  expect(first(inBody.body, "scoring_rules")).toEqual({
    code: "INVALID_DATA",
    details: { api_name: "id", json_path: "$.scoring_rules[0].id" },
    message,
    status: "error",
  });
  const missing = await crm.put(RULES, { scoring_rules: [{ name: "x" }] });
  expect(first(missing.body, "scoring_rules")["code"]).toBe("MANDATORY_NOT_FOUND");
  const inPath = await crm.put(`${RULES}/1`, { scoring_rules: [{ name: "x" }] });
  expect([inPath.status, inPath.body]).toEqual([
    400,
    { code: "INVALID_DATA", details: { resource_path_index: 3 }, message, status: "error" },
  ]);
  const inner = await crm.put(RULES, { scoring_rules: [{ id, field_rules: [{ id: "1", score: 3 }] }] });
  expect(first(inner.body, "scoring_rules")).toMatchObject({
    code: "INVALID_DATA",
    details: { json_path: "$.scoring_rules[0].field_rules[0].id" },
  });
});

// Zoho's own sample of an update does so: zoho.com/crm/developer/docs/api/v7/update-scoring-rules.html
test.each([
  ["changed and then deleted", false],
  ["deleted and then changed", true],
])("a field rule that is %s in one update is gone, and that is a success", async (_, reversed) => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const [city, state] = await readFieldRules(crm, id);
  const both = [
    { id: city?.id, score: 7, criteria: criterion("City", "equal", "Salem") },
    { id: city?.id, _delete: null },
  ];
  const { status, body } = await crm.put(RULES, {
    scoring_rules: [{ id, field_rules: reversed ? both.toReversed() : both }],
  });
  expect([status, first(body, "scoring_rules")]).toMatchObject([
    200,
    { code: "SUCCESS", message: "scoring rule updated successfully", status: "success" },
  ]);
  expect(await readFieldRules(crm, id)).toEqual([state]);
});

test("so is a signal rule, and a score field", async () => {
  const crm = startTestCrm();
  const id = await ruleIdByName(crm, "Source Quality");
  const custom_fields = (await readRule(crm, id))["custom_fields"] as { id: string; field_label: string }[];
  const field = custom_fields[1]?.id;
  const taken = await crm.put(RULES, {
    scoring_rules: [
      {
        id,
        custom_fields: [
          { id: field, _delete: null },
          { id: field, field_label: "Another" },
        ],
      },
    ],
  });
  expect(first(taken.body, "scoring_rules")["code"]).toBe("SUCCESS");
  expect((await readRule(crm, id))["custom_fields"]).toEqual(custom_fields.filter((each) => each.id !== field));

  const before = await readRule(crm, RULE_1);
  const signals = before["signal_rules"] as { id: string }[];
  const signal = signals[0]?.id;
  const signal_rules = [
    { id: signal, _delete: null },
    { id: signal, score: 4 },
  ];
  const { body } = await crm.put(RULES, { scoring_rules: [{ id: RULE_1, signal_rules }] });
  expect(first(body, "scoring_rules")["code"]).toBe("SUCCESS");
  expect((await readRule(crm, RULE_1))["signal_rules"]).toEqual(signals.slice(1));
});

test.each([
  ["changed", { score: 7 }],
  ["deleted", { _delete: null }],
])("a field rule can't be %s twice in one update", async (_, change) => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const [city] = await readFieldRules(crm, id);
  const field_rules = [
    { id: city?.id, ...change },
    { id: city?.id, ...change },
  ];
  const { body } = await crm.put(RULES, { scoring_rules: [{ id, field_rules }] });
  expect(first(body, "scoring_rules")).toMatchObject({
    code: "INVALID_DATA",
    details: { json_path: "$.scoring_rules[0].field_rules[1].id" },
  });
  expect((await readFieldRules(crm, id))[0]).toEqual(city);
});

test("a rule keeps its own name and can't take another's", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  expect((await crm.put(RULES, { scoring_rules: [{ id, name: "A new rule" }] })).status).toBe(200);
  const { body } = await crm.put(RULES, { scoring_rules: [{ id, name: "position" }] });
  expect(first(body, "scoring_rules")["code"]).toBe("DUPLICATE_DATA");
});

test("good and bad updates of one call are told apart with 207", async () => {
  const crm = startTestCrm();
  const id = await makeRule(crm);
  const { status, body } = await crm.put(RULES, {
    scoring_rules: [
      { id, name: "Fine" },
      { id: "1", name: "Not" },
    ],
  });
  expect(status).toBe(207);
  expect(entries(body, "scoring_rules").map(({ status: each }) => each)).toEqual(["success", "error"]);
});

test("a score field that a workflow uses can't be taken from its rule, another can", async () => {
  const crm = startTestCrm();
  const id = await ruleIdByName(crm, "Source Quality");
  const [used, unused] = (await readRule(crm, id))["custom_fields"] as { id: string; api_name: string }[];
  const send = (field?: string) =>
    crm.put(RULES, { scoring_rules: [{ id, custom_fields: [{ id: field, _delete: null }] }] });
  expect(first((await send(used?.id)).body, "scoring_rules")).toMatchObject({
    code: "ALREADY_USED",
    message: "The custom field has already used in other places",
    details: { associated_places: [{ name: "Call hot sources", type: "workflow" }] },
  });
  expect((await send(unused?.id)).status).toBe(200);
  const { body } = await crm.get("/settings/fields?module=Leads");
  const names = entries(body, "fields").map(({ api_name }) => api_name);
  expect(names).toContain(used?.api_name);
  expect(names).not.toContain(unused?.api_name);
});

test("an edited rule scores nothing until a record is saved or a run is made", async () => {
  const crm = startTestCrm();
  const before = structuredClone([...crm.organisation.scores]);
  const id = await ruleIdByName(crm, "Company Fit");
  await crm.put(RULES, {
    scoring_rules: [{ id, field_rules: [{ score: 50, criteria: criterion("Email", "equal", "${NOTEMPTY}") }] }],
  });
  expect([...crm.organisation.scores]).toEqual(before);
});
