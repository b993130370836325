import type { Field } from "../state/fields.ts";
import { type CrmModule, findLayout } from "../state/modules.ts";
import { findModule, findUser, type Organisation } from "../state/organisation.ts";
import { readScorePart } from "../state/score-parts.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import { userName } from "../state/users.ts";
import type { JsonObject } from "../values/json.ts";

/** A record as Zoho's API answers it: every field of the module by API name, empty ones as null. */
export function buildRecordJson(organisation: Organisation, record: StoredRecord): JsonObject {
  const module = findModule(organisation, record.module);
  if (!module) throw new Error(`No module ${record.module}`);
  const json: Record<string, unknown> = { id: record.id, $currency_symbol: "$", $editable: true };
  const rows = organisation.scores.get(record.id);
  for (const field of module.fields) {
    json[field.apiName] =
      field.scoreOf === null
        ? (record.values[field.apiName] ?? computeValue(field, record))
        : readScorePart(rows?.get(field.scoreOf.ruleId), field.scoreOf.part);
  }
  json["Owner"] = buildUserJson(organisation, record.ownerId);
  json["Created_By"] = buildUserJson(organisation, record.createdBy);
  json["Modified_By"] = buildUserJson(organisation, record.modifiedBy);
  json["Created_Time"] = record.createdTime;
  json["Modified_Time"] = record.modifiedTime;
  json["Last_Activity_Time"] = record.lastActivityTime;
  json["Layout"] = buildLayoutJson(module, record.layoutId);
  json["Tag"] ??= [];
  return json;
}

/** What names a record in headings and lists. */
export function recordName(module: CrmModule, record: StoredRecord): string {
  const name = record.values[module.nameField] ?? fullName(record);
  return typeof name === "string" ? name : "";
}

function buildUserJson(organisation: Organisation, id: string): JsonObject {
  const user = findUser(organisation, id);
  return user ? { name: userName(user), id, email: user.email } : { name: null, id, email: null };
}

function buildLayoutJson(module: CrmModule, id: string): JsonObject {
  const layout = findLayout(module, id);
  return { display_label: layout?.displayLabel ?? null, name: layout?.name ?? null, id };
}

function computeValue(field: Field, record: StoredRecord): unknown {
  switch (field.apiName) {
    case "Full_Name":
      return fullName(record);
    case "Revenue_per_Head":
      return divide(record.values["Annual_Revenue"], record.values["No_of_Employees"]);
    case "Expected_Revenue":
      return divide(record.values["Amount"], percentOf(record.values["Probability"]));
    default:
      return null;
  }
}

function fullName(record: StoredRecord): string | null {
  const parts = [record.values["First_Name"], record.values["Last_Name"]].filter((part) => typeof part === "string");
  return parts.length === 0 ? null : parts.join(" ");
}

function percentOf(percent: unknown): number | null {
  return typeof percent === "number" && percent > 0 ? 100 / percent : null;
}

function divide(value: unknown, by: unknown): number | null {
  return typeof value === "number" && typeof by === "number" && by > 0 ? Math.round((value / by) * 100) / 100 : null;
}
