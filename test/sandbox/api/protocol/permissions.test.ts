import { expect, test } from "vitest";
import { RULE_1, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

const ONE = `${RULES}/${RULE_1}`;

test.each([
  ["GET", RULES, undefined, "read"],
  ["GET", ONE, undefined, "read"],
  ["POST", RULES, { scoring_rules: [ruleRequest()] }, "create"],
  ["PUT", RULES, { scoring_rules: [{ id: RULE_1, name: "x" }] }, "update"],
  ["PUT", ONE, { scoring_rules: [{ name: "x" }] }, "update"],
  ["DELETE", ONE, undefined, "delete"],
  ["DELETE", `${RULES}?ids=${RULE_1}`, undefined, "delete"],
  ["PUT", `${ONE}/actions/activate`, undefined, "update"],
  ["DELETE", `${ONE}/actions/activate`, undefined, "update"],
  ["POST", `${ONE}/actions/clone`, undefined, "clone"],
  ["PUT", "/Leads/actions/run_scoring_rules", undefined, "execute"],
])("without Manage Automation %s %s is refused", async (method, path, body, verb) => {
  const crm = startTestCrm();
  const before = structuredClone([...crm.organisation.rules]);
  const answer = await crm.call(method, path, body, { token: "sandbox-rep" });
  expect([answer.status, answer.body]).toEqual([
    403,
    {
      code: "NO_PERMISSION",
      details: { permissions: ["Crm_Implied_Manage_Automation"] },
      message: `Permission denied to ${verb}`,
      status: "error",
    },
  ]);
  expect([...crm.organisation.rules]).toEqual(before);
  expect(crm.organisation.jobs).toEqual([]);
});

test("without Manage Automation records, scores, timeline and metadata are open", async () => {
  const crm = startTestCrm();
  const lead = "/Leads/4876876000005000001";
  for (const path of [
    lead,
    `${lead}/Entity_Scores__s?fields=Score`,
    `${lead}/__timeline`,
    "/settings/fields?module=Leads",
    "/settings/layouts?module=Leads",
    "/settings/modules",
    "/org",
    "/users?type=CurrentUser",
  ])
    expect([path, (await crm.get(path, { token: "sandbox-rep" })).status]).toEqual([path, 200]);
  const saved = await crm.call("PUT", lead, { data: [{ City: "Salem" }] }, { token: "sandbox-rep" });
  expect(saved.status).toBe(200);
});
