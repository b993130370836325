import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCrmGateway } from "../../src/crm/gateways/create-crm-gateway.ts";
import { isPermissionRefusal, lacksPermission } from "../../src/crm/index.ts";
import { createCrmApi } from "../../src/sandbox/api/create-crm-api.ts";
import { type Fault, Faults } from "../../src/sandbox/api/protocol/faults.ts";
import { createOrganisation, resetOrganisation } from "../../src/sandbox/organisation/create-organisation.ts";
import { RULE_SHAPES } from "../../src/sandbox/organisation/state/org-settings.ts";
import { type Listening, listen } from "../../src/sandbox/servers/listen.ts";
import type { RecordId, RuleId, ScoringRule } from "../../src/scoring/index.ts";
import { createFetchTransport } from "../crm/support/fetch-transport.ts";
import { unaborted } from "../crm/support/gateway-over-zrc.ts";

let now = Date.parse("2026-03-18T12:00:00Z");
const organisation = createOrganisation({ records: 40, clock: () => now });
const faults = new Faults();
let server: Listening;

beforeAll(async () => {
  server = await listen(createCrmApi(organisation, { faults }), 0);
});
afterAll(() => server.close());
beforeEach(() => {
  faults.clear();
  resetOrganisation(organisation, { records: 40 });
});

const gatewayAs = (token: string | null, timeoutMilliseconds = 10_000) =>
  createCrmGateway(createFetchTransport(`http://127.0.0.1:${server.port}`, token), { timeoutMilliseconds });
const asAdmin = () => gatewayAs("sandbox-admin");

/** The first lead of which the condition holds. */
const findLead = (holds: (scores: number) => boolean): RecordId => {
  const leads = [...(organisation.records.get("Leads")?.keys() ?? [])];
  const id = leads.find((lead) => holds(organisation.scores.get(lead)?.size ?? 0));
  if (id === undefined) throw new Error("the organisation has no such lead");
  return id as RecordId;
};
const scoredLead = () => findLead((scores) => scores > 0);

/** What the three shapes have in common. */
const essence = ({ id, name, module, layout, active, kind, fieldRules }: ScoringRule) => ({
  id,
  name,
  module: module.apiName,
  layout: layout?.id ?? null,
  active,
  kind,
  fieldRules,
});

test("the three shapes of a rule give the same rules", async () => {
  const lists = [];
  for (const shape of RULE_SHAPES) {
    organisation.settings.ruleShape = shape;
    lists.push((await asAdmin().listScoringRules(unaborted(), "Leads")).map(essence));
  }
  const [first, ...others] = lists;
  expect(first?.length).toBeGreaterThan(3);
  expect(first?.find(({ name }) => name === "Rule 1")).toMatchObject({
    id: "4876876000000945002",
    fieldRules: [{ score: 10, criteria: { kind: "group", operator: "and" } }, { score: 10 }],
  });
  for (const other of others) expect(other).toEqual(first);
});

test("signal rules come in the shapes that have them, touch point rules in the newer one", async () => {
  const ruleOne = async () =>
    (await asAdmin().listScoringRules(unaborted(), "Leads")).find(({ name }) => name === "Rule 1");
  organisation.settings.ruleShape = "B";
  expect(await ruleOne()).toMatchObject({
    hasSignalRules: true,
    signalRules: [
      { score: 10, signal: { namespace: "Email_Incoming__s" } },
      { score: 8, signal: { namespace: "EmailInsight_Click__s" } },
    ],
    touchPointRules: [],
  });
  organisation.settings.ruleShape = "C";
  const { signalRules, touchPointRules } = (await ruleOne()) ?? {};
  expect(signalRules).toEqual([]);
  expect(touchPointRules?.map(({ score }) => score)).toEqual([10, 8]);
});

test("a record, its scores, its history and what explains them are read", async () => {
  const gateway = asAdmin();
  const id = scoredLead();
  const record = await gateway.readRecord(unaborted(), "Leads", id);
  expect(record).toMatchObject({ id, layout: { id: expect.stringMatching(/^\d+$/) as string } });
  const [score] = await gateway.listEntityScores(unaborted(), "Leads", id);
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  expect(rules.map((rule) => rule.id)).toContain(score?.ruleId);
  const fields = await gateway.listFields(unaborted(), "Leads");
  expect(fields.find(({ apiName }) => apiName === "Company")).toMatchObject({ label: "Company", dataType: "text" });
  const history = await gateway.readScoreHistory(unaborted(), "Leads", id);
  expect(history.lastScored.size).toBeGreaterThan(0);
  for (const [ruleId, time] of history.lastScored) {
    expect(rules.map((rule) => rule.id)).toContain(ruleId);
    expect(time).toMatch(/^2026-/);
  }
});

test("a record that was never scored has no scores, one that is not there is refused", async () => {
  const unscored = findLead((scores) => scores === 0);
  expect(await asAdmin().listEntityScores(unaborted(), "Leads", unscored)).toEqual([]);
  const missing = asAdmin().listEntityScores(unaborted(), "Leads", "9999" as RecordId);
  await expect(missing).rejects.toMatchObject({ refusal: { status: 400, code: "INVALID_DATA" } });
  await expect(asAdmin().readRecord(unaborted(), "Leads", "9999" as RecordId)).rejects.toMatchObject({
    name: "CrmRefusedError",
  });
});

test("the organisation, its modules and its deal stages are read", async () => {
  const gateway = asAdmin();
  expect(await gateway.readOrg(unaborted())).toEqual({
    id: "4876876000000020001",
    timeZone: "America/Los_Angeles",
    edition: "enterprise",
  });
  expect(await gateway.readFiscalYearStartMonth(unaborted())).toBe(4);
  const modules = await gateway.listModules(unaborted());
  expect(modules.find(({ apiName }) => apiName === "Leads")).toMatchObject({ scoringSupported: true });
  expect(modules.some(({ moduleName }) => /^CustomModule\d+$/.test(moduleName))).toBe(true);
  const stage = (await gateway.listFields(unaborted(), "Deals")).find(({ apiName }) => apiName === "Stage");
  expect(new Set(stage?.pickListValues.map(({ dealCategory }) => dealCategory))).toEqual(
    new Set(["open", "won", "lost"]),
  );
});

test("the user without Manage Automation is refused the rules and the run, and sees the scores", async () => {
  const gateway = gatewayAs("sandbox-rep");
  const attempt = gateway.listScoringRules(unaborted(), "Leads");
  expect(isPermissionRefusal(await attempt.catch((error: unknown) => error))).toBe(true);
  const [answer] = await gateway.runScoringRules(unaborted(), "Leads", { kind: "module" });
  expect(answer?.kind === "refused" && lacksPermission(answer.refusal)).toBe(true);
  expect((await gateway.listEntityScores(unaborted(), "Leads", scoredLead())).length).toBeGreaterThan(0);
});

test.each([null, "somebody-else"])("the token %j is refused", async (token) => {
  await expect(gatewayAs(token).readOrg(unaborted())).rejects.toMatchObject({ refusal: { status: 401 } });
});

test("a module without scoring is refused with the parameter that is wrong", async () => {
  const modules = await asAdmin().listModules(unaborted());
  const none = modules.find(({ scoringSupported, apiName }) => scoringSupported === false && !apiName.endsWith("__s"));
  await expect(asAdmin().listScoringRules(unaborted(), none?.apiName ?? "")).rejects.toMatchObject({
    refusal: { status: 400, code: "INVALID_DATA", details: { param_name: "module" } },
  });
});

test("a run by ids is scheduled per rule, and while it is pending a second one is news", async () => {
  const gateway = asAdmin();
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  const ruleIds = rules.filter(({ active, kind }) => active && kind === "manual").map(({ id }) => id);
  const reach = { kind: "rules", ruleIds: ruleIds.slice(0, 2) } as const;
  const answers = await gateway.runScoringRules(unaborted(), "Leads", reach);
  expect(answers.map(({ kind }) => kind)).toEqual(["scheduled", "scheduled"]);
  expect(new Set(answers.map((entry) => entry.kind === "scheduled" && entry.jobId)).size).toBe(1);
  const [again] = await gateway.runScoringRules(unaborted(), "Leads", reach);
  expect(again?.kind).toBe("already_scheduled");
});

test("a run of a layout and one of the module are answered once", async () => {
  const gateway = asAdmin();
  const { layout } = await gateway.readRecord(unaborted(), "Leads", scoredLead());
  if (layout === null) throw new Error("the record has no layout");
  const ofLayout = await gateway.runScoringRules(unaborted(), "Leads", { kind: "layout", layoutId: layout.id });
  expect(ofLayout).toMatchObject([{ kind: "scheduled", jobId: expect.stringMatching(/^\d+$/) as string }]);
  now += 60_000;
  expect(await gateway.runScoringRules(unaborted(), "Leads", { kind: "module" })).toMatchObject([
    { kind: "scheduled" },
  ]);
});

test("a run of a rule that is not there is refused", async () => {
  const reach = { kind: "rules", ruleIds: ["9999" as RuleId] } as const;
  expect(await asAdmin().runScoringRules(unaborted(), "Leads", reach)).toMatchObject([
    {
      kind: "refused",
      refusal: { status: 400, code: "INVALID_DATA", details: { json_path: "$.scoring_rules[0]" } },
    },
  ]);
});

const fault = (answer: Fault["answer"], delay = 0): Fault => ({ answer, delay });

test.each([
  ["forbidden", { name: "CrmRefusedError", refusal: { status: 403, code: "NO_PERMISSION" } }],
  ["throttled", { name: "CrmRefusedError", refusal: { status: 429, code: "TOO_MANY_REQUESTS" } }],
  ["broken", { name: "CrmRefusedError", refusal: { status: 500, code: "INTERNAL_ERROR" } }],
  ["malformed", { name: "CrmUnexpectedShapeError", path: "top level" }],
  ["other_shape", { name: "CrmUnexpectedShapeError", path: "scoring_rules" }],
  ["html", { name: "CrmUnexpectedShapeError", path: "top level" }],
] as const)("an answer that is %s is one error of ours", async (answer, error) => {
  faults.add(fault(answer));
  await expect(asAdmin().listScoringRules(unaborted(), "Leads")).rejects.toMatchObject(error);
});

test("a server that is slower than our limit is left, one that is gone is told", async () => {
  faults.add(fault(null, 500));
  await expect(gatewayAs("sandbox-admin", 30).readOrg(unaborted())).rejects.toMatchObject({ name: "CrmTimeoutError" });
  const gone = createCrmGateway(createFetchTransport("http://127.0.0.1:9219", "sandbox-admin"));
  await expect(gone.readOrg(unaborted())).rejects.toMatchObject({ name: "CrmTransportError" });
});
