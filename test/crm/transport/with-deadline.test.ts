import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCrmGateway } from "../../../src/crm/gateways/create-crm-gateway.ts";
import type { GatewayOptions } from "../../../src/crm/gateways/gateway-options.ts";
import { CrmRefusedError, type CrmResponse } from "../../../src/crm/index.ts";
import { withDeadline } from "../../../src/crm/transport/with-deadline.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const never = () => new Promise<never>(() => undefined);

describe("a call that is no longer wanted says which one", () => {
  const aborted = { name: "CrmAbortedError", message: "GET /crm/v8/org: no longer wanted" };

  test("before it began, and is not begun", async () => {
    const start = vi.fn<() => Promise<never>>(never);
    await expect(withDeadline(AbortSignal.abort(), "GET /crm/v8/org", 1_000, start)).rejects.toMatchObject(aborted);
    expect(start).not.toHaveBeenCalled();
  });

  test("while it was under way", async () => {
    const controller = new AbortController();
    const call = withDeadline(controller.signal, "GET /crm/v8/org", 1_000, never);
    controller.abort();
    await expect(call).rejects.toMatchObject(aborted);
  });
});

test("a failure of the transport keeps what it was caused by", async () => {
  const cause = { errorType: "ApiError" };
  const call = withDeadline(unaborted(), "GET /crm/v8/org", 1_000, () => Promise.reject(cause));
  await expect(call).rejects.toMatchObject({ name: "CrmTransportError", message: "GET /crm/v8/org: ApiError", cause });
});

test("an error of ours comes out as it is", async () => {
  const error = new CrmRefusedError({ status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} });
  const call = withDeadline(unaborted(), "GET /crm/v8/org", 1_000, () => Promise.reject(error));
  await expect(call).rejects.toBe(error);
});

type Ask = (options?: GatewayOptions) => Promise<unknown>;
const silent = { send: (): Promise<CrmResponse> => never() };

describe.each<[string, Ask]>([
  ["reading the org", (options) => createCrmGateway(silent, options).readOrg(unaborted())],
  ["a run", (options) => createCrmGateway(silent, options).runScoringRules(unaborted(), "Leads", { kind: "module" })],
  ["reading signals", (options) => createCrmGateway(silent, options).listSignals(unaborted())],
])("%s that is never answered", (_, ask) => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ["after 30 seconds", undefined, 30_000],
    ["after as long as is asked for", { timeoutMilliseconds: 20 }, 20],
    ["after longer, too", { timeoutMilliseconds: 39_000 }, 39_000],
  ])("is given up %s, and not before", async (_when, options, milliseconds) => {
    let error: unknown = null;
    ask(options).catch((thrown: unknown) => {
      error = thrown;
    });
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(error).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({ name: "CrmTimeoutError", milliseconds });
  });
});
