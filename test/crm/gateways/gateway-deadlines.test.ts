import { getEventListeners } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { createCrmGateway } from "../../../src/crm/gateways/create-crm-gateway.ts";
import type { CrmResponse } from "../../../src/crm/index.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

test("a call that is never answered ends with our own limit", async () => {
  const { gateway } = gatewayOverZrc(never, { timeoutMilliseconds: 20 });
  await expect(gateway.readOrg(unaborted())).rejects.toMatchObject({
    name: "CrmTimeoutError",
    milliseconds: 20,
    message: "GET /crm/v8/org: no answer within 20 ms",
  });
});

test("a call that is no longer wanted ends at once", async () => {
  const { gateway, calls } = gatewayOverZrc(never);
  const controller = new AbortController();
  const reading = gateway.readOrg(controller.signal);
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: "CrmAbortedError" });
  expect(calls).toHaveLength(1);
});

test("a call that was never wanted is not sent", async () => {
  const { gateway, calls } = gatewayOverZrc(never);
  await expect(gateway.readOrg(AbortSignal.abort())).rejects.toMatchObject({ name: "CrmAbortedError" });
  expect(calls).toEqual([]);
});

test("paging stops when the list is no longer wanted", async () => {
  const controller = new AbortController();
  const rule = (id: string) => ({ id, name: "R", module: { api_name: "Leads" }, active: true, field_rules: [] });
  const { gateway, calls } = gatewayOverZrc(({ params }) => {
    if (params["page"] === "2") controller.abort();
    return { status: 200, data: { scoring_rules: [rule(String(params["page"]))], info: { more_records: true } } };
  });
  await expect(gateway.listScoringRules(controller.signal, "Leads")).rejects.toMatchObject({ name: "CrmAbortedError" });
  expect(calls).toHaveLength(2);
});

test("an answer that comes after the limit is dropped without a trace", async () => {
  let answer: (value: { status: number }) => void = () => undefined;
  const { gateway } = gatewayOverZrc(() => new Promise((resolve) => (answer = resolve)), { timeoutMilliseconds: 10 });
  const reading = gateway.listModules(unaborted());
  await expect(reading).rejects.toMatchObject({ name: "CrmTimeoutError" });
  answer({ status: 500 });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(reading).rejects.toMatchObject({ name: "CrmTimeoutError" });
});

test.each([
  [new Error("socket"), "GET /crm/v8/org: socket"],
  ["gone", "GET /crm/v8/org: gone"],
  [{ name: "CrmRefusedError" }, "GET /crm/v8/org: CrmRefusedError"],
  [undefined, "GET /crm/v8/org: failed without a reason"],
])("a transport that throws %j at once fails the call, not the program", async (thrown, message) => {
  const gateway = createCrmGateway({
    send: (): Promise<CrmResponse> => {
      throw thrown;
    },
  });
  await expect(gateway.readOrg(unaborted())).rejects.toMatchObject({ name: "CrmTransportError", message });
});

const unreadable = (key: string) =>
  Object.defineProperty(new Error("x"), key, {
    get() {
      throw new TypeError("not for you");
    },
  });
const closed = new Proxy(
  {},
  {
    get() {
      throw new TypeError("not for you");
    },
    has() {
      throw new TypeError("not for you");
    },
    getPrototypeOf() {
      throw new TypeError("not for you");
    },
  },
);

test.each([
  ["whose name can't be read", () => unreadable("name"), "x"],
  ["whose message can't be read", () => unreadable("message"), "failed without a reason"],
  ["that is a closed proxy", () => closed, "failed without a reason"],
  ["that can't become text", () => Object.create(null) as object, "failed without a reason"],
  ["that only has the name of ours", () => Object.assign(new Error("forged"), { name: "CrmRefusedError" }), "forged"],
  ["that aborts in our name", () => Object.assign(new Error("forged"), { name: "CrmAbortedError" }), "forged"],
])("an error %s ends the call as a failure of the transport", async (_, thrown, words) => {
  const gateway = createCrmGateway({ send: () => Promise.reject(thrown()) }, { timeoutMilliseconds: 5_000 });
  await expect(gateway.readOrg(unaborted())).rejects.toMatchObject({
    name: "CrmTransportError",
    message: `GET /crm/v8/org: ${words}`,
  });
});

test.each([
  ["nothing", undefined, "CrmUnexpectedShapeError", "status"],
  ["null", null, "CrmUnexpectedShapeError", "status"],
  ["text", "<html>", "CrmUnexpectedShapeError", "status"],
  ["an answer without a status", { body: {} }, "CrmUnexpectedShapeError", "status"],
  ["a closed proxy", closed, "CrmTransportError", undefined],
  ["a body that is no JSON", { status: 200, body: 5n }, "CrmUnexpectedShapeError", "top level"],
])("a transport that resolves to %s is an error of ours", async (_, answer, name, path) => {
  const gateway = createCrmGateway({ send: async () => answer as CrmResponse }, { timeoutMilliseconds: 5_000 });
  await expect(gateway.readOrg(unaborted())).rejects.toMatchObject(path === undefined ? { name } : { name, path });
});

test("an answered call leaves no timer and no listener behind", async () => {
  vi.useFakeTimers();
  const { signal } = new AbortController();
  const { gateway } = gatewayOverZrc(() => ({ status: 204 }));
  await gateway.listModules(signal);
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a transport that can stop is told when its answer comes too late or is no longer wanted", async () => {
  const given: AbortSignal[] = [];
  const gateway = createCrmGateway(
    {
      send: (signal) => {
        given.push(signal);
        return never();
      },
    },
    { timeoutMilliseconds: 10 },
  );
  await expect(gateway.readOrg(unaborted())).rejects.toMatchObject({ name: "CrmTimeoutError" });
  const controller = new AbortController();
  const reading = gateway.readOrg(controller.signal);
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: "CrmAbortedError" });
  expect(given.map(({ aborted }) => aborted)).toEqual([true, true]);
});
