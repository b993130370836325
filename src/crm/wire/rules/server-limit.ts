import type { ServerLimit } from "../../../scoring/index.ts";
import { type JsonObject, readCount } from "../json/read-json.ts";

/**
 * The limit that a refusal names, so that it overrides ours; null where it names none.
 * Source: zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html, error samples.
 */
export function findServerLimit(code: string, details: JsonObject, message: string | null): ServerLimit | null {
  // A second rule in an edition that has one only: no number is given.
  if (code === "FEATURE_NOT_SUPPORTED") return { limit: "total_rules", per: "module", maximum: 1 };
  const maximum = readCount(details["limit"]) ?? readCount(details["maximum_length"]);
  if (maximum === null) return null;
  if (code === "ACTIVE_STATE_LIMIT_EXCEEDED") return { limit: "active_rules", per: findScope(message), maximum };
  const ofFieldRules = [details["json_path"], details["api_name"]].some(namesFieldRules);
  if (ofFieldRules && (code === "LIMIT_EXCEEDED" || code === "INVALID_DATA"))
    return { limit: "field_rules", per: "rule", maximum };
  return code === "LIMIT_EXCEEDED" ? { limit: "total_rules", per: findScope(message), maximum } : null;
}

/** Path and name are the layout's in every sample, and only the words tell: "… cannot be created for a layout". */
function findScope(message: string | null): ServerLimit["per"] {
  return message !== null && /\bmodule\b/i.test(message) ? "module" : "layout";
}

function namesFieldRules(place: unknown): boolean {
  return typeof place === "string" && /(^|\.)field_rules$/i.test(place);
}
