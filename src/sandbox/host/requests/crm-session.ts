import type { Faults } from "../page-state/faults.ts";

/** In whose name a request of the CRM page runs: the signed-in user's or the owner's of the connection `scorelens`. */
export type Identity = "user" | "connection-owner";

/** Sends a request of the widget to the CRM's own origin, with the faults that the control panel injects. */
export type SendForWidget = (url: URL, init: RequestInit, identity: Identity) => Promise<Response>;

/**
 * The header stands for the session cookie of a real CRM. A page of another origin can't send it: it needs a CORS
 * preflight, which nothing answers.
 */
export function sessionHeaders(identity: Identity): Record<string, string> {
  return { "X-Sandbox-Session": identity };
}

export function createSendForWidget(readFaults: () => Faults): SendForWidget {
  return (url, init, identity) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(sessionHeaders(identity))) headers.set(name, value);
    const { latency, answer, target } = readFaults();
    if (latency > 0) headers.set("X-Sandbox-Latency", String(latency));
    if (answer !== "real" && (target === "" || url.pathname.includes(target))) headers.set("X-Sandbox-Answer", answer);
    return fetch(url, { ...init, headers });
  };
}
