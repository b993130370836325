import { describeFailure } from "../describe-failure.ts";
import { CrmTransportError, CrmUnexpectedShapeError } from "../errors.ts";
import type { CrmResponse } from "../transport.ts";

type Said = Readonly<Record<string, unknown>>;

/**
 * Unwraps what CONNECTION.invoke answers: `{code, details: {statusMessage, status}, message, status}`. Its SUCCESS only
 * says that the connection was used; statusMessage holds the remote body, also that of a refusal, and no status of HTTP
 * comes along. Shapes: captures from the field, no documentation is right about them.
 */
export function readConnectionAnswer(answer: unknown): CrmResponse {
  if (!isObject(answer)) throw new CrmTransportError(`connection: ${describeFailure(answer)}`);
  const details = isObject(answer["details"]) ? answer["details"] : {};
  const body = readBody(details["statusMessage"]);
  if (answer["code"] !== "SUCCESS") return readFailure(answer, body);
  // Text, not a boolean, in all captures.
  if (String(details["status"]) === "false") throw new CrmTransportError(`connection: ${describeFailure(body)}`);
  if (!Object.hasOwn(details, "statusMessage")) throw unexpected("but it is missing");
  if (body === null) return { status: 204, body: null };
  if (!isObject(body)) throw unexpected(`found ${typeof body === "string" ? "text" : "something else"}`);
  return { status: deriveStatus(body), body };
}

function unexpected(found: string): CrmUnexpectedShapeError {
  return new CrmUnexpectedShapeError("details.statusMessage", `expected a JSON object, ${found}`);
}

/** The connection itself failed, e.g. INVALID_TOKEN. */
function readFailure(answer: Said, body: unknown): CrmResponse {
  const code = isObject(body) && typeof body["code"] === "string" ? body["code"] : answer["code"];
  if (typeof code !== "string") throw new CrmTransportError(`connection: ${describeFailure(answer)}`);
  const message = typeof answer["message"] === "string" ? answer["message"] : null;
  return { status: statusOf(code), body: { code, status: "error", message, details: {} } };
}

/** JSON that came as text is parsed, other text stays text; nothing and "" are null. */
function readBody(message: unknown): unknown {
  if (message === undefined || message === null || message === "") return null;
  if (typeof message !== "string") return message;
  try {
    return JSON.parse(message) as unknown;
  } catch {
    return message;
  }
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  INVALID_TOKEN: 401,
  AUTHENTICATION_FAILURE: 401,
  OAUTH_SCOPE_MISMATCH: 401,
  NO_PERMISSION: 403,
  INVALID_URL_PATTERN: 404,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
};

function statusOf(code: string): number {
  return Object.hasOwn(STATUS_BY_CODE, code) ? (STATUS_BY_CODE[code] ?? 400) : 400;
}

function deriveStatus(body: Said): number {
  if (isRefusal(body) || hasBareCode(body)) return statusOf(String(body["code"]));
  if (Array.isArray(body["errors"])) return 400;
  const entries = [body["scoring_rules"], body["data"]].find(Array.isArray) ?? [];
  const refused = entries.filter(isRefusal).length;
  if (refused === 0) return 200;
  return refused === entries.length ? 400 : 207;
}

/** A code that comes without any status. */
function hasBareCode(body: Said): boolean {
  return typeof body["code"] === "string" && !Object.hasOwn(body, "status") && !Object.hasOwn(body, "id");
}

function isRefusal(entry: unknown): boolean {
  if (!isObject(entry) || Object.hasOwn(entry, "id")) return false;
  return (entry["status"] === "error" || entry["status"] === "failure") && Object.hasOwn(entry, "message");
}

function isObject(value: unknown): value is Said {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
