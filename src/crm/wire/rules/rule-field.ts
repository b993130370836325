import type { RuleField } from "../../../scoring/index.ts";
import { type Listed, readListed } from "../json/page.ts";
import {
  at,
  isJsonObject,
  type JsonNode,
  type JsonObject,
  orNull,
  type Parsed,
  parse,
  readId,
  readObject,
} from "../json/read-json.ts";
import { readField } from "../org/field-metadata.ts";

/** `{fields: […]}` of settings/fields, with what the editor of rules needs besides. */
export function parseRuleFields(json: unknown): Parsed<Listed<RuleField>> {
  return parse(json, (root) => readListed(root, "fields", readRuleField));
}

function readRuleField(field: JsonNode): RuleField {
  const raw = readObject(field);
  return {
    ...readField(field),
    id: orNull<string>(readId)(at(field, "id")),
    lookupModule: findLookupModule(raw),
    isScore: isScoreField(raw),
    encrypted: isJsonObject(raw["crypt"]) && Object.keys(raw["crypt"]).length > 0,
    uiType: typeof raw["ui_type"] === "number" ? raw["ui_type"] : null,
  };
}

/** Other fields carry an empty object there. */
function findLookupModule(raw: JsonObject): string | null {
  for (const key of ["lookup", "multiselectlookup"]) {
    const lookup = raw[key];
    const module = isJsonObject(lookup) ? (lookup["module"] ?? lookup["connected_module"]) : null;
    const name = isJsonObject(module) ? module["api_name"] : module;
    if (typeof name === "string" && name !== "") return name;
  }
  return null;
}

/**
 * Fields that a scoring rule made, by their shape: nothing in the metadata names them.
 * Source: "Score1" in the sample of zoho.com/crm/developer/docs/api/v7/field-meta.html
 */
function isScoreField(raw: JsonObject): boolean {
  const { custom_field: custom, data_type: type, read_only: readOnly, field_read_only: fieldReadOnly } = raw;
  const operations = isJsonObject(raw["operation_type"]) ? Object.values(raw["operation_type"]) : [];
  return (
    custom === true &&
    type === "integer" &&
    readOnly === true &&
    fieldReadOnly === true &&
    raw["ui_type"] === 32 &&
    operations.every((allowed) => allowed === false)
  );
}
