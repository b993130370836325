import { setTimeout as wait } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";
import { HOSTILE } from "../organisation/showcase/hostile-texts.ts";

const MOST_LATENCY = 60_000;

type Fault = readonly [status: number, type: string, body: string];

const json = (status: number, body: unknown): Fault => [status, "application/json", JSON.stringify(body)];
const refusal = (status: number, code: string, message: string): Fault =>
  json(status, { code, details: {}, message, status: "error" });

const FAULTS: Readonly<Record<string, Fault>> = {
  "204": [204, "", ""],
  "403": refusal(403, "NO_PERMISSION", "permission denied"),
  "429": refusal(429, "TOO_MANY_REQUESTS", "Too many requests fired concurrently"),
  "500": refusal(500, "INTERNAL_ERROR", "Internal Server Error"),
  hostile: json(400, {
    code: HOSTILE.markup,
    details: {
      api_name: HOSTILE.breakout,
      json_path: `$.scoring_rules[0].${HOSTILE.attribute}`,
      expected_data_type: HOSTILE.link,
      supported_values: Object.values(HOSTILE),
    },
    message: Object.values(HOSTILE).join(" "),
    status: "error",
  }),
  malformed: json(200, { result: [null, 7, { scoring_rules: "none" }] }),
  html: [200, "text/html", "<!doctype html><title>Zoho</title><p>We will be back soon."],
};

/** Carries out what the CRM page's control panel asks for by headers; the request does not reach the API then. */
export const injectFaults: MiddlewareHandler = async (c, next) => {
  const latency = Number(c.req.header("X-Sandbox-Latency") ?? 0);
  // The work on an answer is part of the time that a call takes: several at once would else end one after the other.
  const late = latency > 0 ? wait(Math.min(latency, MOST_LATENCY), undefined, { ref: false }) : undefined;
  const fault = FAULTS[c.req.header("X-Sandbox-Answer") ?? ""];
  if (fault === undefined) await next();
  await late;
  if (fault === undefined) return;
  const [status, type, body] = fault;
  return new Response(status === 204 ? null : body, { status, headers: type === "" ? {} : { "Content-Type": type } });
};
