import { CrmTransportError } from "../contracts/errors.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { quoteRejection } from "../transport/quote-rejection.ts";
import { isJsonObject, type JsonObject, writeErrorEnvelope } from "../wire/index.ts";
import { readStatus } from "./read-status.ts";

/**
 * What a rejection of zrc stands for: Zoho's refusal, or (thrown) no answer at all. The documentation, the SDK's source
 * and code in the field disagree on its shape, so it is looked for in this order: {response: {status, data}}, {status,
 * details}, {error: {name, message}}, an Error or object with a message, text.
 * Source: https://www.zohocrm.dev/explore/widgets/v1.5/zrc_request_configuration_and_error_types
 */
export function readZrcRejection(error: unknown): CrmResponse {
  const answer = findAnswer(error);
  if (answer !== null) return answer;
  throw new CrmTransportError(`zrc: ${quoteRejection(error)}`, { cause: error });
}

function findAnswer(error: unknown): CrmResponse | null {
  if (!isJsonObject(error)) return null;
  const { response } = error;
  const inner = isJsonObject(response) ? readStatus(response["status"]) : null;
  if (isJsonObject(response) && inner !== null) return { status: inner, body: response["data"] || null };
  const status = readStatus(error["status"]);
  if (status !== null) return { status, body: error["details"] ?? null };
  return findPermissionRefusal(error);
}

/** The CRM page itself refuses a widget that lacks a permission; no request reaches the API then. */
function findPermissionRefusal(error: JsonObject): CrmResponse | null {
  const inner = isJsonObject(error["error"]) ? error["error"] : error;
  const names = [inner["errorType"], inner["name"], inner["type"]];
  if (!names.includes("PermissionException")) return null;
  return { status: 403, body: writeErrorEnvelope("NO_PERMISSION", quoteRejection(inner)) };
}
