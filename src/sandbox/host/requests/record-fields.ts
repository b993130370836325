import { askCrm, type Json, listOf } from "./crm-client.ts";

export interface RecordField {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly readOnly: boolean;
  /** Of picklists: actual value and label. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export async function listRecordFields(module: string): Promise<readonly RecordField[]> {
  const body = await askCrm(`/crm/v8/settings/fields?module=${module}`);
  // The layout has an input of its own.
  return listOf(body?.["fields"])
    .map(readField)
    .filter(({ apiName }) => apiName !== "Layout");
}

function readField(field: Json): RecordField {
  return {
    apiName: String(field["api_name"]),
    label: String(field["field_label"]),
    dataType: String(field["data_type"]),
    readOnly: field["read_only"] === true || field["field_read_only"] === true,
    // "-None-" stands for no value, which every picklist may have.
    options: listOf(field["pick_list_values"])
      .map((option) => ({ value: String(option["actual_value"]), label: String(option["display_value"]) }))
      .filter(({ value }) => value !== "-None-"),
  };
}

const EDITABLE_LOOKUPS = ["ownerlookup"];
const NOT_EDITABLE = [
  "lookup",
  "multiselectlookup",
  "multiuserlookup",
  "formula",
  "autonumber",
  "fileupload",
  "layout",
];

export function isEditable({ dataType, readOnly }: RecordField): boolean {
  return !readOnly && (EDITABLE_LOOKUPS.includes(dataType) || !NOT_EDITABLE.includes(dataType));
}

const NUMBERS = ["integer", "double", "currency", "percent"];

/** What the API wants for what was typed; text that is no number goes as it is, for the API to refuse. */
export function toApiValue({ dataType }: RecordField, typed: string): unknown {
  if (typed === "") return null;
  if (NUMBERS.includes(dataType) && Number.isFinite(Number(typed))) return Number(typed);
  return typed;
}

/** A value as the form shows it. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(toText).join(", ");
  if (typeof value === "object") {
    const { name, display_label: label, id } = value as Record<string, unknown>;
    return String(name ?? label ?? id ?? "");
  }
  return String(value);
}
