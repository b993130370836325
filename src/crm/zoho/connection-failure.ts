import type { ConnectionFailure } from "../contracts/crm-access.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { readRefusal } from "../transport/read-refusal.ts";

const BY_CODE: Readonly<Record<string, Exclude<ConnectionFailure["code"], "wrong_data_centre">>> = {
  INVALID_TOKEN: "not_authorised",
  AUTHENTICATION_FAILURE: "not_authorised",
  OAUTH_SCOPE_MISMATCH: "scope_missing",
  NO_PERMISSION: "owner_refused",
};

/** What is wrong with the connection itself, judged by an answer that came through it; null: nothing. */
export function judgeConnectionAnswer(answer: CrmResponse): ConnectionFailure | null {
  if (answer.status < 400) return null;
  const { code } = readRefusal(answer);
  const known = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return known === undefined ? null : { code: known };
}

/** The same for what was thrown. "Invalid Domain" is seen in the field where a connection meets a domain that is not its own. */
export function judgeConnectionError(error: unknown): ConnectionFailure | null {
  return error instanceof Error && /invalid domain/i.test(error.message) ? { code: "other_domain" } : null;
}
