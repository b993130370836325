import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/sandbox/organisation/values/json.ts";
import { EVENT, inLayout, place } from "../../support/refused-rules.ts";
import { criterion, first, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

test("ten rules are the most that a layout has, active or not", async () => {
  const crm = startTestCrm();
  const send = (name: string) =>
    crm.post(RULES, { scoring_rules: [ruleRequest({ name, ...inLayout(EVENT), active: false })] });
  for (let number = 1; number <= 10; number++) expect((await send(`Event ${number}`)).status).toBe(201);
  expect(first((await send("Event 11")).body, "scoring_rules")).toEqual({
    code: "LIMIT_EXCEEDED",
    details: { limit: 10, ...place("layout.id") },
    message: "More than 10 scoring rules cannot be created for a layout",
    status: "error",
  });
});

test("an edition's layouts limit the rules of a whole module", async () => {
  const crm = startTestCrm({ settings: { edition: "developer" } });
  const send = (name: string, changes: JsonObject) =>
    crm.post(RULES, { scoring_rules: [ruleRequest({ name, ...changes })] });
  // Ten of the fifteen that may be active are so from the start: two global, three Standard, five Partner.
  for (let number = 1; number <= 5; number++) expect((await send(`Event ${number}`, inLayout(EVENT))).status).toBe(201);
  expect(first((await send("Global", {})).body, "scoring_rules")).toMatchObject({
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    details: { limit: 15 },
    message: "More than 15 active scoring rules cannot be created for a module",
  });
});

test("the edition limits the field rules of a rule", async () => {
  const many = (count: number) => ({
    field_rules: Array.from({ length: count }, (_, index) => ({
      score: 1,
      criteria: criterion("City", "equal", `${index}`),
    })),
  });
  const crm = startTestCrm({ settings: { edition: "developer" } });
  const { body } = await crm.post(RULES, { scoring_rules: [ruleRequest(many(6))] });
  expect(first(body, "scoring_rules")).toEqual({
    code: "LIMIT_EXCEEDED",
    details: { limit: 5, ...place("field_rules") },
    message: "More than 5 criteria cannot be configured with field_rules",
    status: "error",
  });
  expect((await crm.post(RULES, { scoring_rules: [ruleRequest(many(5))] })).status).toBe(201);
});

test("an edition with one rule per module refuses a second", async () => {
  const crm = startTestCrm({ settings: { edition: "professional" } });
  const { body } = await crm.post(RULES, { scoring_rules: [ruleRequest()] });
  expect(first(body, "scoring_rules")["code"]).toBe("FEATURE_NOT_SUPPORTED");
  const inactive = "4876876000008000300";
  const { body: switchedOn } = await crm.put(`${RULES}/${inactive}/actions/activate`);
  expect(first(switchedOn, "scoring_rules")).toMatchObject({
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    details: { limit: 1 },
  });
});
