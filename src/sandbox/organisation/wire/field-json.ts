import type { Field, PickListEntry } from "../state/fields.ts";
import type { JsonObject } from "../values/json.ts";

const JSON_TYPES: Readonly<Record<string, string>> = {
  boolean: "boolean",
  integer: "integer",
  double: "double",
  currency: "double",
  percent: "double",
  lookup: "jsonobject",
  ownerlookup: "jsonobject",
  multiuserlookup: "jsonarray",
  multiselectpicklist: "jsonarray",
};

/** A field as settings/fields answers it. Source: zoho.com/crm/developer/docs/api/v8/field-meta.html */
export function buildFieldJson(field: Field): JsonObject {
  const isScore = field.scoreOf !== null;
  return {
    id: field.id,
    api_name: field.apiName,
    field_label: field.label,
    display_label: field.label,
    data_type: field.dataType,
    json_type: JSON_TYPES[field.dataType] ?? "string",
    length: isScore ? 5 : field.length,
    ui_type: isScore ? 32 : 1,
    system_mandatory: field.required,
    custom_field: field.custom,
    read_only: field.readOnly,
    field_read_only: field.readOnly,
    visible: true,
    created_source: "default",
    operation_type: {
      web_create: !field.readOnly,
      web_update: !field.readOnly,
      api_create: !field.readOnly,
      api_update: !field.readOnly,
    },
    pick_list_values: field.pickList.map(buildPickListJson),
    lookup: field.lookupModule === null ? {} : { module: { api_name: field.lookupModule } },
    formula: field.formulaType === null ? {} : { return_type: field.formulaType, expression: null },
    currency: field.dataType === "currency" ? { precision: 2, rounding_option: "round_off" } : {},
    multiuserlookup: field.dataType === "multiuserlookup" ? { display_label: field.label } : {},
  };
}

function buildPickListJson(entry: PickListEntry, index: number): JsonObject {
  const value = {
    id: entry.id,
    display_value: entry.display,
    actual_value: entry.actual,
    reference_value: entry.actual,
    sequence_number: index + 1,
    colour_code: null,
    type: "used",
  };
  if (entry.stage === null) return value;
  const { forecastType, probability } = entry.stage;
  return { ...value, forecast_type: forecastType, deal_category: forecastType, probability };
}
