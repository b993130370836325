import { CrmTransportError, CrmUnexpectedShapeError, EMPTY_ANSWER } from "../contracts/errors.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { quoteRejection } from "../transport/quote-rejection.ts";
import {
  deriveStatus,
  isJsonObject,
  type JsonObject,
  readMessage,
  statusOfCode,
  writeErrorEnvelope,
} from "../wire/index.ts";

/**
 * Unwraps what CONNECTION.invoke answers: `{code, details: {statusMessage, status}, message, status}`. Its SUCCESS only
 * says that the connection was used; statusMessage holds the remote body, also that of a refusal, and no status of HTTP
 * comes along. Shapes: captures from the field, no documentation is right about them.
 */
export function readConnectionAnswer(answer: unknown): CrmResponse {
  if (!isJsonObject(answer)) throw new CrmTransportError(`connection: ${quoteRejection(answer)}`);
  const details = isJsonObject(answer["details"]) ? answer["details"] : {};
  const body = readBody(details["statusMessage"]);
  if (answer["code"] !== "SUCCESS") return readFailure(answer, body);
  // Text, not a boolean, in all captures.
  if (String(details["status"]) === "false") throw new CrmTransportError(`connection: ${quoteRejection(body)}`);
  if (!Object.hasOwn(details, "statusMessage")) throw unexpected("but it is missing");
  if (body === null) return EMPTY;
  if (!isJsonObject(body)) throw unexpected(`found ${typeof body === "string" ? "text" : "something else"}`);
  return { status: deriveStatus(body), body };
}

/**
 * Nothing there (204), or a refusal without a body (401, 405, 429): the status that would tell is lost. So it is no "none".
 */
const EMPTY: CrmResponse = { status: 204, body: writeErrorEnvelope(EMPTY_ANSWER, null) };

function unexpected(found: string): CrmUnexpectedShapeError {
  return new CrmUnexpectedShapeError("details.statusMessage", `expected a JSON object, ${found}`);
}

/** The connection itself failed, e.g. INVALID_TOKEN. */
function readFailure(answer: JsonObject, body: unknown): CrmResponse {
  const code = isJsonObject(body) && typeof body["code"] === "string" ? body["code"] : answer["code"];
  if (typeof code !== "string") throw new CrmTransportError(`connection: ${quoteRejection(answer)}`);
  return { status: statusOfCode(code), body: writeErrorEnvelope(code, readMessage(answer["message"])) };
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
