import type { Zoho, Zrc } from "../../../src/crm/zoho/sdk-types.ts";
import { answerCall, type CallContext } from "../../../src/sandbox/host/bridge/answer-call.ts";
import { SdkFailure } from "../../../src/sandbox/host/bridge/sdk-failure.ts";
import { createCrmCalls } from "../../../src/sandbox/sdk/crm-calls.ts";
import type { EmbeddedApp } from "../../../src/sandbox/sdk/embedded-app.ts";
import { createZrc } from "../../../src/sandbox/sdk/zrc.ts";

/**
 * The sandbox's stand-in for the SDK, joined to its CRM page without a browser between them: what crosses postMessage is
 * copied, as there.
 */
export function createSandboxSdk(crmOrigin: string): { readonly zoho: Zoho; readonly zrc: Zrc } {
  // The CRM page knows its own address from there.
  Object.assign(globalThis, { location: new URL(crmOrigin) });
  const context: CallContext = {
    send: (url, init, identity) => {
      const headers = new Headers(init.headers);
      headers.set("X-Sandbox-Session", identity);
      return fetch(url, { ...init, headers });
    },
    page: {} as CallContext["page"],
    settings: () => ({ theme: "night", connection: "authorised", connectionVariable: "" }),
  };
  const app: EmbeddedApp = {
    on: () => undefined,
    init: async () => undefined,
    isInitialised: () => true,
    trigger: async (eventName, data) => {
      const message = { eventName, promiseid: "Promise100", data: structuredClone(data) as Record<string, unknown> };
      const answer = answerCall(message, context).catch((error: unknown) => {
        throw error instanceof SdkFailure ? structuredClone(error.data) : error;
      });
      return structuredClone(await answer);
    },
  };
  return {
    zoho: { embeddedApp: app, CRM: createCrmCalls(app) } as unknown as Zoho,
    zrc: createZrc(app) as unknown as Zrc,
  };
}
