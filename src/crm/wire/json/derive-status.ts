import { isJsonObject, type JsonObject } from "./read-json.ts";

const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map([
  ["INVALID_TOKEN", 401],
  ["AUTHENTICATION_FAILURE", 401],
  ["OAUTH_SCOPE_MISMATCH", 401],
  ["NO_PERMISSION", 403],
  ["INVALID_URL_PATTERN", 404],
  ["TOO_MANY_REQUESTS", 429],
  ["INTERNAL_ERROR", 500],
]);

/** The HTTP status under which Zoho sends this error code; 400 for the many that it sends under 400. */
export function statusOfCode(code: string): number {
  return STATUS_BY_CODE.get(code) ?? 400;
}

/** The HTTP status that a body stands for, for transports that lose it. */
export function deriveStatus(body: JsonObject): number {
  if (isRefusal(body) || hasBareCode(body)) return statusOfCode(String(body["code"]));
  if (Array.isArray(body["errors"])) return 400;
  const entries = [body["scoring_rules"], body["data"]].find(Array.isArray) ?? [];
  const refused = entries.filter(isRefusal).length;
  if (refused === 0) return 200;
  return refused === entries.length ? 400 : 207;
}

/** Rules and records have an id, answers about them keep it in `details`. */
function isRefusal(entry: unknown): boolean {
  if (!isJsonObject(entry) || hasValue(entry, "id")) return false;
  return (entry["status"] === "error" || entry["status"] === "failure") && Object.hasOwn(entry, "message");
}

/** A code that comes without any status. */
function hasBareCode(body: JsonObject): boolean {
  return typeof body["code"] === "string" && !hasValue(body, "status") && !hasValue(body, "id");
}

/** Zoho may list a key that has no value. */
function hasValue(object: JsonObject, key: string): boolean {
  return Object.hasOwn(object, key) && object[key] !== null;
}
