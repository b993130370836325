import { type AppSession, openSession } from "./app-session.ts";

/** `ZOHO.embeddedApp` and the way in for every other part of the SDK. */
export interface EmbeddedApp {
  on(event: string, handler: (data: unknown) => void): void;
  /** Never resolves where no CRM page answers. */
  init(): Promise<void>;
  /** Throws at once before init() and, with another error, before the CRM has answered. */
  trigger(eventName: string, data: unknown): Promise<unknown>;
  isInitialised(): boolean;
}

/** Sends one CRM_EVENT with this data. */
export type Send = (data: Record<string, unknown>) => Promise<unknown>;

export function createEmbeddedApp(): EmbeddedApp {
  const listeners = new Map<string, (data: unknown) => void>();
  let session: { getContext(): AppSession } | undefined;
  let opened: Promise<void> | undefined;
  return {
    on(event, handler) {
      // One handler per name, and none once init() was called: SDK 1.0.5.
      if (session === undefined) listeners.set(event, handler);
    },
    init() {
      opened ??= new Promise((resolve) => {
        const context = openSession(listeners, resolve);
        session = { getContext: () => context };
      });
      return opened;
    },
    trigger(eventName, data) {
      // Before init() this is the SDK's own TypeError, "Cannot read properties of undefined (reading 'getContext')".
      return (session as { getContext(): AppSession }).getContext().trigger(eventName, data);
    },
    isInitialised: () => session !== undefined,
  };
}
