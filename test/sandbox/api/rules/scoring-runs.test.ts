import { expect, test } from "vitest";
import { createRecord } from "../../../../src/sandbox/organisation/changes/create-record.ts";
import { DAY } from "../../../../src/sandbox/organisation/values/zoho-time.ts";
import {
  criterion,
  entries,
  first,
  LEADS_STANDARD,
  RULE_1,
  RULES,
  readScores,
  ruleIdByName,
  startTestCrm,
  type TestCrm,
} from "../../support/test-crm.ts";

const RUN = "/Leads/actions/run_scoring_rules";
const LEAD = "4876876000005000001";
const NEVER_SCORED = "4876876000005000010";
const PARTNER = "4876876000000091155";

/** Makes all stored scores of Leads stale: each lead with an e-mail address now has 50 points more. */
async function editCompanyFit(crm: TestCrm): Promise<string> {
  const id = await ruleIdByName(crm, "Company Fit");
  const field_rules = [{ score: 50, criteria: criterion("Email", "equal", "${NOTEMPTY}") }];
  await crm.put(RULES, { scoring_rules: [{ id, field_rules }] });
  return id;
}

const scoreOf = async (crm: TestCrm, record: string, rule: string) =>
  (await readScores(crm, "Leads", record)).get(rule)?.["Score"];

test("a run answers at once and counts when its time is over", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 5_000 } });
  const rule = await editCompanyFit(crm);
  const { status, body } = await crm.put(RUN, { scoring_rules: [rule] });
  expect(status).toBe(200);
  expect(first(body, "scoring_rules")).toEqual({
    code: "SCHEDULED",
    details: { job_id: expect.stringMatching(/^\d{19}$/) },
    message: "scoring rules successfully scheduled to run",
    status: "success",
  });
  crm.wait(4_999);
  expect(await scoreOf(crm, LEAD, rule)).toBe(26);
  crm.wait(1);
  expect(await scoreOf(crm, LEAD, rule)).toBe(76);
});

test("several rules are answered one by one with the same job", async () => {
  const crm = startTestCrm();
  const ids = [RULE_1, await ruleIdByName(crm, "Position")];
  const list = entries((await crm.put(RUN, { scoring_rules: ids })).body, "scoring_rules");
  expect(list).toHaveLength(2);
  expect(new Set(list.map(({ details }) => JSON.stringify(details))).size).toBe(1);
});

test("a second run of a rule has to wait for the first", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 5_000 } });
  const other = await ruleIdByName(crm, "Position");
  await crm.put(RUN, { scoring_rules: [RULE_1] });
  const again = await crm.put(RUN, { scoring_rules: [RULE_1, other] });
  expect([again.status, again.body["code"]]).toEqual([400, "ALREADY_SCHEDULED"]);
  expect((await crm.put(RUN)).body["code"]).toBe("ALREADY_SCHEDULED");
  expect((await crm.put(RUN, { scoring_rules: [other] })).status).toBe(200);
  crm.wait(5_000);
  expect((await crm.put(RUN, { scoring_rules: [RULE_1] })).status).toBe(200);
});

test("a run leaves out records that were idle for six months", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 0 } });
  const module = crm.organisation.modules.find(({ apiName }) => apiName === "Leads");
  if (!module) throw new Error("There are no leads");
  const user = "4876876000000327001";
  const make = () =>
    createRecord(
      crm.organisation,
      module,
      { values: { Last_Name: "A", Company: "B", Email: "c@d.example" } },
      user,
      "crm_ui",
    );
  const [recent, idle] = [make(), make()];
  const rule = await editCompanyFit(crm);
  recent.lastActivityTime = "2026-09-19T10:00:00-07:00";
  // Six months and a day after both were made, half a day after one was active.
  crm.wait(Date.parse("2026-09-19T22:00:00-07:00") - crm.organisation.clock());
  await crm.put(RUN);
  expect(await scoreOf(crm, recent.id, rule)).toBe(50);
  expect(await scoreOf(crm, idle.id, rule)).not.toBe(50);
  expect((await crm.get(`/Leads/${NEVER_SCORED}/Entity_Scores__s?fields=Score`)).status).toBe(204);
});

test("a run by layout reaches its own rules and records only", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 0 } });
  const { body } = await crm.put(RUN, { layout: { id: PARTNER } });
  expect(body).toEqual({
    code: "SCHEDULED",
    details: { job_id: expect.any(String) },
    message: "The scoring rules of the specified layout successfully scheduled to run",
    status: "success",
  });
  const names = crm.organisation.jobs[0]?.ruleIds.map((id) => crm.organisation.rules.get(id)?.name);
  expect(names).toEqual(["Partner Fit", "Ownership", "Legacy Region", "Languages", "Partner Engagement"]);
});

test("a run without a body takes all active rules of the module", async () => {
  const crm = startTestCrm();
  expect((await crm.put(RUN)).body).toMatchObject({ code: "SCHEDULED", details: { job_id: expect.any(String) } });
  const rules = crm.organisation.jobs[0]?.ruleIds.map((id) => crm.organisation.rules.get(id));
  expect(rules).toHaveLength(10);
  expect(rules?.every((rule) => rule?.active && rule.module === "Leads")).toBe(true);
});

test("a changed score is a line of the timeline, an unchanged one is none", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 1_000 } });
  const rule = await editCompanyFit(crm);
  const filter = encodeURIComponent(
    JSON.stringify({ field: { api_name: "source" }, comparator: "equal", value: "scoringrule" }),
  );
  const lines = async () => entries((await crm.get(`/Leads/${LEAD}/__timeline?filters=${filter}`)).body, "__timeline");
  const before = await lines();
  await crm.put(RUN);
  crm.wait(1_000);
  const after = await lines();
  expect(after).toHaveLength(before.length + 1);
  expect(after[0]).toMatchObject({
    action: "score_updated",
    source: "scoringrule",
    audited_time: "2026-03-18T10:00:01-07:00",
    automation_details: {
      rule: { id: rule, name: "Company Fit" },
      scoring_rule: {
        positive_score: { old: "34", new: "84" },
        negative_score: { old: "-8", new: "-8" },
        touch_point: { score: { old: null, new: null } },
      },
    },
  });
});

test("the stored score has its touch points inside or beside it, as the organisation is set", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 0 } });
  const lead = "4876876000005000002";
  const run = async (touchPoints: "contained" | "apart") => {
    crm.organisation.settings.touchPoints = touchPoints;
    await crm.put(RUN);
    return (await readScores(crm, "Leads", lead)).get(RULE_1);
  };
  expect(await run("apart")).toMatchObject({ Score: 20, Positive_Score: 20, Touch_Point_Score: 26 });
  expect(await run("contained")).toMatchObject({ Score: 46, Positive_Score: 46, Touch_Point_Score: 26 });
});

test("a saved record is scored at once, by its layout's rules and the global ones", async () => {
  const crm = startTestCrm();
  const { body } = await crm.post("/Leads", {
    data: [
      {
        Last_Name: "New",
        Company: "Zoho",
        Email: "n@e.example",
        Position: "Decision Maker",
        Layout: { id: LEADS_STANDARD },
      },
    ],
  });
  const { id } = first(body, "data")["details"] as { id: string };
  const position = await ruleIdByName(crm, "Position");
  expect(await scoreOf(crm, id, position)).toBe(10);
  await crm.put(`/Leads/${id}`, { data: [{ Position: "Intern" }] });
  expect(await scoreOf(crm, id, position)).toBe(-5);
  expect(await scoreOf(crm, id, await ruleIdByName(crm, "Freshness"))).toBe(10);
  expect((await readScores(crm, "Leads", id)).has(await ruleIdByName(crm, "Partner Fit"))).toBe(false);
});

test("an inactive rule scores neither a saved record nor in a run", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 0 } });
  await crm.remove(`${RULES}/${await ruleIdByName(crm, "Position")}/actions/activate`);
  await crm.put(`/Leads/${LEAD}`, { data: [{ Position: "Intern" }] });
  await crm.put(RUN);
  expect(await scoreOf(crm, LEAD, await ruleIdByName(crm, "Position"))).toBe(10);
});

test("a score that counts days changes with the clock at the next run only", async () => {
  const crm = startTestCrm({ settings: { jobDuration: 0 } });
  const { body } = await crm.post("/Leads", { data: [{ Last_Name: "New", Company: "Zoho" }] });
  const { id } = first(body, "data")["details"] as { id: string };
  const freshness = await ruleIdByName(crm, "Freshness");
  crm.wait(20 * DAY);
  expect(await scoreOf(crm, id, freshness)).toBe(10);
  await crm.put(RUN, { scoring_rules: [freshness] });
  expect(await scoreOf(crm, id, freshness)).toBe(null);
});

test.each([
  {
    when: "both rules and layout are named",
    body: { scoring_rules: [RULE_1], layout: { id: PARTNER } },
    code: "AMBIGUITY_DURING_PROCESSING",
  },
  { when: "a rule is unknown", body: { scoring_rules: ["1"] }, code: "INVALID_DATA" },
  { when: "a rule is of another module", body: { scoring_rules: ["4876876000008006100"] }, code: "INVALID_DATA" },
  { when: "a rule is inactive", body: { scoring_rules: ["4876876000008000300"] }, code: "INVALID_DATA" },
  {
    when: "six rules are named",
    body: { scoring_rules: Array.from({ length: 6 }, () => RULE_1) },
    code: "INVALID_DATA",
  },
  { when: "no rule is named", body: { scoring_rules: [] }, code: "INVALID_DATA" },
  { when: "the rules are no list", body: { scoring_rules: RULE_1 }, code: "INVALID_DATA" },
  { when: "the layout is of another module", body: { layout: { id: "4876876000000091033" } }, code: "INVALID_DATA" },
])("a run is refused when $when", async ({ body, code }) => {
  const crm = startTestCrm();
  const answer = await crm.put(RUN, body);
  expect([answer.status, answer.body["code"], answer.body["status"]]).toEqual([400, code, "error"]);
  expect(crm.organisation.jobs).toEqual([]);
});

test("a run of a module without scoring, without rules or without active rules is refused", async () => {
  const crm = startTestCrm();
  const run = async (module: string, body?: unknown) =>
    (await crm.put(`/${module}/actions/run_scoring_rules`, body)).body;
  expect(await run("Vendors")).toMatchObject({
    code: "INVALID_DATA",
    message: "Module not supported for Scoring Rules",
  });
  expect(await run("Assets")).toMatchObject({ code: "CANNOT_PERFORM_ACTION" });
  expect(await run("Accounts", { layout: { id: "4876876000000091111" } })).toMatchObject({
    code: "CANNOT_PERFORM_ACTION",
  });
});
