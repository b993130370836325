import type { ServerLimit } from "../../scoring/index.ts";
import type { JsonObject } from "./read-json.ts";

/**
 * The limit that a refusal names, so that it overrides ours; null where it names none.
 * Source: zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html, error samples.
 */
export function findServerLimit(code: string, details: JsonObject): ServerLimit | null {
  const maximum = readCount(details["limit"]) ?? readCount(details["maximum_length"]);
  if (maximum === null) return null;
  const named = `${text(details["json_path"])} ${text(details["api_name"])}`;
  const ofFieldRules = /field_rules\W*$|field_rules /.test(`${named} `);
  if (code === "ACTIVE_STATE_LIMIT_EXCEEDED") return { limit: "active_rules", per: "layout", maximum };
  if (ofFieldRules && (code === "LIMIT_EXCEEDED" || code === "INVALID_DATA"))
    return { limit: "field_rules", per: "rule", maximum };
  return code === "LIMIT_EXCEEDED" ? { limit: "total_rules", per: "layout", maximum } : null;
}

function readCount(value: unknown): number | null {
  const count = typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
