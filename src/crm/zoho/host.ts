import type { CrmHost, PageContext } from "../contracts/crm-host.ts";
import { CrmTransportError, isCrmAborted } from "../contracts/errors.ts";
import { withDeadline } from "../transport/with-deadline.ts";
import { parseCurrentUser } from "../wire/index.ts";
import { findZoho } from "./find-sdk.ts";
import { readPageLoad } from "./page-load.ts";
import type { Zoho } from "./sdk-types.ts";

/** All in milliseconds. The SDK has no time limits of its own, and outside the CRM its init() never ends. */
export interface HostOptions {
  readonly initTimeout?: number;
  /** How long after the handshake a PageLoad may come; a web tab gets none at all. */
  readonly pageLoadGrace?: number;
  readonly callTimeout?: number;
}

/** `zoho` is null where the SDK's script did not load. */
export function createCrmHost(zoho: Zoho | null = findZoho(), options: HostOptions = {}): CrmHost {
  const { initTimeout = 10_000, pageLoadGrace = 3_000, callTimeout = 10_000 } = options;
  const never = new AbortController().signal;
  let announce: (context: PageContext) => void = () => undefined;
  const firstPageLoad = new Promise<PageContext>((resolve) => {
    announce = resolve;
  });
  const followers = new Set<(context: PageContext) => void>();
  let current: PageContext | null = null;
  let started: Promise<void> | null = null;
  let graceOver: Promise<null> | null = null;

  // Since SDK 1.5 the CRM keeps the frame when its user goes to another record, and sends another PageLoad. The SDK hands over
  // PageLoad messages of any sender and does not tell who sent them: a script before its own keeps away those of windows that
  // are not around this frame. Nothing of a message is used unchecked, and one that names the same record changes nothing.
  const onPageLoad = (data: unknown): void => {
    const context = readPageLoad(data);
    if (context === null || (current !== null && isSamePage(current, context))) return;
    current = context;
    // A promise keeps its first value.
    announce(context);
    for (const follow of followers) follow(context);
  };

  const start = async (): Promise<void> => {
    if (zoho === null) throw new CrmTransportError("The CRM's SDK did not load");
    const { embeddedApp } = zoho;
    await withDeadline(never, "ZOHO.embeddedApp.init", initTimeout, async () => {
      // Before init(), once: the SDK keeps one handler per name and ignores later ones.
      embeddedApp.on("PageLoad", onPageLoad);
      await embeddedApp.init();
    });
  };

  const ensureStarted = (): Promise<void> => {
    started ??= start();
    return started;
  };

  /** A call of the SDK's, which throws synchronously before the handshake and rejects with anything. */
  const ask = (signal: AbortSignal, what: string, call: (zoho: Zoho) => Promise<unknown> | undefined) =>
    withDeadline(signal, what, callTimeout, async () => {
      await ensureStarted();
      if (zoho !== null) return call(zoho);
      throw new CrmTransportError("The CRM's SDK did not load");
    });

  return {
    start: ensureStarted,
    async pageContext() {
      await ensureStarted();
      graceOver ??= new Promise((resolve) => setTimeout(() => resolve(null), pageLoadGrace));
      return current ?? Promise.race([firstPageLoad, graceOver]);
    },
    onPageChange(follow) {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    async currentUser(signal) {
      return parseCurrentUser(await ask(signal, "CONFIG.getCurrentUser", (sdk) => sdk.CRM.CONFIG.getCurrentUser()));
    },
    async theme(signal) {
      try {
        return readTheme(await ask(signal, "CONFIG.getUserPreference", (sdk) => sdk.CRM.CONFIG.getUserPreference?.()));
      } catch (error) {
        // Older SDKs don't know the call, older CRMs don't answer it: colours are no reason to fail.
        if (isCrmAborted(error)) throw error;
        return null;
      }
    },
    resize(height) {
      if (!Number.isFinite(height) || height < 0) return;
      ask(never, "UI.Resize", (sdk) => sdk.CRM.UI.Resize({ height: String(Math.ceil(height)) })).catch(() => undefined);
    },
  };
}

function isSamePage(one: PageContext, other: PageContext): boolean {
  return one.entity === other.entity && one.recordIds.join() === other.recordIds.join();
}

function readTheme(answer: unknown): "light" | "dark" | null {
  const mode = typeof answer === "object" && answer !== null && "mode" in answer ? answer.mode : null;
  if (mode === "day") return "light";
  return mode === "night" ? "dark" : null;
}
