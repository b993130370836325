import { describe, expect, test } from "vitest";
import type { RuleId } from "../../../src/scoring/index.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const RULES = "/crm/v8/settings/automation/scoring_rules";
const aRule = (id: string, module = "Leads") => ({
  id,
  name: `Rule ${id}`,
  module: { api_name: module },
  active: true,
});

describe("the list of the admin's page", () => {
  test("holds the rules of all modules where none is named, and reads none of them by its id", async () => {
    const { gateway, calls } = adminOverZrc(() => ({
      status: 200,
      data: { scoring_rules: [aRule("1"), aRule("2", "Deals")] },
    }));
    const rules = await gateway.listRuleHeads(unaborted(), null);
    expect(rules.map(({ id, module, fieldRules }) => [id, module.apiName, fieldRules])).toEqual([
      ["1", "Leads", null],
      ["2", "Deals", null],
    ]);
    expect(rules.gaps).toBeUndefined();
    expect(calls).toMatchObject([{ method: "GET", path: RULES, params: { page: "1" } }]);
    expect(calls[0]?.params).not.toHaveProperty("module");
  });

  test("holds those of one module where it is named", async () => {
    const { gateway, calls } = adminOverZrc(() => ({
      status: 200,
      data: { scoring_rules: [aRule("1"), aRule("2", "Deals")] },
    }));
    const rules = await gateway.listRuleHeads(unaborted(), "Deals");
    expect(rules.map(({ id }) => id)).toEqual(["2"]);
    expect(rules.gaps).toMatchObject({ leftOut: 1 });
    expect(calls).toMatchObject([{ path: RULES, params: { page: "1", module: "Deals" } }]);
  });

  test.each(["", "Leads/1"])("is not asked for of the module %j", async (module) => {
    const { gateway, calls } = adminOverZrc(() => ({ status: 204 }));
    await expect(gateway.listRuleHeads(unaborted(), module)).rejects.toMatchObject({ path: "module" });
    expect(calls).toEqual([]);
  });
});

describe("a rule that is read by its id", () => {
  const read = (status: number, data?: unknown) =>
    adminOverZrc(() => ({ status, data })).gateway.readScoringRule(unaborted(), "1" as RuleId);

  test("is the one that Zoho answers", async () => {
    expect(await read(200, { scoring_rules: [aRule("1")] })).toMatchObject({ id: "1", name: "Rule 1" });
  });

  test.each([
    ["nothing", 204, undefined],
    ["an empty list", 200, { scoring_rules: [] }],
  ])("is not there where Zoho answers %s", async (_, status, data) => {
    expect(await read(status, data)).toBeNull();
  });

  test("is not another one", async () => {
    await expect(read(200, { scoring_rules: [aRule("2")] })).rejects.toMatchObject({
      name: "CrmUnexpectedShapeError",
      message: "scoring_rules[0].id: another rule than the one asked for",
    });
  });
});
