import { afterEach, expect, test } from "vitest";
import { createSdkTransport } from "../../../src/crm/zoho/sdk-transport.ts";
import type { Zoho, Zrc } from "../../../src/crm/zoho/sdk-types.ts";
import { createFakeZoho } from "../support/fake-zoho.ts";
import { createFakeZrc } from "../support/fake-zrc.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const page = globalThis as { ZOHO?: Zoho; zrc?: Zrc };
const org = { method: "GET", path: "/crm/v8/org" } as const;
const inCrm = { search: "?serviceOrigin=https%3A%2F%2Fcrm.zoho.eu", linkName: "scorelens" };

afterEach(() => {
  delete page.ZOHO;
  delete page.zrc;
});

test("zrc carries the calls where the SDK has it, also when it came after the transport was made", async () => {
  const transport = createSdkTransport(inCrm);
  const { zrc, calls } = createFakeZrc(() => ({ status: 200, data: {} }));
  page.zrc = zrc;
  page.ZOHO = createFakeZoho().zoho;
  expect(await transport.send(unaborted(), org)).toEqual({ status: 200, body: {} });
  expect(calls).toHaveLength(1);
});

test("an SDK without zrc carries them through the connection", async () => {
  page.ZOHO = createFakeZoho({
    invoke: async () => ({ code: "SUCCESS", details: { statusMessage: "", status: "true" } }),
  }).zoho;
  expect(await createSdkTransport(inCrm).send(unaborted(), org)).toEqual({ status: 204, body: null });
});

test("outside the CRM there is no transport", async () => {
  page.ZOHO = createFakeZoho().zoho;
  const transport = createSdkTransport({ search: "", linkName: "scorelens" });
  await expect(transport.send(unaborted(), org)).rejects.toMatchObject({ name: "CrmTransportError" });
});
