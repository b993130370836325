import type { RefusalDetails } from "../contracts/errors.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { type ErrorEnvelope, findErrorEnvelope } from "../wire/index.ts";

// The way of a refused call, for all of them: a transport answers with status and body (those of src/crm/zoho bring whatever the SDK
// made of it into that form); here it becomes a RefusalDetails; a call that reads throws that as CrmRefusedError, one that changes
// something answers it as a value. The words for it are the pages' own.

/** What an answer says that is a refusal. */
export function readRefusal({ status, body }: CrmResponse): RefusalDetails {
  return refusalOf(status, findErrorEnvelope(body) ?? { code: codeOf(status), message: null, details: {} });
}

/** The same for one entry of an answer. */
export function refusalOf(status: number, { code, message, details }: ErrorEnvelope): RefusalDetails {
  return { status, code, zohoMessage: message, details };
}

/** A 429 comes from a gate before the API, whose body need not be JSON. */
function codeOf(status: number): string {
  return status === 429 ? "TOO_MANY_REQUESTS" : `HTTP_${status}`;
}
