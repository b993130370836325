import type { RecordChanges } from "../../organisation/changes/save-record.ts";
import type { Field } from "../../organisation/state/fields.ts";
import { type CrmModule, findLayout } from "../../organisation/state/modules.ts";
import { findUser, type Organisation } from "../../organisation/state/organisation.ts";
import { isJsonObject, type JsonObject } from "../../organisation/values/json.ts";
import { buildError, type Envelope } from "../protocol/answer.ts";
import { isIsoDate, isIsoDateTime } from "../protocol/iso-dates.ts";

/** The changes that a record's JSON asks for, or the first thing that is wrong with it. Unknown keys are passed over. */
export function readChanges(
  organisation: Organisation,
  module: CrmModule,
  json: JsonObject,
  path: string,
): RecordChanges | Envelope {
  const values: Record<string, unknown> = {};
  for (const field of module.fields) {
    if (!Object.hasOwn(json, field.apiName) || field.readOnly) continue;
    if (field.apiName === "Layout" || field.apiName === "Owner") continue;
    const value = emptyToNull(json[field.apiName]);
    const problem = judgeValue(field, value, `${path}.${field.apiName}`);
    if (problem) return problem;
    values[field.apiName] = value;
  }
  const layoutId = readReference(json["Layout"]);
  if (layoutId !== null && !findLayout(module, layoutId)) return invalid("Layout", `${path}.Layout`);
  const ownerId = readReference(json["Owner"]);
  if (ownerId !== null && !findUser(organisation, ownerId)) return invalid("Owner", `${path}.Owner`);
  return { values, ...(layoutId === null ? {} : { layoutId }), ...(ownerId === null ? {} : { ownerId }) };
}

export function isRefusedChange(changes: RecordChanges | Envelope): changes is Envelope {
  return "status" in changes;
}

function readReference(value: unknown): string | null {
  if (typeof value === "string") return value;
  return isJsonObject(value) && typeof value["id"] === "string" ? value["id"] : null;
}

function emptyToNull(value: unknown): unknown {
  return value === undefined || value === "" ? null : value;
}

function invalid(apiName: string, jsonPath: string, details: JsonObject = {}): Envelope {
  return buildError("INVALID_DATA", "invalid data", { ...details, api_name: apiName, json_path: jsonPath });
}

function judgeValue(field: Field, value: unknown, path: string): Envelope | null {
  if (value === null) {
    if (!field.required) return null;
    return buildError("MANDATORY_NOT_FOUND", "required field not found", { api_name: field.apiName, json_path: path });
  }
  const expected = expectedType(field.dataType);
  if (!isOfType(expected, value)) return invalid(field.apiName, path, { expected_data_type: expected });
  if (Array.isArray(value) && !value.every((member) => isMember(field.dataType, member)))
    return invalid(field.apiName, path, { expected_data_type: MEMBER_TYPES[field.dataType] ?? "text" });
  if (typeof value === "string" && value.length > field.length)
    return invalid(field.apiName, path, { maximum_length: field.length });
  return null;
}

function expectedType(dataType: string): string {
  switch (dataType) {
    case "integer":
    case "bigint":
    case "double":
    case "boolean":
    case "date":
    case "datetime":
      return dataType;
    case "currency":
    case "percent":
      return "double";
    case "multiselectpicklist":
    case "multiuserlookup":
      return "jsonarray";
    case "lookup":
    case "ownerlookup":
      return "jsonobject";
    default:
      return "text";
  }
}

const MEMBER_TYPES: Readonly<Record<string, string>> = { multiuserlookup: "jsonobject" };

function isMember(dataType: string, member: unknown): boolean {
  return isOfType(MEMBER_TYPES[dataType] ?? "text", member);
}

function isOfType(expected: string, value: unknown): boolean {
  switch (expected) {
    case "integer":
    case "bigint":
      return Number.isInteger(value);
    case "double":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return isIsoDate(value);
    case "datetime":
      return isIsoDateTime(value);
    case "jsonarray":
      return Array.isArray(value);
    case "jsonobject":
      return isJsonObject(value) && typeof value["id"] === "string";
    default:
      return typeof value === "string";
  }
}
