import type { CrmResponse } from "../contracts/transport.ts";
import { findErrorEnvelope } from "../wire/index.ts";

/** The same answers of which isPermissionRefusal is true once they are thrown: Zoho does not tie the code to one status. */
export function lacksPermission({ status, body }: CrmResponse): boolean {
  return status === 403 || findErrorEnvelope(body)?.code === "NO_PERMISSION";
}
