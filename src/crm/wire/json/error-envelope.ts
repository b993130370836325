import { isJsonObject, type JsonObject } from "./read-json.ts";

export interface ErrorEnvelope {
  readonly code: string;
  readonly message: string | null;
  readonly details: JsonObject;
}

/** Zoho's longest documented code has 28 characters, its longest message about 120. */
const LONGEST_CODE = 100;
const LONGEST_MESSAGE = 500;

/** A refusal in the form in which the API writes it, for transports that get it in another. */
export function writeErrorEnvelope(code: string, message: string | null): JsonObject {
  return { code, status: "error", message, details: {} };
}

/** Zoho's own words, as much of them as a page can show; null where there are none. */
export function readMessage(raw: unknown): string | null {
  return typeof raw === "string" ? raw.slice(0, LONGEST_MESSAGE) : null;
}

/**
 * Zoho's refusal `{code, status: "error", message, details}`: at the top level, or as an entry of scoring_rules or data
 * (then the first one). null: this answer holds none.
 */
export function findErrorEnvelope(json: unknown): ErrorEnvelope | null {
  if (!isJsonObject(json)) return null;
  return readEnvelope(json) ?? findInList(json["scoring_rules"]) ?? findInList(json["data"]);
}

/** The same for one entry. Both keys are asked for, so that a record with a field "status" or "code" is none. */
export function readEnvelope(entry: unknown): ErrorEnvelope | null {
  if (!isJsonObject(entry) || entry["status"] !== "error") return null;
  const { code, message, details } = entry;
  if (typeof code !== "string" || code === "" || (entry["id"] ?? null) !== null) return null;
  return {
    code: code.slice(0, LONGEST_CODE),
    message: readMessage(message),
    details: isJsonObject(details) ? details : {},
  };
}

function findInList(list: unknown): ErrorEnvelope | null {
  if (!Array.isArray(list)) return null;
  for (const entry of list) {
    const envelope = readEnvelope(entry);
    if (envelope !== null) return envelope;
  }
  return null;
}
