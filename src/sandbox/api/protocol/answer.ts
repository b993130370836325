import type { JsonObject } from "../../organisation/values/json.ts";

/** What a route answers: HTTP status and JSON; no body means an empty 204. */
export interface ApiAnswer {
  readonly status: number;
  readonly body?: JsonObject;
}

export const NO_CONTENT: ApiAnswer = { status: 204 };

/** One entry of an answer or a whole answer, in Zoho's envelope. */
export interface Envelope extends JsonObject {
  readonly code: string;
  readonly details: JsonObject;
  readonly message: string;
  readonly status: "success" | "error";
}

export function buildError(code: string, message: string, details: JsonObject = {}): Envelope {
  return { code, details, message, status: "error" };
}

export function buildSuccess(message: string, details: JsonObject, code = "SUCCESS"): Envelope {
  return { code, details, message, status: "success" };
}

export function answer(body: JsonObject, status = 200): ApiAnswer {
  return { status, body };
}

export function refuse(status: number, code: string, message: string, details: JsonObject = {}): ApiAnswer {
  return { status, body: buildError(code, message, details) };
}

/**
 * A list of results under one key: `allGood` if none failed, 400 if all did, 207 for a mixture.
 * Source: Zoho's OpenAPI of November 2025, partial success of bulk calls.
 */
export function answerEach(key: string, entries: readonly Envelope[], allGood: number): ApiAnswer {
  const failed = entries.filter((entry) => entry.status === "error").length;
  const status = failed === 0 ? allGood : failed === entries.length ? 400 : 207;
  return { status, body: { [key]: entries } };
}
