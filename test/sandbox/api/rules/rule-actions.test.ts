import { expect, test } from "vitest";
import {
  entries,
  first,
  idOf,
  LEADS_STANDARD,
  RULE_1,
  RULES,
  readScores,
  ruleIdByName,
  ruleRequest,
  startTestCrm,
} from "../../support/test-crm.ts";

const INVALID_ID = {
  code: "INVALID_DATA",
  details: { resource_path_index: 3 },
  message: "The id given seems to be invalid",
  status: "error",
};

test("a deleted rule is gone, with its scores and its score fields", async () => {
  const crm = startTestCrm();
  const lead = "4876876000005000001";
  const id = await ruleIdByName(crm, "Source Quality");
  expect([...(await readScores(crm, "Leads", lead)).keys()]).toContain(id);
  const { status, body } = await crm.remove(`${RULES}/${id}`);
  expect([status, body]).toEqual([
    200,
    {
      scoring_rules: [
        { code: "SUCCESS", details: { id }, message: "scoring rule deleted successfully", status: "success" },
      ],
    },
  ]);
  expect((await crm.get(`${RULES}/${id}`)).status).toBe(204);
  expect([...(await readScores(crm, "Leads", lead)).keys()]).not.toContain(id);
  const { body: record } = await crm.get(`/Leads/${lead}`);
  expect(first(record, "data")).not.toHaveProperty("Source_Score");
});

test("several rules are deleted by ids, each with its own answer", async () => {
  const crm = startTestCrm();
  const { status, body } = await crm.remove(`${RULES}?ids=${RULE_1},1`);
  expect(status).toBe(207);
  expect(entries(body, "scoring_rules").map(({ code, details }) => [code, details])).toEqual([
    ["SUCCESS", { id: RULE_1 }],
    ["INVALID_DATA", { param_name: "ids" }],
  ]);
});

test("a deletion without ids, of unknown ids or of too many is refused", async () => {
  const crm = startTestCrm();
  const count = crm.organisation.rules.size;
  expect((await crm.remove(RULES)).body).toMatchObject({
    code: "REQUIRED_PARAM_MISSING",
    details: { param_name: "ids" },
  });
  expect((await crm.remove(`${RULES}?ids=1,2`)).body).toMatchObject({
    code: "INVALID_DATA",
    details: { param_name: "ids" },
  });
  const tooMany = Array.from({ length: 21 }, () => RULE_1).join(",");
  expect((await crm.remove(`${RULES}?ids=${tooMany}`)).status).toBe(400);
  expect((await crm.remove(`${RULES}/1`)).body).toEqual(INVALID_ID);
  expect(crm.organisation.rules.size).toBe(count);
});

test("a rule is switched off and on without a body", async () => {
  const crm = startTestCrm();
  const off = await crm.remove(`${RULES}/${RULE_1}/actions/activate`);
  expect([off.status, first(off.body, "scoring_rules")["message"]]).toEqual([
    200,
    "scoring rule deactivated successfully",
  ]);
  expect(first((await crm.get(`${RULES}/${RULE_1}`)).body, "scoring_rules")["active"]).toBe(false);
  const on = await crm.put(`${RULES}/${RULE_1}/actions/activate`);
  expect([on.status, first(on.body, "scoring_rules")["message"]]).toEqual([200, "scoring rule activated successfully"]);
  expect(first((await crm.get(`${RULES}/${RULE_1}`)).body, "scoring_rules")["active"]).toBe(true);
});

test("a sixth rule of a layout can't be switched on", async () => {
  const crm = startTestCrm();
  const make = async (name: string) =>
    idOf(
      (await crm.post(RULES, { scoring_rules: [ruleRequest({ name, active: false, layout: { id: LEADS_STANDARD } })] }))
        .body,
    );
  const switchOn = (id: string) => crm.put(`${RULES}/${id}/actions/activate`);
  // Three of the layout's rules are active from the start.
  for (const name of ["Fourth", "Fifth"]) expect((await switchOn(await make(name))).status).toBe(200);
  const { status, body } = await switchOn(await make("Sixth"));
  expect(status).toBe(400);
  expect(first(body, "scoring_rules")).toEqual({
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    details: { limit: 5, api_name: "id", json_path: "$.scoring_rules[0].layout.id" },
    message: "More than 5 active scoring rules cannot be created for a layout",
    status: "error",
  });
});

test("switching or cloning an unknown rule is refused by its place in the path", async () => {
  const crm = startTestCrm();
  for (const answer of [
    await crm.put(`${RULES}/1/actions/activate`),
    await crm.remove(`${RULES}/1/actions/activate`),
    await crm.post(`${RULES}/1/actions/clone`, {}),
  ])
    expect([answer.status, answer.body]).toEqual([400, INVALID_ID]);
});

test("the clone of an inactive rule is a new active one with the same field rules", async () => {
  const crm = startTestCrm();
  const id = await ruleIdByName(crm, "Draft for next year");
  const { status, body } = await crm.post(`${RULES}/${id}/actions/clone`);
  expect([status, first(body, "scoring_rules")["message"]]).toEqual([200, "scoring rule cloned successfully"]);
  const cloneId = idOf(body);
  expect(cloneId).not.toBe(id);
  const clone = first((await crm.get(`${RULES}/${cloneId}`)).body, "scoring_rules");
  expect(clone).toMatchObject({ active: true, name: "Draft for next yea - Copy", field_rules: [{ score: 25 }] });
  const again = await crm.post(`${RULES}/${id}/actions/clone`);
  expect(first((await crm.get(`${RULES}/${idOf(again.body)}`)).body, "scoring_rules")["name"]).toBe(
    "Draft for next y - Copy 2",
  );
});

test("a rule of a full layout can't be cloned", async () => {
  const crm = startTestCrm();
  const id = await ruleIdByName(crm, "Partner Fit");
  const { status, body } = await crm.post(`${RULES}/${id}/actions/clone`);
  expect([status, first(body, "scoring_rules")["code"]]).toEqual([400, "ACTIVE_STATE_LIMIT_EXCEEDED"]);
});

test("an active rule of a full layout may be switched on again", async () => {
  const crm = startTestCrm();
  const id = await ruleIdByName(crm, "Partner Fit");
  expect((await crm.put(`${RULES}/${id}/actions/activate`)).status).toBe(200);
});

test("a rule can't be cloned where ten are, even if few are active", async () => {
  const crm = startTestCrm();
  const layout = { id: "4876876000000091156" };
  const ids: string[] = [];
  for (let number = 1; number <= 10; number++) {
    const rule = ruleRequest({ name: `Event ${number}`, active: false, layout });
    ids.push(idOf((await crm.post(RULES, { scoring_rules: [rule] })).body));
  }
  const { body } = await crm.post(`${RULES}/${ids[0]}/actions/clone`);
  expect(first(body, "scoring_rules")).toMatchObject({ code: "LIMIT_EXCEEDED", details: { limit: 10 } });
});
