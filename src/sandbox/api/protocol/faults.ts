import { setTimeout as wait } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";

const refusal = (code: string, message: string): string =>
  JSON.stringify({ code, details: {}, message, status: "error" });

/** What is answered in place of the real answer: HTTP status, Content-Type, body. */
const FAULT_ANSWERS = {
  forbidden: [403, "application/json", refusal("NO_PERMISSION", "permission denied")],
  throttled: [429, "application/json", refusal("TOO_MANY_REQUESTS", "Too many requests fired concurrently")],
  broken: [500, "application/json", refusal("INTERNAL_ERROR", "Internal Server Error")],
  malformed: [200, "application/json", '{"data":['],
  other_shape: [200, "application/json", '{"result":[null,7,{"scoring_rules":"none"}]}'],
  html: [200, "text/html", "<!doctype html><title>Zoho</title><p>We will be back soon."],
} as const satisfies Record<string, readonly [number, string, string]>;

export interface Fault {
  /** null: the real answer, after the delay. */
  readonly answer: keyof typeof FAULT_ANSWERS | null;
  /** Milliseconds. */
  readonly delay?: number;
  /** Which paths it hits, e.g. "/crm/v8/settings/automation"; all unless told. */
  readonly pathPrefix?: string;
  /** How many requests it hits; all unless told. */
  readonly times?: number;
}

/** Faults wait in the order in which they were added; a request meets the first that hits it. */
export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#waiting = [];
  }

  take(path: string): Fault | null {
    const met = this.#waiting.find(({ fault, left }) => left > 0 && path.startsWith(fault.pathPrefix ?? ""));
    if (!met) return null;
    met.left--;
    return met.fault;
  }
}

export function injectFaults(faults: Faults): MiddlewareHandler {
  return async (c, next) => {
    const fault = faults.take(c.req.path);
    if (fault?.delay) await wait(fault.delay);
    if (!fault?.answer) return next();
    const [status, type, body] = FAULT_ANSWERS[fault.answer];
    return new Response(body, { status, headers: { "Content-Type": type } });
  };
}
