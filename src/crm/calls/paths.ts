import { isApiName, isZohoId, type RecordId } from "../../scoring/index.ts";
import { CrmUnexpectedShapeError } from "../contracts/errors.ts";

// Modules and ids reach this folder from messages and answers that anybody may have forged: nothing unchecked gets into a URL.

/** Throws CrmUnexpectedShapeError for what is no API name. */
export function checkModule(module: string): string {
  if (!isApiName(module)) throw new CrmUnexpectedShapeError("module", "not an API name of Zoho's");
  return module;
}

/** Throws CrmUnexpectedShapeError for what is no id. `what` names its place in the message, e.g. "layoutId". */
export function checkId(what: string, id: string): string {
  if (!isZohoId(id)) throw new CrmUnexpectedShapeError(what, "not an id of Zoho's");
  return id;
}

export const RULES_PATH = "/crm/v8/settings/automation/scoring_rules";

export function modulePath(module: string, rest: string): string {
  return `/crm/v8/${checkModule(module)}/${rest}`;
}

export function recordPath(module: string, recordId: RecordId): string {
  return modulePath(module, checkId("recordId", recordId));
}
