import type { Connection, Zoho } from "../../../src/crm/zoho/sdk-types.ts";

/** How the pretended CRM answers each call; each may also throw at once, as the SDK does before the handshake. */
interface Answers {
  readonly init?: () => Promise<unknown>;
  readonly getCurrentUser?: () => Promise<unknown>;
  readonly getUserPreference?: (() => Promise<unknown>) | undefined;
  readonly resize?: (size: unknown) => Promise<unknown>;
  readonly invoke?: () => Promise<unknown>;
  readonly getOrgVariable?: (name: string) => Promise<unknown>;
}

/**
 * `ZOHO` as its source tells: on() keeps one handler per name and is deaf after init(), PageLoad of any sender reaches it.
 * Source: https://github.com/ZohoDevelopers/embeddedApp-js-sdk
 */
export function createFakeZoho(answers: Answers = {}) {
  const handlers = new Map<string, (data: unknown) => void>();
  const log: string[] = [];
  const unused = () => Promise.reject(new Error("not pretended"));
  const zoho = {
    embeddedApp: {
      on(name: string, handler: (data: unknown) => void) {
        log.push(`on ${name}`);
        if (!log.includes("init")) handlers.set(name, handler);
      },
      init() {
        log.push("init");
        return (answers.init ?? (async () => undefined))();
      },
    },
    CRM: {
      CONFIG: {
        getCurrentUser: answers.getCurrentUser ?? unused,
        ...("getUserPreference" in answers ? { getUserPreference: answers.getUserPreference } : {}),
      },
      API: { getOrgVariable: answers.getOrgVariable ?? unused },
      UI: { Resize: answers.resize ?? unused },
      CONNECTION: { invoke: answers.invoke ?? unused } as Connection,
    },
  };
  return {
    // The rest of ZOHO is never touched.
    zoho: zoho as unknown as Zoho,
    log,
    /** A PageLoad message, of the CRM or of whoever forges one. */
    pageLoad(data: unknown) {
      handlers.get("PageLoad")?.(data);
    },
  };
}
