import { expect, test } from "vitest";
import type { RecordId } from "../../../src/scoring/index.ts";
import { adminOverZrc, gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const RULES = "/crm/v8/settings/automation/scoring_rules";
const recordId = "38603" as RecordId;

const aRule = (id: string, changes: object = {}) => ({
  id,
  name: `Rule ${id}`,
  module: { api_name: "Leads" },
  active: true,
  field_rules: [],
  ...changes,
});
const unlisted = { field_rules: undefined };

test("rules are read page by page until there are no more", async () => {
  const { gateway, calls } = gatewayOverZrc(({ params }) => ({
    status: 200,
    data: { scoring_rules: [aRule(`${params["page"]}`)], info: { more_records: params["page"] !== "3" } },
  }));
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  expect(calls.map(({ method, path, params }) => ({ method, path, params }))).toEqual(
    ["1", "2", "3"].map((page) => ({ method: "GET", path: RULES, params: { module: "Leads", page } })),
  );
});

test("a rule that moved to the next page meanwhile is listed once", async () => {
  const pages: Record<string, string[]> = { "1": ["1", "2"], "2": ["2", "3"] };
  const { gateway } = gatewayOverZrc(({ params }) => {
    const page = String(params["page"]);
    const rules = (pages[page] ?? []).map((id) => aRule(id));
    return { status: 200, data: { scoring_rules: rules, info: { more_records: page === "1" } } };
  });
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ id }) => id)).toEqual(["1", "2", "3"]);
});

test("a server that answers every page with the first one is found out", async () => {
  const { gateway, calls } = gatewayOverZrc(() => ({
    status: 200,
    data: { scoring_rules: [aRule("1")], info: { more_records: true } },
  }));
  await expect(gateway.listScoringRules(unaborted(), "Leads")).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path: "info.more_records",
  });
  expect(calls).toHaveLength(2);
});

test("a server that never ends is left after 100 pages", async () => {
  const { gateway, calls } = gatewayOverZrc(({ params }) => ({
    status: 200,
    data: { scoring_rules: [aRule(String(params["page"]))], info: { more_records: true } },
  }));
  await expect(gateway.listScoringRules(unaborted(), "Leads")).rejects.toMatchObject({ path: "info.more_records" });
  expect(calls).toHaveLength(100);
});

test("rules that are listed without what is in them are read by id, five at a time, and keep their order", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => String(100 + index));
  let underWay = 0;
  let most = 0;
  const { gateway, calls } = gatewayOverZrc(async ({ path }) => {
    if (path === RULES) return { status: 200, data: { scoring_rules: ids.map((id) => aRule(id, unlisted)) } };
    underWay += 1;
    most = Math.max(most, underWay);
    const id = path.slice(RULES.length + 1);
    // The later ones answer first.
    await new Promise((resolve) => setTimeout(resolve, 30 - Number(id.slice(-2))));
    underWay -= 1;
    return { status: 200, data: { scoring_rules: [aRule(id, { description: "read" })] } };
  });
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ id, description, fieldRules }) => [id, description, fieldRules])).toEqual(
    ids.map((id) => [id, "read", []]),
  );
  expect(calls).toHaveLength(13);
  expect(most).toBe(5);
});

test("a rule of Zia's and one that came complete are not read again", async () => {
  const zia = aRule("2", { ...unlisted, scoring_type: "zia_scoring", zia_scoring_rule: { type: "health_score" } });
  const { gateway, calls } = gatewayOverZrc(() => ({ status: 200, data: { scoring_rules: [aRule("1"), zia] } }));
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ kind, fieldRules }) => [kind, fieldRules])).toEqual([
    ["manual", []],
    ["zia", null],
  ]);
  expect(calls).toHaveLength(1);
});

test("a rule that was deleted between the list and its reading is left out", async () => {
  const { gateway } = gatewayOverZrc(({ path }) =>
    path === RULES
      ? { status: 200, data: { scoring_rules: [aRule("1", unlisted), aRule("2")] } }
      : { status: 204, data: "" },
  );
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ id }) => id)).toEqual(["2"]);
});

test("a rule whose reading brings another one stays as it was listed", async () => {
  const { gateway } = gatewayOverZrc(({ path }) => ({
    status: 200,
    data: { scoring_rules: [path === RULES ? aRule("1", unlisted) : aRule("2")] },
  }));
  expect(await gateway.listScoringRules(unaborted(), "Leads")).toMatchObject([{ id: "1", fieldRules: null }]);
});

test("a listed rule whose id is no id of Zoho's gets into no address", async () => {
  const { gateway, calls } = gatewayOverZrc(() => ({
    status: 200,
    data: { scoring_rules: [aRule("../../Leads/1", unlisted)] },
  }));
  expect(await gateway.listScoringRules(unaborted(), "Leads")).toMatchObject([{ fieldRules: null }]);
  expect(calls).toHaveLength(1);
});

test.each([
  ["can't be read", { status: 200, data: { scoring_rules: [{ id: "1" }] } }],
  ["is refused", { status: 500, data: null }],
])("a rule whose reading by id %s stays as it was listed, and the others are read", async (_, answer) => {
  const { gateway } = gatewayOverZrc(({ path }) => {
    if (path === RULES) return { status: 200, data: { scoring_rules: [aRule("1", unlisted), aRule("2", unlisted)] } };
    return path.endsWith("/1") ? answer : { status: 200, data: { scoring_rules: [aRule("2")] } };
  });
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ id, fieldRules }) => [id, fieldRules])).toEqual([
    ["1", null],
    ["2", []],
  ]);
});

test("a refusal of every rule's reading fails the list", async () => {
  const { gateway } = gatewayOverZrc(({ path }) =>
    path === RULES
      ? { status: 200, data: { scoring_rules: [aRule("1", unlisted), aRule("2", unlisted)] } }
      : { status: 500, data: null },
  );
  await expect(gateway.listScoringRules(unaborted(), "Leads")).rejects.toMatchObject({ refusal: { status: 500 } });
});

test("what can't be read on any page is left out and counted, and what Zoho answers for another module", async () => {
  const pages: Record<string, object[]> = {
    "1": [aRule("1"), { id: 5 }],
    "2": [{ id: 6 }],
    "3": [aRule("2"), aRule("3", { module: { api_name: "Deals" } })],
  };
  const { gateway } = gatewayOverZrc(({ params }) => ({
    status: 200,
    data: { scoring_rules: pages[String(params["page"])], info: { more_records: params["page"] !== "3" } },
  }));
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map(({ id }) => id)).toEqual(["1", "2"]);
  expect(rules.gaps).toMatchObject({ leftOut: 3, problem: { path: "scoring_rules[1].id" }, more: false });
});

test("rules that are all of another module are not those that were asked for", async () => {
  const { gateway } = gatewayOverZrc(() => ({ status: 200, data: { scoring_rules: [aRule("1")] } }));
  await expect(gateway.listScoringRules(unaborted(), "Deals")).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path: "scoring_rules[0].module.api_name",
  });
});

test("the scores of another record are not taken for this one's", async () => {
  const row = (entity: string) => ({ id: entity, Scoring_Rule: { id: "1" }, Score: 9, Entity: { id: entity } });
  const read = (...rows: object[]) =>
    gatewayOverZrc(() => ({ status: 200, data: { data: rows } })).gateway.listEntityScores(
      unaborted(),
      "Leads",
      recordId,
    );
  await expect(read(row("38604"))).rejects.toMatchObject({ path: "data[0].Entity.id" });
  const scores = await read(row(recordId), row("38604"));
  expect(scores.map(({ id }) => id)).toEqual([recordId]);
  expect(scores.gaps).toMatchObject({ leftOut: 1 });
});

test.each([["90"], [null]])(
  "of two different scores of one rule neither is believed, the second one's id being %s",
  async (id) => {
    const row = (entityScore: string | null, rule: string, score: number) => ({
      id: entityScore,
      Scoring_Rule: { id: rule },
      Score: score,
    });
    const rows = [row(id === null ? null : "89", "1", 9), row(id, "1", 5), row("91", "2", 7)];
    const { gateway } = gatewayOverZrc(() => ({ status: 200, data: { data: rows } }));
    const scores = await gateway.listEntityScores(unaborted(), "Leads", recordId);
    expect(scores.map(({ ruleId }) => ruleId)).toEqual(["2"]);
    expect(scores.gaps).toMatchObject({ leftOut: 2 });
  },
);

test("a search by id is not answered by another record", async () => {
  const id = "4876876000000624001";
  const search = (found: string) =>
    adminOverZrc(() => ({ status: 200, data: { data: [{ id: found }] } })).gateway.searchRecords(
      unaborted(),
      "Leads",
      id,
    );
  expect(await search(id)).toMatchObject([{ id }]);
  await expect(search("4876876000000624002")).rejects.toMatchObject({ path: "data[0].id" });
});

test("more users than 100 pages hold are not passed off for all", async () => {
  const { gateway, calls } = adminOverZrc(({ params }) => ({
    status: 200,
    data: { users: [{ id: String(params["page"]) }], info: { more_records: true } },
  }));
  const users = await gateway.listActiveUsers(unaborted());
  expect([users.length, users.gaps?.more, calls.length]).toEqual([100, true, 100]);
});

test.each([
  ["null", null],
  ["empty text", ""],
  ["nothing at all", undefined],
])("204 with %s is an empty list, and no history", async (_, data) => {
  const { gateway } = gatewayOverZrc(() => ({ status: 204, data }));
  expect(await gateway.listScoringRules(unaborted(), "Leads")).toEqual([]);
  expect(await gateway.listEntityScores(unaborted(), "Leads", recordId)).toEqual([]);
  expect(await gateway.listModules(unaborted())).toEqual([]);
  expect(await gateway.listFields(unaborted(), "Leads")).toEqual([]);
  expect(await gateway.readScoreHistory(unaborted(), "Leads", recordId)).toEqual({
    lastScored: new Map(),
    fieldChanges: [],
  });
});

test("204 for a record is a refusal, for the org and the fiscal year a wrong shape", async () => {
  const { gateway } = gatewayOverZrc(() => ({ status: 204 }));
  await expect(gateway.readRecord(unaborted(), "Leads", recordId)).rejects.toMatchObject({
    name: "CrmRefusedError",
    refusal: { status: 204, code: "HTTP_204" },
  });
  await expect(gateway.readOrg(unaborted())).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path: "top level",
  });
  await expect(gateway.readFiscalYearStartMonth(unaborted())).rejects.toMatchObject({ path: "top level" });
});

test("each read asks for what Zoho documents", async () => {
  const { gateway, calls } = gatewayOverZrc(() => ({ status: 204 }));
  const attempts = [
    gateway.listModules(unaborted()),
    gateway.readRecord(unaborted(), "Leads", recordId),
    gateway.listEntityScores(unaborted(), "Leads", recordId),
    gateway.listFields(unaborted(), "Leads"),
    gateway.readOrg(unaborted()),
    gateway.readFiscalYearStartMonth(unaborted()),
    gateway.readScoreHistory(unaborted(), "Leads", recordId),
  ];
  await Promise.allSettled(attempts);
  expect(calls.map(({ path, params }) => [path, params])).toEqual([
    ["/crm/v8/settings/modules", {}],
    ["/crm/v8/Leads/38603", {}],
    [
      "/crm/v8/Leads/38603/Entity_Scores__s",
      {
        fields:
          "Positive_Score,Negative_Score,Touch_Point_Score,Touch_Point_Positive_Score,Touch_Point_Negative_Score,Score,Scoring_Rule",
      },
    ],
    ["/crm/v8/settings/fields", { module: "Leads" }],
    ["/crm/v8/org", {}],
    ["/crm/v8/settings/fiscal_year", {}],
    ["/crm/v8/Leads/38603/__timeline", { sort_by: "audited_time", sort_order: "desc" }],
  ]);
  expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(["GET"]));
});

test("scores are read to the last page", async () => {
  const { gateway } = gatewayOverZrc(({ params }) => {
    const page = String(params["page"] ?? "1");
    const row = { id: `9${page}`, Scoring_Rule: { id: page, name: null }, Score: 1 };
    return { status: 200, data: { data: [row], info: { more_records: page === "1" } } };
  });
  const scores = await gateway.listEntityScores(unaborted(), "Leads", recordId);
  expect(scores.map(({ ruleId }) => ruleId)).toEqual(["1", "2"]);
});

test.each([
  ["a path", "Leads/../../settings"],
  ["a query", "Leads?x=1"],
  ["nothing", ""],
  ["letters beyond ASCII", "Leäds"],
  ["a dot", "."],
])("a module that is %s is never sent", async (_, module) => {
  const { gateway, calls } = gatewayOverZrc(() => ({ status: 204 }));
  const attempts = [
    gateway.readRecord(unaborted(), module, recordId),
    gateway.listScoringRules(unaborted(), module),
    gateway.listEntityScores(unaborted(), module, recordId),
    gateway.listFields(unaborted(), module),
    gateway.readScoreHistory(unaborted(), module, recordId),
    gateway.runScoringRules(unaborted(), module, { kind: "module" }),
  ];
  for (const attempt of attempts) {
    await expect(attempt).rejects.toMatchObject({ name: "CrmUnexpectedShapeError", path: "module" });
  }
  expect(calls).toEqual([]);
});

test.each(["1/2", "12a", "-1", " 1", "1".repeat(21), ""])("a record id %j is never sent", async (id) => {
  const { gateway, calls } = gatewayOverZrc(() => ({ status: 204 }));
  const forged = id as RecordId;
  const attempts = [
    gateway.readRecord(unaborted(), "Leads", forged),
    gateway.listEntityScores(unaborted(), "Leads", forged),
    gateway.readScoreHistory(unaborted(), "Leads", forged),
  ];
  for (const attempt of attempts) {
    await expect(attempt).rejects.toMatchObject({ name: "CrmUnexpectedShapeError", path: "recordId" });
  }
  expect(calls).toEqual([]);
});

test("an answer of a wrong shape is told with its place", async () => {
  const { gateway } = gatewayOverZrc(() => ({ status: 200, data: { data: [{ Scoring_Rule: { id: 5 } }] } }));
  await expect(gateway.listEntityScores(unaborted(), "Leads", recordId)).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path: "data[0].Scoring_Rule.id",
    message: "data[0].Scoring_Rule.id: expected text, found a number (ids exceed 2^53: quote them)",
  });
});

test.each([[{ id: "38604" }], [{ Last_Name: "Forged" }]])(
  "the answer %j is not taken for the record asked for",
  async (record) => {
    const { gateway } = gatewayOverZrc(() => ({ status: 200, data: { data: [record] } }));
    await expect(gateway.readRecord(unaborted(), "Leads", recordId)).rejects.toMatchObject({
      name: "CrmUnexpectedShapeError",
      path: "data[0].id",
    });
  },
);

function aCircle(): unknown {
  const circle: unknown[] = [];
  circle.push(circle);
  return circle;
}

test.each([
  ["contains itself", aCircle],
  ["holds a number that JSON has no way to write", () => 38603n],
])("a record whose value %s is refused, so that nothing stumbles over it later", async (_, value) => {
  const { gateway } = gatewayOverZrc(() => ({ status: 200, data: { data: [{ id: recordId, Company: value() }] } }));
  await expect(gateway.readRecord(unaborted(), "Leads", recordId)).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
  });
});
