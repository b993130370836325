import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCrmGateway } from "../../src/crm/gateways/create-crm-gateway.ts";
import { type CrmGateway, isCrmRefused } from "../../src/crm/index.ts";
import { createConnectionTransport } from "../../src/crm/zoho/connection-transport.ts";
import { createCrmHost } from "../../src/crm/zoho/host.ts";
import { readZrcRejection } from "../../src/crm/zoho/zrc-rejection.ts";
import { createZrcTransport } from "../../src/crm/zoho/zrc-transport.ts";
import { createCrmApi } from "../../src/sandbox/api/create-crm-api.ts";
import { createOrganisation, resetOrganisation } from "../../src/sandbox/organisation/create-organisation.ts";
import { type Listening, listen } from "../../src/sandbox/servers/listen.ts";
import type { RecordId, RuleId } from "../../src/scoring/index.ts";
import { createFetchTransport } from "../crm/support/fetch-transport.ts";
import { unaborted } from "../crm/support/gateway-over-zrc.ts";
import { createSandboxSdk } from "../crm/support/sandbox-sdk.ts";

const clock = () => Date.parse("2026-03-18T12:00:00Z");
const organisation = createOrganisation({ records: 10, clock });
let server: Listening;
let origin = "";

beforeAll(async () => {
  server = await listen(createCrmApi(organisation), 0);
  origin = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.close());
beforeEach(() => resetOrganisation(organisation, { records: 10 }));

const overZrc = () => createCrmGateway(createZrcTransport(readZrcRejection, () => createSandboxSdk(origin).zrc));
const overConnection = (linkName = "scorelens", restOrigin = "https://www.zohoapis.eu") => {
  const { CONNECTION } = createSandboxSdk(origin).zoho.CRM;
  return createCrmGateway(createConnectionTransport(() => CONNECTION, { linkName, restOrigin }));
};
const overHttp = () => createCrmGateway(createFetchTransport(origin, "sandbox-admin"));

const lead = () => {
  const [id] = [...(organisation.records.get("Leads")?.keys() ?? [])];
  return id as RecordId;
};

const readEverything = async (gateway: CrmGateway) => ({
  modules: await gateway.listModules(unaborted()),
  record: await gateway.readRecord(unaborted(), "Leads", lead()),
  rules: await gateway.listScoringRules(unaborted(), "Leads"),
  scores: await gateway.listEntityScores(unaborted(), "Leads", lead()),
  fields: await gateway.listFields(unaborted(), "Deals"),
  org: await gateway.readOrg(unaborted()),
  fiscalYear: await gateway.readFiscalYearStartMonth(unaborted()),
  history: await gateway.readScoreHistory(unaborted(), "Leads", lead()),
});

const refusalBy = async (gateway: CrmGateway) => {
  const error: unknown = await gateway
    .listEntityScores(unaborted(), "Leads", "9999" as RecordId)
    .catch((caught: unknown) => caught);
  return isCrmRefused(error) ? error.refusal : error;
};

test("zrc and the connection read what plain HTTP reads", async () => {
  const expected = await readEverything(overHttp());
  expect(expected.rules.length).toBeGreaterThan(3);
  expect(await readEverything(overZrc())).toEqual(expected);
  expect(await readEverything(overConnection())).toEqual(expected);
});

test("a refusal is the same by each of them, though the connection loses the status", async () => {
  const expected = await refusalBy(overHttp());
  expect(expected).toMatchObject({ status: 400, code: "INVALID_DATA" });
  expect(await refusalBy(overZrc())).toEqual(expected);
  expect(await refusalBy(overConnection())).toEqual(expected);
});

test.each([
  ["zrc", overZrc],
  ["the connection", () => overConnection()],
])("through %s runs are scheduled in each form, and a pending one is news", async (_, connect) => {
  const gateway = connect();
  const rules = await gateway.listScoringRules(unaborted(), "Leads");
  const ruleIds: RuleId[] = rules.filter(({ active, kind }) => active && kind === "manual").map(({ id }) => id);
  const [first] = await gateway.runScoringRules(unaborted(), "Leads", { kind: "rules", ruleIds: ruleIds.slice(0, 1) });
  expect(first?.kind).toBe("scheduled");
  const [again] = await gateway.runScoringRules(unaborted(), "Leads", { kind: "module" });
  expect(again?.kind).toBe("already_scheduled");
});

test("a connection that nobody made, and a domain that is not Zoho's, are told", async () => {
  await expect(overConnection("other").readOrg(unaborted())).rejects.toMatchObject({
    name: "CrmRefusedError",
    refusal: { status: 401, code: "INVALID_TOKEN" },
  });
  await expect(overConnection("scorelens", "https://evil.example").readOrg(unaborted())).rejects.toMatchObject({
    name: "CrmTransportError",
    message: "connection: Invalid Domain",
  });
});

test("the host tells who looks at the page, and in which theme", async () => {
  const host = createCrmHost(createSandboxSdk(origin).zoho);
  expect(await host.currentUser(unaborted())).toMatchObject({
    name: "Patricia Boyle",
    profile: "Administrator",
    locale: "en-US",
    language: "en-US",
  });
  expect(await host.theme(unaborted())).toBe("dark");
});
