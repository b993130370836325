import type { FieldMetadata, PickListValue } from "../../../scoring/index.ts";
import { type Listed, readListed } from "../json/page.ts";
import {
  at,
  fail,
  isJsonObject,
  type JsonNode,
  type Parsed,
  parse,
  readListOrNone,
  readName,
  textOrNull,
} from "../json/read-json.ts";

/** `{fields: […]}` of settings/fields. */
export function parseFields(json: unknown): Parsed<Listed<FieldMetadata>> {
  return parse(json, (root) => readListed(root, "fields", readField));
}

export function readField(field: JsonNode): FieldMetadata {
  const apiName = readName(at(field, "api_name"));
  return {
    apiName,
    label: textOrNull(field, "field_label") ?? textOrNull(field, "display_label") ?? apiName,
    dataType: findResultType(field) ?? findTextType(field) ?? readName(at(field, "data_type")),
    pickListValues: readListOrNone(at(field, "pick_list_values"), readPickListValue),
  };
}

/** Formula and roll-up fields are compared by what they result in. */
function findResultType(field: JsonNode): string | null {
  for (const key of ["formula", "rollup_summary"]) {
    const details = at(field, key).value;
    // Other fields carry an empty object there.
    const type = isJsonObject(details) ? details["return_type"] : null;
    if (typeof type === "string" && type !== "") return type === "string" ? "text" : type;
  }
  return null;
}

/**
 * Texts that are more than text: rich text, which some answers name as a type of its own, and lists such as tags.
 * Source: textarea.type, and "Tag", in the sample of zoho.com/crm/developer/docs/api/v7/field-meta.html
 */
function findTextType(field: JsonNode): string | null {
  const type = at(field, "data_type").value;
  const details = at(field, "textarea").value;
  if (type === "textarea") return isJsonObject(details) && details["type"] === "rich_text" ? "richtextarea" : null;
  return type === "text" && at(field, "json_type").value === "jsonarray" ? "jsonarray" : null;
}

function readPickListValue(value: JsonNode): PickListValue {
  const actual = textOrNull(value, "actual_value");
  const display = textOrNull(value, "display_value");
  return {
    actual: actual ?? display ?? fail(at(value, "actual_value"), "text"),
    display: display ?? actual ?? "",
    dealCategory:
      findDealCategory(at(value, "forecast_type").value) ?? findDealCategory(at(value, "deal_category").value),
  };
}

/** "Open", "Closed Won" and "Closed Lost" in Zoho's samples. */
function findDealCategory(raw: unknown): PickListValue["dealCategory"] {
  const words = typeof raw === "string" ? raw.toLowerCase() : "";
  if (words.includes("won")) return "won";
  if (words.includes("lost")) return "lost";
  return words.includes("open") ? "open" : null;
}
