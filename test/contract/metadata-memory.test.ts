import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCrmGateway } from "../../src/crm/gateways/create-crm-gateway.ts";
import type { CrmUser } from "../../src/crm/index.ts";
import { createMetadataMemory, type MetadataMemoryOptions } from "../../src/crm/transport/metadata-memory.ts";
import { createCrmApi } from "../../src/sandbox/api/create-crm-api.ts";
import { type Fault, Faults } from "../../src/sandbox/api/protocol/faults.ts";
import { createOrganisation } from "../../src/sandbox/organisation/create-organisation.ts";
import { type Listening, listen } from "../../src/sandbox/servers/listen.ts";
import { createFetchTransport } from "../crm/support/fetch-transport.ts";
import { unaborted } from "../crm/support/gateway-over-zrc.ts";
import { createSessionStorage } from "../support/session-storage.ts";

const organisation = createOrganisation({ records: 10, clock: () => Date.parse("2026-03-18T12:00:00Z") });
const modules = organisation.modules.map(({ apiName }) => apiName);
const faults = new Faults();
const USER: CrmUser = {
  id: "4876876000000191017",
  name: "Ada",
  profile: "Administrator",
  locale: "en-US",
  language: "en-US",
  timeZone: "UTC",
};
const MINUTE = 60_000;
let server: Listening;
let storage: Storage;
let now: number;

beforeAll(async () => {
  server = await listen(createCrmApi(organisation, { faults }), 0);
});
afterAll(() => server.close());
beforeEach(() => {
  faults.clear();
  storage = createSessionStorage();
  now = Date.parse("2026-03-18T12:00:00Z");
});

/** What one load of the widget has: everything anew but the storage. */
function openWidget(options: Partial<MetadataMemoryOptions> = {}) {
  const asked: string[] = [];
  const wire = createFetchTransport(`http://127.0.0.1:${server.port}`, "sandbox-admin");
  const memory = createMetadataMemory(
    {
      send: (signal, request) => {
        asked.push(request.path);
        return wire.send(signal, request);
      },
    },
    { storage: () => storage, crmOrigin: "https://crm.zoho.eu", now: () => now, ...options },
  );
  const gateway = createCrmGateway(memory.transport);
  const readMetadata = async () => ({
    modules: await gateway.listModules(unaborted()),
    org: await gateway.readOrg(unaborted()),
    fields: await Promise.all(modules.map((module) => gateway.listFields(unaborted(), module))),
  });
  const keep = (user: CrmUser | null = USER) => memory.keep(user);
  return { memory, gateway, asked, readMetadata, keep };
}

/** An earlier opening that read the org and kept it. */
async function keepOrg() {
  const { gateway, keep } = openWidget();
  await gateway.readOrg(unaborted());
  keep();
}

test("what one opening was told about modules, fields and the org the next one knows, unchanged", async () => {
  const first = openWidget();
  const told = await first.readMetadata();
  first.keep();
  expect(told.fields.every((fields) => fields.length > 5)).toBe(true);
  const next = openWidget();
  expect(await next.readMetadata()).toEqual(told);
  expect(next.asked).toEqual([]);
  expect(next.memory.isOwn(USER)).toBe(true);
  expect(next.memory.usedSince()).toBe(now);
});

test("rules are asked for at every opening", async () => {
  const first = openWidget();
  await first.gateway.listScoringRules(unaborted(), "Leads");
  first.keep();
  const next = openWidget();
  await next.gateway.listScoringRules(unaborted(), "Leads");
  expect(next.asked.length).toBeGreaterThan(0);
});

test.each([
  ["another user", { ...USER, id: "4876876000000191018" }],
  ["a user whose profile was changed", { ...USER, profile: "Standard" }],
  ["another language", { ...USER, language: "de-DE" }],
  ["a user without an id", { ...USER, id: null }],
  ["a user who is not known", null],
])("what was kept is not the own of %s", async (_who, user) => {
  await keepOrg();
  const next = openWidget();
  await next.gateway.readOrg(unaborted());
  expect(next.memory.isOwn(user)).toBe(false);
});

test("what the page of another CRM kept is not even looked at", async () => {
  await keepOrg();
  const next = openWidget({ crmOrigin: "https://crmsandbox.zoho.eu" });
  await next.gateway.readOrg(unaborted());
  expect(next.asked).toEqual(["/crm/v8/org"]);
});

test("nothing is kept for a user who is not known", async () => {
  const { readMetadata, keep } = openWidget();
  await readMetadata();
  keep(null);
  keep({ ...USER, id: null });
  expect(Object.keys(storage)).toEqual([]);
});

test("what Zoho was asked for belongs to anybody who sees it", async () => {
  const { memory, gateway } = openWidget();
  await gateway.readOrg(unaborted());
  expect(memory.isOwn(null)).toBe(true);
});

test.each([
  ["ten minutes later", 10 * MINUTE, ["/crm/v8/org"]],
  ["a moment before that", 10 * MINUTE - 1, []],
  ["by a clock that was set back", -1, ["/crm/v8/org"]],
])("%s Zoho is asked as it should be", async (_when, passed, wanted) => {
  await keepOrg();
  now += passed;
  const next = openWidget();
  await next.gateway.readOrg(unaborted());
  expect(next.asked).toEqual(wanted);
});

test("what is forgotten is asked for again, and can be kept again", async () => {
  await keepOrg();
  const next = openWidget();
  await next.gateway.readOrg(unaborted());
  next.memory.forget();
  expect(next.memory.usedSince()).toBeNull();
  now += MINUTE;
  await next.gateway.readOrg(unaborted());
  expect(next.asked).toEqual(["/crm/v8/org"]);
  next.keep();
  const third = openWidget();
  await third.gateway.readOrg(unaborted());
  expect(third.asked).toEqual([]);
  expect(third.memory.usedSince()).toBe(now);
});

test("a refusal takes the place of what was kept", async () => {
  await keepOrg();
  const next = openWidget();
  next.memory.forget();
  faults.add({ answer: "forbidden" });
  await next.gateway.readOrg(unaborted()).catch(() => undefined);
  next.keep();
  expect(Object.keys(storage)).toEqual([]);
});

test("what was told before a Refresh is not kept after it", async () => {
  const { gateway, memory, keep } = openWidget();
  await gateway.readOrg(unaborted());
  memory.forget();
  keep();
  expect(Object.keys(storage)).toEqual([]);
});

test.each(["forbidden", "throttled", "broken", "malformed", "other_shape", "html"] satisfies Fault["answer"][])(
  "an answer that is %s is not kept",
  async (answer) => {
    faults.add({ answer });
    const { gateway, keep } = openWidget();
    await gateway.listFields(unaborted(), "Leads").catch(() => undefined);
    await gateway.readOrg(unaborted()).catch(() => undefined);
    keep();
    expect(Object.keys(storage)).toEqual([]);
  },
);

const kept = (body: unknown, at: unknown = Date.parse("2026-03-18T12:00:00Z")) =>
  JSON.stringify({ owner: `${USER.id},Administrator,en-US`, at, body });

test.each([
  ["no JSON", "{"],
  ["a number", "7"],
  ["null", "null"],
  ["a list", "[]"],
  ["no time", kept({ org: [{}] }, null)],
  ["a time that is none", kept({ org: [{}] }, { valueOf: 0 })],
  ["no answer", kept(undefined)],
  ["an answer of another shape", kept({ org: [{ license_details: { paid_type: 7 } }] })],
  ["a refusal", kept({ code: "NO_PERMISSION", status: "error", message: "", details: {} })],
  ["an answer that is nested without end", kept(0).replace(":0}", `:${"[".repeat(50_000)}${"]".repeat(50_000)}}`)],
])("garbage in the storage (%s) is as good as nothing", async (_what, text) => {
  await keepOrg();
  const [key = ""] = Object.keys(storage);
  storage.setItem(key, text);
  const next = openWidget();
  expect(await next.gateway.readOrg(unaborted())).toEqual({
    id: "4876876000000020001",
    timeZone: "America/Los_Angeles",
    edition: "enterprise",
  });
  expect(next.asked).toEqual(["/crm/v8/org"]);
});

test("the form in which it is kept is the one that is understood", async () => {
  await keepOrg();
  const [key = ""] = Object.keys(storage);
  storage.setItem(key, kept({ org: [{ time_zone: "Asia/Tokyo" }] }));
  const next = openWidget();
  expect(await next.gateway.readOrg(unaborted())).toEqual({ timeZone: "Asia/Tokyo", edition: null });
  expect(next.memory.isOwn(USER)).toBe(true);
});

test("what nobody kept is not the own of a user who is not known", async () => {
  await keepOrg();
  const [key = ""] = Object.keys(storage);
  storage.setItem(key, JSON.stringify({ owner: null, at: now, body: { org: [{}] } }));
  const next = openWidget();
  await next.gateway.readOrg(unaborted());
  expect(next.memory.isOwn(null)).toBe(false);
});

test.each([
  [
    "refused",
    () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  ],
  ["full", () => createSessionStorage({ full: true })],
])("where storage is %s Zoho is asked at every opening", async (_why, refuse) => {
  const options = { storage: refuse };
  const first = openWidget(options);
  const told = await first.readMetadata();
  first.keep();
  const next = openWidget(options);
  next.memory.forget();
  expect(await next.readMetadata()).toEqual(told);
  expect(next.asked).toHaveLength(modules.length + 2);
});

test("another record in the same frame knows what was kept by then, also after Refresh", async () => {
  const { memory, gateway, asked, keep } = openWidget();
  memory.forget();
  await gateway.readOrg(unaborted());
  keep();
  const before = asked.length;
  memory.openAnother();
  expect(memory.usedSince()).toBeNull();
  await gateway.readOrg(unaborted());
  expect(asked).toHaveLength(before);
  expect(memory.usedSince()).toBe(now);
  expect(memory.told).toEqual([]);
});
