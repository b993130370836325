import { expect, test } from "vitest";
import { createCrmGateway } from "../../../src/crm/gateways/create-crm-gateway.ts";
import { createConnectionTransport } from "../../../src/crm/zoho/connection-transport.ts";
import type { Connection, ConnectionRequest } from "../../../src/crm/zoho/sdk-types.ts";
import type { RecordId } from "../../../src/scoring/index.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";
import { readAnswer } from "../support/zoho-sample.ts";

const options = { linkName: "scorelens", restOrigin: "https://www.zohoapis.eu" };
const org = { method: "GET", path: "/crm/v8/org" } as const;

function fakeConnection(invoke: () => Promise<unknown>) {
  const invocations: (ConnectionRequest & { linkName: string })[] = [];
  const connection: Connection = {
    invoke(linkName, request) {
      invocations.push({ linkName, ...request });
      return invoke() as ReturnType<Connection["invoke"]>;
    },
  };
  return { transport: createConnectionTransport(() => connection, options), invocations };
}

const answerTo = (answer: unknown) => fakeConnection(async () => answer).transport.send(unaborted(), org);
const success = (statusMessage: unknown) => ({
  code: "SUCCESS",
  details: { statusMessage, status: "true" },
  message: "Connection invoked successfully",
  status: "success",
});

test("parameters of a query and a body are handed over as objects, with their kind", async () => {
  const { transport, invocations } = fakeConnection(async () => success({}));
  await transport.send(unaborted(), { method: "GET", path: "/crm/v8/a", query: { page: "1" } });
  await transport.send(unaborted(), { method: "PUT", path: "/crm/v8/b", body: { layout: { id: "1" } } });
  await transport.send(unaborted(), { method: "POST", path: "/crm/v8/c", query: { q: "a&b" }, body: {} });
  await transport.send(unaborted(), { method: "PUT", path: "/crm/v8/d" });
  const host = "https://www.zohoapis.eu/crm/v8";
  expect(invocations).toEqual([
    { linkName: "scorelens", url: `${host}/a`, method: "GET", param_type: 1, parameters: { page: "1" } },
    { linkName: "scorelens", url: `${host}/b`, method: "PUT", param_type: 2, parameters: { layout: { id: "1" } } },
    { linkName: "scorelens", url: `${host}/c?q=a%26b`, method: "POST", param_type: 2, parameters: {} },
    { linkName: "scorelens", url: `${host}/d`, method: "PUT", param_type: 1, parameters: {} },
  ]);
});

const captures = new Map(
  (readAnswer("connection-answers") as { title: string; answer: unknown }[]).map(({ title, answer }) => [
    title,
    answer,
  ]),
);

test.each([
  ["a remote answer", { status: 200, body: { data: [{ id: "1" }] } }],
  ["errors of the remote side", { status: 400, body: { errors: [{ id: "R008", title: "Unauthorized access" }] } }],
  ["a remote error as text", { status: 400, body: { status: "failure", message: "invalid oauth" } }],
  ["a token problem", { status: 401, body: { code: "INVALID_TOKEN", status: "error", message: null, details: {} } }],
])("the captured %s is unwrapped", async (title, response) => {
  expect(await answerTo(captures.get(title))).toEqual(response);
});

const EMPTY = { status: 204, body: { code: "EMPTY_ANSWER", status: "error", message: null, details: {} } };

// The captured 204 looks like a 401, 405 or 429 without a body: the status is lost.
test.each([captures.get("a remote 204"), success(""), success(null)])(
  "the empty answer %j is neither a value nor none",
  async (empty) => {
    expect(await answerTo(empty)).toEqual(EMPTY);
  },
);

test("an empty answer through the connection is no empty list", async () => {
  const gateway = createCrmGateway(fakeConnection(async () => success("")).transport);
  const id = "38603" as RecordId;
  for (const reading of [
    gateway.listScoringRules(unaborted(), "Leads"),
    gateway.listEntityScores(unaborted(), "Leads", id),
    gateway.readScoreHistory(unaborted(), "Leads", id),
    gateway.readRecord(unaborted(), "Leads", id),
  ])
    await expect(reading).rejects.toMatchObject({ name: "CrmRefusedError", refusal: { code: "EMPTY_ANSWER" } });
  expect(await gateway.runScoringRules(unaborted(), "Leads", { kind: "module" })).toMatchObject([
    { kind: "refused", refusal: { code: "EMPTY_ANSWER" } },
  ]);
});

test("the captured refusal of a domain is no answer of Zoho's API", async () => {
  await expect(answerTo(captures.get("a domain that is not the service's"))).rejects.toMatchObject({
    name: "CrmTransportError",
    message: "connection: Invalid Domain",
  });
});

const error = (code: string) => ({ code, status: "error", message: "m", details: {} });

test.each([
  ["NO_PERMISSION", 403],
  ["OAUTH_SCOPE_MISMATCH", 401],
  ["INVALID_TOKEN", 401],
  ["INVALID_URL_PATTERN", 404],
  ["TOO_MANY_REQUESTS", 429],
  ["INTERNAL_ERROR", 500],
  ["INVALID_DATA", 400],
  ["constructor", 400],
])("under SUCCESS, the error %s stands for the lost status %i", async (code, status) => {
  expect(await answerTo(success(error(code)))).toEqual({ status, body: error(code) });
  expect(await answerTo(success(JSON.stringify(error(code))))).toEqual({ status, body: error(code) });
});

const scheduled = { code: "SCHEDULED", status: "success", message: "m", details: {} };

test.each([
  [{ code: "NO_PERMISSION" }, 403],
  [{ scoring_rules: [error("INVALID_DATA")] }, 400],
  [{ scoring_rules: [scheduled, error("INVALID_DATA")] }, 207],
  [{ scoring_rules: [scheduled] }, 200],
  [scheduled, 200],
  [{ data: [error("INVALID_DATA")] }, 400],
  [{ data: [] }, 200],
  [{ data: [{ id: "1", status: "error", code: "E" }] }, 200],
])("the body %j stands for %i", async (body, status) => {
  expect(await answerTo(success(body))).toEqual({ status, body });
});

test.each([
  [success("<html>"), "expected a JSON object, found text"],
  [success([]), "expected a JSON object, found something else"],
  [success(5), "expected a JSON object, found something else"],
  [
    { code: "SUCCESS", details: { CODE: 200, message: "m", status: "true" } },
    "expected a JSON object, but it is missing",
  ],
  [{ code: "SUCCESS" }, "expected a JSON object, but it is missing"],
])("the answer %j is of no known shape", async (answer, problem) => {
  await expect(answerTo(answer)).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path: "details.statusMessage",
    message: `details.statusMessage: ${problem}`,
  });
});

test.each([
  [null, "connection: failed without a reason"],
  ["Connection not found", "connection: Connection not found"],
  [{ status: "error", message: "odd" }, "connection: odd"],
])("the answer %j is none", async (answer, message) => {
  await expect(answerTo(answer)).rejects.toMatchObject({ name: "CrmTransportError", message });
});

test("a connection that nobody made is a refusal with its code", async () => {
  expect(await answerTo({ code: "INVALID_CONNECTION", message: "not there", status: "error", details: {} })).toEqual({
    status: 400,
    body: { code: "INVALID_CONNECTION", status: "error", message: "not there", details: {} },
  });
});

test("rejections of any kind and synchronous throws are failures of the transport", async () => {
  const failing = fakeConnection(() => Promise.reject({ code: "E1", message: "offline" }));
  await expect(failing.transport.send(unaborted(), org)).rejects.toMatchObject({
    name: "CrmTransportError",
    message: "scorelens: offline",
  });
  const throwing = fakeConnection(() => {
    throw new Error("Parentwindow reference not found.");
  });
  await expect(throwing.transport.send(unaborted(), org)).rejects.toMatchObject({
    name: "CrmTransportError",
    message: "scorelens: Parentwindow reference not found.",
  });
});

test("nothing is invoked without the SDK, or for nobody", async () => {
  const { transport, invocations } = fakeConnection(async () => success({}));
  await expect(transport.send(AbortSignal.abort(), org)).rejects.toMatchObject({ name: "CrmAbortedError" });
  expect(invocations).toEqual([]);
  const none = createConnectionTransport(() => null, options);
  await expect(none.send(unaborted(), org)).rejects.toMatchObject({ name: "CrmTransportError" });
});
