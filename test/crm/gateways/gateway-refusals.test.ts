import { expect, test } from "vitest";
import { isPermissionRefusal } from "../../../src/crm/index.ts";
import type { RecordId } from "../../../src/scoring/index.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const recordId = "38603" as RecordId;
const envelope = (code: string, details: unknown = {}) => ({
  code,
  status: "error",
  message: `about ${code}`,
  details,
});

const refusalOf = async (status: number, data: unknown): Promise<unknown> => {
  const { gateway } = gatewayOverZrc(() => ({ status, data }));
  return gateway.listEntityScores(unaborted(), "Leads", recordId).then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
};

test.each([
  ["top level", 400, envelope("INVALID_DATA", { param_name: "module" }), "INVALID_DATA", { param_name: "module" }],
  [
    "in scoring_rules",
    400,
    { scoring_rules: [envelope("LIMIT_EXCEEDED", { limit: 5 })] },
    "LIMIT_EXCEEDED",
    { limit: 5 },
  ],
  ["in data", 400, { data: [envelope("INVALID_DATA")] }, "INVALID_DATA", {}],
  ["second in data", 400, { data: [{ status: "success" }, envelope("INVALID_DATA")] }, "INVALID_DATA", {}],
  ["under 200", 200, envelope("INVALID_DATA"), "INVALID_DATA", {}],
  ["in data under 200", 200, { data: [envelope("INVALID_DATA")] }, "INVALID_DATA", {}],
  ["without readable details", 400, envelope("INVALID_DATA", "none"), "INVALID_DATA", {}],
  [
    "a wrong module",
    400,
    envelope("INVALID_MODULE", { resource_path_index: 0 }),
    "INVALID_MODULE",
    { resource_path_index: 0 },
  ],
  [
    "a missing parameter",
    400,
    envelope("REQUIRED_PARAM_MISSING", { param_name: "fields" }),
    "REQUIRED_PARAM_MISSING",
    { param_name: "fields" },
  ],
  ["a wrong address", 404, envelope("INVALID_URL_PATTERN"), "INVALID_URL_PATTERN", {}],
  ["a missing scope", 401, envelope("OAUTH_SCOPE_MISMATCH"), "OAUTH_SCOPE_MISMATCH", {}],
])("a refusal %s is thrown with code and details", async (_, status, data, code, details) => {
  expect(await refusalOf(status, data)).toMatchObject({
    name: "CrmRefusedError",
    refusal: { status, code, zohoMessage: `about ${code}`, details },
  });
});

test.each([
  [404, null, "HTTP_404"],
  [500, "<html>Internal error</html>", "HTTP_500"],
  [502, undefined, "HTTP_502"],
  [403, { status: "error" }, "HTTP_403"],
  [400, { code: 5, status: "error" }, "HTTP_400"],
  [400, { code: "", status: "error" }, "HTTP_400"],
  [302, "", "HTTP_302"],
])("a refusal %i with the body %j is named by its status", async (status, data, code) => {
  expect(await refusalOf(status, data)).toMatchObject({
    name: "CrmRefusedError",
    refusal: { status, code, zohoMessage: null, details: {} },
  });
});

test("too many requests are told as such, with a body of Zoho's and without", async () => {
  for (const data of [envelope("TOO_MANY_REQUESTS"), "slow down", null]) {
    expect(await refusalOf(429, data)).toMatchObject({ refusal: { status: 429, code: "TOO_MANY_REQUESTS" } });
  }
});

test("a missing permission is recognised by status as well as by code", async () => {
  expect(isPermissionRefusal(await refusalOf(403, null))).toBe(true);
  expect(isPermissionRefusal(await refusalOf(400, envelope("NO_PERMISSION")))).toBe(true);
  expect(isPermissionRefusal(await refusalOf(400, envelope("INVALID_DATA")))).toBe(false);
});

test("a record whose fields are called status and code is no refusal", async () => {
  const { gateway } = gatewayOverZrc(() => ({
    status: 200,
    data: { data: [{ id: "38603", status: "error", code: "E1" }] },
  }));
  const record = await gateway.readRecord(unaborted(), "Leads", recordId);
  expect(record.values).toMatchObject({ status: "error", code: "E1" });
});

test("a refusal keeps as much of Zoho's words as a page can show", async () => {
  const long = "x".repeat(100_000);
  const refusal = { code: long, status: "error", message: long, details: {} };
  expect(await refusalOf(400, refusal)).toMatchObject({
    refusal: { code: "x".repeat(100), zohoMessage: "x".repeat(500) },
  });
});

test("a refusal that lists an id without a value is one all the same", async () => {
  expect(await refusalOf(200, { ...envelope("INVALID_DATA"), id: null })).toMatchObject({
    name: "CrmRefusedError",
    refusal: { code: "INVALID_DATA" },
  });
});

test("one refused rule fails the reading of the rules, and no more of them are asked for", async () => {
  const listed = Array.from({ length: 12 }, (_, index) => ({
    id: String(index + 1),
    name: "R",
    module: { api_name: "Leads" },
    active: true,
  }));
  const { gateway, calls } = gatewayOverZrc(async ({ path }) => {
    if (path.endsWith("/scoring_rules")) return { status: 200, data: { scoring_rules: listed } };
    if (path.endsWith("/1")) return { status: 403, data: envelope("NO_PERMISSION") };
    await new Promise((resolve) => setTimeout(resolve, 10));
    return { status: 204 };
  });
  await expect(gateway.listScoringRules(unaborted(), "Leads")).rejects.toMatchObject({
    refusal: { code: "NO_PERMISSION" },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).toHaveLength(6);
});
