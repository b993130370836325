import { afterEach, expect, test } from "vitest";
import { createSdkAccess } from "../../../src/crm/zoho/sdk-access.ts";
import type { Zoho, Zrc } from "../../../src/crm/zoho/sdk-types.ts";
import { createFakeZoho } from "../support/fake-zoho.ts";
import { createFakeZrc } from "../support/fake-zrc.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const page = globalThis as { ZOHO?: Zoho; zrc?: Zrc };
const org = { method: "GET", path: "/crm/v8/org" } as const;
const rules = { method: "GET", path: "/crm/v8/settings/automation/scoring_rules" } as const;
const run = { method: "PUT", path: "/crm/v8/Leads/actions/run_scoring_rules" } as const;
const activate = { method: "PUT", path: `${rules.path}/1/actions/activate` } as const;
const VALUE = { connection: "scorelens", data_centre: "eu", use: "when_refused" };
const SUCCESS = { code: "SUCCESS", details: { statusMessage: {}, status: "true" } };
const ANSWERED = { status: 200, body: {} };
const says = (code: string) => {
  return { code: "SUCCESS", details: { statusMessage: { code, status: "error", message: "m" }, status: "true" } };
};

afterEach(() => {
  delete page.ZOHO;
  delete page.zrc;
});

interface Org {
  readonly variable?: unknown;
  readonly invoke?: () => Promise<unknown>;
  /** The status with which zrc refuses everything; absent: there is no zrc. */
  readonly zrcStatus?: number;
  readonly origin?: string;
  readonly writes?: "runs" | "none";
}

function openOrg({ variable, invoke, zrcStatus, origin = "https://crm.zoho.eu", writes = "runs" }: Org) {
  const asked: string[] = [];
  page.ZOHO = createFakeZoho({
    ...(invoke === undefined ? {} : { invoke }),
    getOrgVariable: async (name: string) => {
      asked.push(name);
      return { Success: { Content: typeof variable === "object" ? JSON.stringify(variable) : variable } };
    },
  }).zoho;
  if (zrcStatus !== undefined) page.zrc = createFakeZrc(() => refuse(zrcStatus)).zrc;
  const search = `?serviceOrigin=${encodeURIComponent(origin)}`;
  return { access: createSdkAccess({ search, writes }), asked };
}

function refuse(status: number): never {
  throw { response: { status, data: { code: status === 403 ? "NO_PERMISSION" : "INVALID", status: "error" } } };
}

test("without zrc nothing is read and no connection used, unless the variable says so", async () => {
  const { access, asked } = openOrg({});
  await expect(access.send(unaborted(), org)).rejects.toMatchObject({ name: "CrmTransportError" });
  expect(access.note()).toEqual({ kind: "no_way", setting: { kind: "unset" } });
  expect(asked).toEqual(["Scorelens_Connection"]);
});

test("a variable that is not right is told, and no connection is used", async () => {
  const { access } = openOrg({ variable: "scorelens" });
  await expect(access.send(unaborted(), org)).rejects.toMatchObject({ name: "CrmTransportError" });
  expect(access.note()).toEqual({ kind: "no_way", setting: { kind: "wrong", problem: { code: "not_json" } } });
});

test("what was put right is seen by the next call", async () => {
  const zoho = { variable: "" as unknown };
  page.ZOHO = createFakeZoho({
    invoke: async () => SUCCESS,
    getOrgVariable: async () => ({ Success: { Content: zoho.variable } }),
  }).zoho;
  const access = createSdkAccess({ search: "", writes: "runs" });
  await expect(access.send(unaborted(), org)).rejects.toBeDefined();
  zoho.variable = JSON.stringify(VALUE);
  expect(await access.send(unaborted(), org)).toEqual(ANSWERED);
});

test("without zrc everything goes through the connection that the variable names, and that is told", async () => {
  const { access, asked } = openOrg({ variable: VALUE, invoke: async () => SUCCESS });
  await Promise.all([access.send(unaborted(), org), access.send(unaborted(), rules), access.send(unaborted(), run)]);
  expect(access.note()).toMatchObject({ kind: "connection", reach: "everything", failure: null });
  expect(asked).toHaveLength(1);
});

test("zrc is used where it is there, and nobody asks for the variable", async () => {
  const { access, asked } = openOrg({ variable: VALUE });
  page.zrc = createFakeZrc(() => ({ status: 200, data: {} })).zrc;
  expect(await access.send(unaborted(), rules)).toEqual({ status: 200, body: {} });
  expect(access.note()).toBeNull();
  expect(asked).toEqual([]);
});

test("refused rules are read through the connection where the variable says so, and nothing else is", async () => {
  const { access } = openOrg({ variable: VALUE, invoke: async () => SUCCESS, zrcStatus: 403 });
  expect(await access.send(unaborted(), rules)).toEqual(ANSWERED);
  expect(access.note()).toMatchObject({ kind: "connection", reach: "rules", failure: null });
  for (const request of [org, run, activate, { ...rules, method: "POST" } as const]) {
    expect(await access.send(unaborted(), request)).toMatchObject({ status: 403 });
  }
});

test("a connection for a missing zrc is no way around a refusal", async () => {
  const variable = { ...VALUE, use: "when_zrc_is_missing" };
  const { access } = openOrg({ variable, invoke: async () => SUCCESS, zrcStatus: 403 });
  expect(await access.send(unaborted(), rules)).toMatchObject({ status: 403 });
  expect(access.note()).toMatchObject({ kind: "refused", setting: { kind: "set" } });
});

const noPermission = { code: "NO_PERMISSION", status: "error", message: "no", details: {} };
test.each<[string, () => { status: number; data: unknown }]>([
  ["answers 403", () => ({ status: 403, data: noPermission })],
  ["answers 403 without a body", () => ({ status: 403, data: "" })],
  ["answers 200 with NO_PERMISSION", () => ({ status: 200, data: noPermission })],
  [
    "rejects with 401 and NO_PERMISSION",
    () => {
      throw { response: { status: 401, data: noPermission } };
    },
  ],
])("a zrc that %s refuses the rules, too", async (_what, settle) => {
  page.zrc = createFakeZrc(settle).zrc;
  const allowed = openOrg({ variable: VALUE, invoke: async () => SUCCESS });
  expect(await allowed.access.send(unaborted(), rules)).toEqual(ANSWERED);
  expect(allowed.access.note()).toMatchObject({ kind: "connection", reach: "rules", failure: null });
  await allowed.access.send(unaborted(), org);
  expect(allowed.asked).toHaveLength(1);

  const { access, asked } = openOrg({ variable: "" });
  const { status } = await access.send(unaborted(), rules);
  expect([200, 401, 403]).toContain(status);
  expect(access.note()).toEqual({ kind: "refused", setting: { kind: "unset" } });
  expect(asked).toHaveLength(1);
});

test("another refusal than that of a permission asks for no variable", async () => {
  const { access, asked } = openOrg({ variable: VALUE, zrcStatus: 400 });
  expect(await access.send(unaborted(), rules)).toMatchObject({ status: 400 });
  expect(access.note()).toBeNull();
  expect(asked).toEqual([]);
});

test("a user who may read the rules again is told of no connection", async () => {
  const { access } = openOrg({ variable: VALUE, invoke: async () => SUCCESS, zrcStatus: 403 });
  await access.send(unaborted(), rules);
  page.zrc = createFakeZrc(() => ({ status: 200, data: {} })).zrc;
  await access.send(unaborted(), rules);
  expect(access.note()).toBeNull();
});

test.each<[string, () => Promise<unknown>]>([
  ["refuses them too", async () => says("OAUTH_SCOPE_MISMATCH")],
  ["takes the call for wrong", async () => says("INVALID_DATA")],
  [
    "fails",
    async () => {
      throw new Error("gone");
    },
  ],
])("where the connection %s, the user's own refusal is what the caller hears", async (_what, invoke) => {
  const { access } = openOrg({ variable: VALUE, invoke, zrcStatus: 403 });
  expect(await access.send(unaborted(), rules)).toMatchObject({ status: 403, body: { code: "NO_PERMISSION" } });
});

test("the variable is read once while it serves, and again after the connection failed", async () => {
  let fails = false;
  const { access, asked } = openOrg({
    variable: VALUE,
    invoke: async () => (fails ? says("INVALID_TOKEN") : SUCCESS),
  });
  await access.send(unaborted(), rules);
  await access.send(unaborted(), rules);
  expect(asked).toHaveLength(1);
  fails = true;
  await access.send(unaborted(), rules);
  await access.send(unaborted(), rules);
  expect(asked).toHaveLength(2);
});

test("a new round forgets the failure of the last one", async () => {
  let calls = 0;
  const { access } = openOrg({
    variable: VALUE,
    invoke: async () => (calls++ === 0 ? says("OAUTH_SCOPE_MISMATCH") : SUCCESS),
  });
  await access.send(unaborted(), rules);
  await access.send(unaborted(), rules);
  expect(access.note()).toMatchObject({ kind: "connection", failure: null });
});

test("a change to the rules' own address is never sent through a connection", async () => {
  const { access, asked } = openOrg({ variable: VALUE, invoke: async () => SUCCESS, zrcStatus: 403 });
  expect(await access.send(unaborted(), { ...rules, method: "PUT" })).toMatchObject({ status: 403 });
  expect(await access.send(unaborted(), { ...rules, method: "DELETE" })).toMatchObject({ status: 403 });
  expect(asked).toEqual([]);
});

test.each([
  ["INVALID_TOKEN", says("INVALID_TOKEN"), "not_authorised"],
  [
    "a connection that is not there",
    { code: "INVALID_TOKEN", details: { statusMessage: '{"code":"INVALID_TOKEN"}' }, status: "error" },
    "not_authorised",
  ],
  ["OAUTH_SCOPE_MISMATCH", says("OAUTH_SCOPE_MISMATCH"), "scope_missing"],
  ["NO_PERMISSION", says("NO_PERMISSION"), "owner_refused"],
  [
    "Invalid Domain",
    { code: "SUCCESS", details: { statusMessage: "Invalid Domain", status: "false" }, status: "success" },
    "other_domain",
  ],
])("%s is told as the connection's failure", async (_what, answer, code) => {
  for (const zrcStatus of [undefined, 403]) {
    const { access } = openOrg({
      variable: VALUE,
      invoke: async () => answer,
      ...(zrcStatus === undefined ? {} : { zrcStatus }),
    });
    await access.send(unaborted(), rules).catch(() => null);
    expect(access.note()).toMatchObject({ kind: "connection", failure: { code } });
    delete page.zrc;
  }
});

test("a refusal of something else is no failure of the connection", async () => {
  const { access } = openOrg({ variable: VALUE, invoke: async () => says("INVALID_DATA") });
  expect(await access.send(unaborted(), rules)).toMatchObject({ status: 400 });
  expect(access.note()).toMatchObject({ kind: "connection", failure: null });
});

test("a failed part of the round is not covered by the others", async () => {
  let calls = 0;
  const { access } = openOrg({
    variable: VALUE,
    invoke: async () => (calls++ === 0 ? says("OAUTH_SCOPE_MISMATCH") : SUCCESS),
  });
  await access.send(unaborted(), rules);
  await access.send(unaborted(), org);
  expect(access.note()).toMatchObject({ failure: { code: "scope_missing" } });
});

test.each([
  ["https://crm.zoho.com", "us"],
  ["https://crm.zoho.in", "in"],
  ["https://crm.zoho.com.au", "au"],
  ["https://crm.zoho.jp", "jp"],
  ["https://crm.zoho.com.cn", "cn"],
  ["https://crm.zohocloud.ca", "ca"],
  ["https://crm.zoho.sa", "sa"],
])("the variable of another data centre sends nothing from %s", async (origin, own) => {
  const { access } = openOrg({ variable: VALUE, origin });
  await expect(access.send(unaborted(), org)).rejects.toMatchObject({ name: "CrmTransportError" });
  expect(access.note()).toMatchObject({ failure: { code: "wrong_data_centre", own } });
});

test.each(["https://crmsandbox.zoho.eu", "https://constructor", "not an address", "javascript:alert(1)"])(
  "%s is no data centre that is known, so the variable is believed",
  async (origin) => {
    const { access } = openOrg({ variable: VALUE, origin, invoke: async () => SUCCESS });
    expect(await access.send(unaborted(), org)).toEqual(ANSWERED);
  },
);

test("where changes are not to be made through a connection, none is sent", async () => {
  const { access } = openOrg({ variable: VALUE, writes: "none", invoke: async () => SUCCESS });
  for (const request of [run, activate]) {
    await expect(access.send(unaborted(), request)).rejects.toMatchObject({ name: "CrmTransportError" });
  }
  const runs = openOrg({ variable: VALUE, invoke: async () => SUCCESS }).access;
  await expect(runs.send(unaborted(), activate)).rejects.toMatchObject({ name: "CrmTransportError" });
  expect(await runs.send(unaborted(), run)).toEqual(ANSWERED);
});

test("without Zoho's script there is nothing else to tell", () => {
  expect(createSdkAccess({ search: "", writes: "runs" }).note()).toEqual({ kind: "no_sdk" });
});
