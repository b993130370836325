import { expect, test } from "vitest";
import type { LayoutId, NewRule, RuleId } from "../../../src/scoring/index.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const changes = { name: "R", description: "", fieldRules: [], signalRules: [], wrapped: false };
const newRule: NewRule = { ...changes, module: { apiName: "Leads", id: null }, layoutId: null, active: true };
const written = { name: "R", description: "", module: { api_name: "Leads" }, active: true, field_rules: [] };
const RULES = "/crm/v8/settings/automation/scoring_rules";
const success = { code: "SUCCESS", status: "success", message: "made", details: { id: "1000" } };
const answered = () => ({ status: 201, data: { scoring_rules: [success] } });

test.each([
  ["all layouts", null, {}],
  ["one layout", "91055" as LayoutId, { layout: { id: "91055" } }],
])("a new rule for %s is posted and answered with its id", async (_, layoutId, layout) => {
  const { gateway, calls } = adminOverZrc(answered);
  expect(await gateway.createScoringRule(unaborted(), { ...newRule, layoutId })).toEqual({
    kind: "done",
    id: "1000",
    message: "made",
    unsavedFields: [],
  });
  expect(calls).toMatchObject([{ method: "POST", path: RULES, params: {} }]);
  expect(calls[0]?.body).toEqual({ scoring_rules: [{ ...written, ...layout }] });
});

test("an update is put to the same address, and the rule is named in it", async () => {
  const { gateway, calls } = adminOverZrc(answered);
  const update = { ...changes, id: "1000" as RuleId };
  expect(await gateway.updateScoringRule(unaborted(), update)).toMatchObject({ kind: "done", id: "1000" });
  expect(calls).toMatchObject([{ method: "PUT", path: RULES, body: { scoring_rules: [{ id: "1000" }] } }]);
});

test.each(["", "1/2", "91055 ", "x"])("a rule with the layout %j is never sent", async (layoutId) => {
  const { gateway, calls } = adminOverZrc(answered);
  await expect(
    gateway.createScoringRule(unaborted(), { ...newRule, layoutId: layoutId as LayoutId }),
  ).rejects.toMatchObject({ name: "CrmUnexpectedShapeError", message: "layoutId: not an id of Zoho's" });
  expect(calls).toEqual([]);
});

test.each(["", "Leads/1", "Leads?x"])("a rule of the module %j is never sent", async (apiName) => {
  const { gateway, calls } = adminOverZrc(answered);
  await expect(
    gateway.createScoringRule(unaborted(), { ...newRule, module: { apiName, id: null } }),
  ).rejects.toMatchObject({ name: "CrmUnexpectedShapeError", message: "module: not an API name of Zoho's" });
  expect(calls).toEqual([]);
});

test("a rule's id that is none of Zoho's is named in the error, whatever was to be done", async () => {
  const { gateway, calls } = adminOverZrc(answered);
  const id = "../1" as RuleId;
  const attempts = [
    () => gateway.updateScoringRule(unaborted(), { ...changes, id }),
    () => gateway.readScoringRule(unaborted(), id),
    () => gateway.activateScoringRule(unaborted(), id),
    () => gateway.deactivateScoringRule(unaborted(), id),
    () => gateway.cloneScoringRule(unaborted(), id),
    () => gateway.deleteScoringRules(unaborted(), [id]),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ path: "ruleId", message: "ruleId: not an id of Zoho's" });
  expect(calls).toEqual([]);
});
