import { expect, test } from "vitest";
import type { Zrc } from "../../../src/crm/zoho/sdk-types.ts";
import { readZrcRejection } from "../../../src/crm/zoho/zrc-rejection.ts";
import { createZrcTransport } from "../../../src/crm/zoho/zrc-transport.ts";
import { createFakeZrc } from "../support/fake-zrc.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const org = { method: "GET", path: "/crm/v8/org" } as const;

/** zrc whose every call settles by `settle`, which may also throw at once. */
const zrcThat = (settle: () => Promise<unknown>): Zrc => {
  const { zrc } = createFakeZrc(() => ({ status: 200 }));
  return { ...zrc, get: settle as Zrc["get"] };
};

const sendOver = (settle: () => Promise<unknown>) =>
  createZrcTransport(readZrcRejection, () => zrcThat(settle)).send(unaborted(), org);

test("without zrc there is no transport, and that is said", async () => {
  await expect(createZrcTransport(readZrcRejection, () => null).send(unaborted(), org)).rejects.toMatchObject({
    name: "CrmTransportError",
  });
});

test("where no SDK was loaded, looking for the bare name zrc does not throw", async () => {
  await expect(createZrcTransport(readZrcRejection).send(unaborted(), org)).rejects.toMatchObject({
    name: "CrmTransportError",
  });
});

test("each method is called with its path, parameters and body", async () => {
  const { zrc, calls } = createFakeZrc(() => ({ status: 200, data: {} }));
  const transport = createZrcTransport(readZrcRejection, () => zrc);
  const query = { ids: "1,2" };
  const body = { scoring_rules: [] };
  await transport.send(unaborted(), { method: "GET", path: "/a", query });
  await transport.send(unaborted(), { method: "DELETE", path: "/b", query });
  await transport.send(unaborted(), { method: "POST", path: "/c", body });
  await transport.send(unaborted(), { method: "PUT", path: "/d", query, body });
  expect(calls).toEqual([
    { method: "GET", path: "/a", params: query, body: undefined, hasBody: false },
    { method: "DELETE", path: "/b", params: query, body: undefined, hasBody: false },
    { method: "POST", path: "/c", params: {}, body, hasBody: true },
    { method: "PUT", path: "/d", params: query, body, hasBody: true },
  ]);
});

test("the request survives that zrc empties the config it is given", async () => {
  const { zrc, calls } = createFakeZrc(() => ({ status: 200, data: {} }));
  const transport = createZrcTransport(readZrcRejection, () => zrc);
  const request = { method: "GET", path: "/a", query: { page: "1" } } as const;
  await transport.send(unaborted(), request);
  await transport.send(unaborted(), request);
  expect(calls.map(({ params }) => params)).toEqual([{ page: "1" }, { page: "1" }]);
});

test("a request that is no longer wanted is not sent", async () => {
  const { zrc, calls } = createFakeZrc(() => ({ status: 200 }));
  const sending = createZrcTransport(readZrcRejection, () => zrc).send(AbortSignal.abort(), org);
  await expect(sending).rejects.toMatchObject({ name: "CrmAbortedError" });
  expect(calls).toEqual([]);
});

test.each([
  [
    { status: 200, data: { a: 1 }, headers: {} },
    { status: 200, body: { a: 1 } },
  ],
  [
    { status: 204, data: "", headers: {} },
    { status: 204, body: null },
  ],
  [
    { status: 204, data: null },
    { status: 204, body: null },
  ],
  [{ status: 204 }, { status: 204, body: null }],
  [
    { status: "200", data: [] },
    { status: 200, body: [] },
  ],
  [
    { status: 400, data: { code: "X" } },
    { status: 400, body: { code: "X" } },
  ],
])("the answer %j is %j", async (answer, response) => {
  expect(await sendOver(async () => answer)).toEqual(response);
});

test.each([undefined, null, "ok", {}, { status: 0 }, { status: 1e9 }, { status: Number.NaN }, { status: true }])(
  "the answer %j is none of HTTP",
  async (answer) => {
    await expect(sendOver(async () => answer)).rejects.toMatchObject({ name: "CrmUnexpectedShapeError" });
  },
);

const zohoError = { code: "NO_PERMISSION", status: "error", message: "no", details: {} };

test.each([
  [
    "a plain object with the response",
    {
      error: { errorType: "ApiError", errorMessage: "403" },
      request: {},
      response: { status: 403, headers: {}, data: zohoError },
    },
    { status: 403, body: zohoError },
  ],
  [
    "an Error with the response, which wins over its own status",
    Object.assign(new Error("x"), { status: 500, response: { status: 403, data: zohoError } }),
    { status: 403, body: zohoError },
  ],
  [
    "the documented ApiError",
    { name: "ApiError", message: "Request failed with status code 404", status: 404, details: { error: "not found" } },
    { status: 404, body: { error: "not found" } },
  ],
  ["a status only", { status: 500 }, { status: 500, body: null }],
  ["a response without data", { response: { status: 502 } }, { status: 502, body: null }],
  ["a status as text", { response: { status: "429", data: null } }, { status: 429, body: null }],
])("a rejection with %s is Zoho's refusal", async (_, rejection, response) => {
  expect(await sendOver(() => Promise.reject(rejection))).toEqual(response);
});

test.each(["ApiError", "API_ERROR", "ZRC_API_ERROR"])("the name %s is read like the others", async (name) => {
  const error = Object.assign(new Error("Request failed with status code 403"), { name });
  const response = { status: 403, headers: {}, data: zohoError };
  const refusal = { status: 403, body: zohoError };
  expect(await sendOver(() => Promise.reject({ error, request: {}, response }))).toEqual(refusal);
  expect(await sendOver(() => Promise.reject(Object.assign(error, { status: 403, details: zohoError })))).toEqual(
    refusal,
  );
});

test.each(["ConnectionError", "CONNECTION_ERROR", "ZRC_CONNECTION_ERROR", "ZRC_ERROR", "ZRC_VALIDATION_FAILED_ERROR"])(
  "the name %s without an answer is no answer at all",
  async (name) => {
    const error = Object.assign(new Error("Connection not found"), { name });
    const failure = { name: "CrmTransportError", message: "zrc: Connection not found" };
    await expect(sendOver(() => Promise.reject(error))).rejects.toMatchObject(failure);
    await expect(sendOver(() => Promise.reject({ error }))).rejects.toMatchObject(failure);
  },
);

const unloaded = () => Promise.reject(new Error("script did not load"));
test.each([
  ["rejects with 429", () => Promise.reject({ response: { status: 429, data: "" } }), { status: 429, body: null }],
  [
    "rejects with 403",
    () => Promise.reject({ response: { status: 403, data: zohoError } }),
    { status: 403, body: zohoError },
  ],
  ["answers 403", async () => ({ status: 403, data: zohoError }), { status: 403, body: zohoError }],
])("where rejections can't be read, what zrc says is passed on: it %s", async (_, settle, response) => {
  const transport = createZrcTransport(unloaded, () => zrcThat(settle));
  expect(await transport.send(unaborted(), org)).toEqual(response);
});

test.each([undefined, null, "offline", new Error("offline"), { response: undefined }])(
  "where rejections can't be read, %j is no answer",
  async (error) => {
    const transport = createZrcTransport(unloaded, () => zrcThat(() => Promise.reject(error)));
    await expect(transport.send(unaborted(), org)).rejects.toThrow("script did not load");
  },
);

test.each([
  ["a PermissionException", { errorType: "PermissionException", errorMessage: "widget may not" }],
  ["one inside error", { error: { errorType: "PermissionException", errorMessage: "widget may not" } }],
  ["one as an Error", Object.assign(new Error("widget may not"), { name: "PermissionException", code: 1 })],
])("%s of the CRM page is a refusal for want of permission", async (_, rejection) => {
  expect(await sendOver(() => Promise.reject(rejection))).toEqual({
    status: 403,
    body: { code: "NO_PERMISSION", status: "error", message: "widget may not", details: {} },
  });
});

test.each([
  ["error of an object", { error: { name: "ZRC_ERROR", message: "offline" } }, "zrc: offline"],
  ["errorMessage", { errorType: "ConnectionError", errorMessage: "no route" }, "zrc: no route"],
  ["an Error", new Error("Failed to get current page url"), "zrc: Failed to get current page url"],
  ["text", "Parentwindow reference not found.", "zrc: Parentwindow reference not found."],
  ["a code only", { code: "E1" }, "zrc: E1"],
  ["nothing", undefined, "zrc: failed without a reason"],
  ["null", null, "zrc: failed without a reason"],
  ["a number", 5, "zrc: failed without a reason"],
  ["a status that is none", { status: "error", message: "odd" }, "zrc: odd"],
  ["a name of ours", { name: "CrmRefusedError" }, "zrc: CrmRefusedError"],
  ["an error that is its own error", selfReferring(), "zrc: failed without a reason"],
])("a rejection with %s is no answer at all", async (_, rejection, message) => {
  await expect(sendOver(() => Promise.reject(rejection))).rejects.toMatchObject({ name: "CrmTransportError", message });
});

test("a synchronous throw is a rejection like any other", async () => {
  const sending = sendOver(() => {
    throw new TypeError("Cannot read properties of undefined (reading 'getContext')");
  });
  await expect(sending).rejects.toMatchObject({
    name: "CrmTransportError",
    message: "zrc: Cannot read properties of undefined (reading 'getContext')",
  });
});

test("a flood of words is cut", async () => {
  await expect(sendOver(() => Promise.reject("x".repeat(1e6)))).rejects.toThrow(/^zrc: x{300}$/);
});

function selfReferring(): object {
  const error: { error?: unknown } = {};
  error.error = error;
  return error;
}
