import { expect, test, vi } from "vitest";
import { createCrmHost } from "../../../src/crm/zoho/host.ts";
import { createFakeZoho } from "../support/fake-zoho.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const never = () => new Promise<never>(() => undefined);
const quick = { initTimeout: 30, pageLoadGrace: 30, callTimeout: 30 };
const lead = { Entity: "Leads", EntityId: "3000000032096" };

const contextAfter = async (...messages: unknown[]) => {
  const { zoho, pageLoad } = createFakeZoho();
  const host = createCrmHost(zoho, quick);
  await host.start();
  for (const message of messages) pageLoad(message);
  return host.pageContext();
};

test("PageLoad is listened to before init, once, however often the host is started", async () => {
  const { zoho, log } = createFakeZoho();
  const host = createCrmHost(zoho, quick);
  await Promise.all([host.start(), host.start(), host.pageContext()]);
  expect(log).toEqual(["on PageLoad", "init"]);
});

test("outside the CRM, where init never ends, the start ends with our own limit", async () => {
  const { zoho } = createFakeZoho({ init: never });
  await expect(createCrmHost(zoho, quick).start()).rejects.toMatchObject({ name: "CrmTimeoutError", milliseconds: 30 });
});

test.each([
  ["rejects with a plain object", () => Promise.reject({ code: "X", message: "refused" }), "refused"],
  [
    "throws at once",
    () => {
      throw new TypeError("no parent");
    },
    "no parent",
  ],
])("an init that %s is a failure of the transport", async (_, init, words) => {
  const { zoho } = createFakeZoho({ init });
  await expect(createCrmHost(zoho, quick).start()).rejects.toMatchObject({
    name: "CrmTransportError",
    message: `ZOHO.embeddedApp.init: ${words}`,
  });
});

test("where the SDK did not load, everything says so", async () => {
  for (const host of [createCrmHost(null, quick), createCrmHost(undefined, quick)]) {
    await expect(host.start()).rejects.toMatchObject({ name: "CrmTransportError" });
    await expect(host.pageContext()).rejects.toMatchObject({ name: "CrmTransportError" });
    await expect(host.currentUser(unaborted())).rejects.toMatchObject({ name: "CrmTransportError" });
    expect(await host.theme(unaborted())).toBeNull();
    expect(() => host.resize(100)).not.toThrow();
  }
});

test.each([
  [lead, { entity: "Leads", recordIds: ["3000000032096"] }],
  [
    { Entity: "CustomModule5", EntityId: ["1", "2", "1"] },
    { entity: "CustomModule5", recordIds: ["1", "2"] },
  ],
  [
    { ...lead, ButtonPosition: "ListView", related_list: {} },
    { entity: "Leads", recordIds: ["3000000032096"] },
  ],
])("the page shows what the PageLoad %j names", async (message, context) => {
  expect(await contextAfter(message)).toEqual(context);
});

test("a PageLoad that comes later within the grace period is waited for", async () => {
  const { zoho, pageLoad } = createFakeZoho();
  const host = createCrmHost(zoho, { ...quick, pageLoadGrace: 5_000 });
  const waiting = host.pageContext();
  setTimeout(() => pageLoad(lead), 5);
  expect(await waiting).toEqual({ entity: "Leads", recordIds: ["3000000032096"] });
});

test("a PageLoad that comes before the handshake has settled is not lost", async () => {
  const fake = createFakeZoho({
    init: async () => {
      fake.pageLoad(lead);
    },
  });
  expect(await createCrmHost(fake.zoho, quick).pageContext()).toEqual({
    entity: "Leads",
    recordIds: ["3000000032096"],
  });
});

test("without a PageLoad the grace period ends in null, and a late one is still taken", async () => {
  const { zoho, pageLoad } = createFakeZoho();
  const host = createCrmHost(zoho, quick);
  expect(await host.pageContext()).toBeNull();
  expect(await host.pageContext()).toBeNull();
  pageLoad(lead);
  expect(await host.pageContext()).toEqual({ entity: "Leads", recordIds: ["3000000032096"] });
});

test.each([
  null,
  "Leads",
  {},
  { Entity: "Leads" },
  { EntityId: "1" },
  { Entity: "Leads", EntityId: null },
  { Entity: "Leads", EntityId: [] },
  { Entity: "Leads", EntityId: 3000000032096 },
  { Entity: "Leads", EntityId: "1/../2" },
  { Entity: "Leads", EntityId: ["1", "x"] },
  { Entity: "Leads", EntityId: ["1", ["2"]] },
  { Entity: "../org", EntityId: "1" },
  { Entity: "<img src=x onerror=alert(1)>", EntityId: "1" },
  { Entity: ["Leads"], EntityId: "1" },
  { Entity: { toString: (): string => "Leads" }, EntityId: "1" },
])("the PageLoad %j is as good as none", async (message) => {
  expect(await contextAfter(message)).toBeNull();
});

test("an unusable PageLoad does not take the place of a usable one", async () => {
  expect(await contextAfter({ Entity: "../x", EntityId: "1" }, lead)).toMatchObject({ entity: "Leads" });
});

test("the page shows what the last usable PageLoad names", async () => {
  expect(await contextAfter(lead, { Entity: "Contacts", EntityId: "666" })).toEqual({
    entity: "Contacts",
    recordIds: ["666"],
  });
  expect(await contextAfter(lead, { Entity: "../Contacts", EntityId: "666" })).toMatchObject({ entity: "Leads" });
});

test("whoever follows the page hears of another record, not of the same one and of nothing unusable", async () => {
  const { zoho, pageLoad } = createFakeZoho();
  const host = createCrmHost(zoho, quick);
  await host.start();
  pageLoad(lead);
  const heard: unknown[] = [];
  const unfollow = host.onPageChange(({ entity, recordIds }) => heard.push([entity, ...recordIds]));
  for (const message of [
    { ...lead, related_list: { id: "7" } },
    { ...lead, EntityId: [lead.EntityId] },
    { Entity: "Leads", EntityId: "2" },
    { Entity: "Leads", EntityId: "2/../3" },
    { Entity: "Leads", EntityId: 4 },
    {},
    { Entity: "Leads", EntityId: "2" },
    { Entity: "Contacts", EntityId: "2" },
    lead,
  ]) {
    pageLoad(message);
  }
  unfollow();
  pageLoad({ Entity: "Leads", EntityId: "9" });
  expect(heard).toEqual([
    ["Leads", "2"],
    ["Contacts", "2"],
    ["Leads", "3000000032096"],
  ]);
});

test("whoever follows a page without a record hears of the first one, however late", async () => {
  const { zoho, pageLoad } = createFakeZoho();
  const host = createCrmHost(zoho, quick);
  expect(await host.pageContext()).toBeNull();
  const follow = vi.fn<(context: unknown) => void>();
  host.onPageChange(follow);
  pageLoad(lead);
  expect(follow).toHaveBeenCalledExactlyOnceWith({ entity: "Leads", recordIds: ["3000000032096"] });
});

test("the current user is asked for after the handshake, and normalised", async () => {
  const { zoho, log } = createFakeZoho({
    getCurrentUser: async () => {
      log.push("getCurrentUser");
      return { users: [{ id: "1", full_name: "Ada", language: "en_US", locale: "en_US", time_zone: "UTC" }] };
    },
  });
  const user = await createCrmHost(zoho, quick).currentUser(unaborted());
  expect(user).toMatchObject({ id: "1", name: "Ada", locale: "en-US", timeZone: "UTC" });
  expect(log).toEqual(["on PageLoad", "init", "getCurrentUser"]);
});

test("a user question that fails, hangs or is given up ends in an error of ours", async () => {
  const ask = (getCurrentUser: () => Promise<unknown>, signal = unaborted()) =>
    createCrmHost(createFakeZoho({ getCurrentUser }).zoho, quick).currentUser(signal);
  await expect(ask(() => Promise.reject("no"))).rejects.toMatchObject({ name: "CrmTransportError" });
  await expect(ask(() => Promise.reject({ name: "CrmRefusedError" }))).rejects.toMatchObject({
    name: "CrmTransportError",
  });
  await expect(ask(never)).rejects.toMatchObject({ name: "CrmTimeoutError" });
  await expect(ask(never, AbortSignal.abort())).rejects.toMatchObject({ name: "CrmAbortedError" });
});

test.each([
  [{ mode: "day" }, "light"],
  [{ mode: "night" }, "dark"],
  [{ mode: "auto" }, null],
  [null, null],
  ["night", null],
])("the preference %j is the theme %j", async (answer, theme) => {
  const { zoho } = createFakeZoho({ getUserPreference: async () => answer });
  expect(await createCrmHost(zoho, quick).theme(unaborted())).toBe(theme);
});

test.each([
  ["is not there", undefined],
  ["rejects", () => Promise.reject({ code: "X" })],
  ["hangs", never],
])("where getUserPreference %s, the theme can't be told", async (_, getUserPreference) => {
  const { zoho } = createFakeZoho({ getUserPreference });
  expect(await createCrmHost(zoho, quick).theme(unaborted())).toBeNull();
});

test("a theme that is no longer wanted is given up", async () => {
  const { zoho } = createFakeZoho({ getUserPreference: never });
  await expect(createCrmHost(zoho, quick).theme(AbortSignal.abort())).rejects.toMatchObject({
    name: "CrmAbortedError",
  });
});

test("the height is sent as whole pixels, and never throws", async () => {
  const sizes: unknown[] = [];
  const { zoho } = createFakeZoho({
    resize: (size) => {
      sizes.push(size);
      throw new Error("Parentwindow reference not found.");
    },
  });
  const host = createCrmHost(zoho, quick);
  for (const height of [480.2, Number.NaN, Number.POSITIVE_INFINITY, -1]) host.resize(height);
  await vi.waitFor(() => expect(sizes).toEqual([{ height: "481" }]));
});
