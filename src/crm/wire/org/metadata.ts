import type { Parsed } from "../json/read-json.ts";
import { parseFields } from "./field-metadata.ts";
import { parseModules } from "./module.ts";
import { parseOrg } from "./org.ts";

/** Answers that hardly ever change while somebody works: what reads them, by path. */
export const METADATA_PARSERS: ReadonlyMap<string, (body: unknown) => Parsed<unknown>> = new Map<
  string,
  (body: unknown) => Parsed<unknown>
>([
  ["/crm/v8/settings/fields", parseFields],
  ["/crm/v8/settings/modules", parseModules],
  ["/crm/v8/org", parseOrg],
]);

/** All keys that these parsers read, on any level: what is kept of an answer, which is ten times as long. */
export const METADATA_KEYS: readonly string[] = [
  "fields",
  "api_name",
  "field_label",
  "display_label",
  "data_type",
  "formula",
  "rollup_summary",
  "return_type",
  "textarea",
  "type",
  "json_type",
  "pick_list_values",
  "actual_value",
  "display_value",
  "forecast_type",
  "deal_category",
  "modules",
  "module_name",
  "singular_label",
  "plural_label",
  "scoring_supported",
  "org",
  "zgid",
  "time_zone",
  "license_details",
  "paid_type",
  "info",
  "more_records",
];
