import { isDay, parseInstant } from "../dates/calendar.ts";
import { isDatePlaceholder, isPlaceholder } from "../dates/date-placeholders.ts";
import type { Comparator } from "../terms/criteria.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import { isObject } from "../terms/is-object.ts";

/** Zoho's data types by how they compare. Source: the comparators per data type of Zoho's OpenAPI and bulk-read page. */
export type TypeFamily =
  | "text"
  | "multi_select"
  | "number"
  | "currency"
  | "date"
  | "datetime"
  | "boolean"
  | "lookup"
  | "named_lookup"
  | "multi_lookup";

const DATA_TYPES: Readonly<Record<TypeFamily, string>> = {
  text: "text textarea richtextarea email phone website autonumber picklist",
  multi_select: "multiselectpicklist",
  number: "integer bigint double decimal percent",
  currency: "currency",
  date: "date",
  datetime: "datetime",
  boolean: "boolean",
  lookup: "lookup ownerlookup userlookup",
  named_lookup: "multi_module_lookup",
  multi_lookup: "multiselectlookup multiuserlookup",
};

const FAMILIES = new Map(
  Object.entries(DATA_TYPES).flatMap(([family, dataTypes]) =>
    dataTypes.split(" ").map((dataType) => [dataType, family as TypeFamily] as const),
  ),
);

/** Known, but no source says how scoring compares them. */
const UNDOCUMENTED = "fileupload imageupload profileimage subform consent_lookup line_tax jsonarray layout".split(" ");

const TELLING_ORDER: ReadonlySet<string> = new Set<Comparator>([
  "less_than",
  "less_equal",
  "greater_than",
  "greater_equal",
  "between",
  "not_between",
]);
const OF_SEVERAL: ReadonlySet<string> = new Set<Comparator>([
  "include_any",
  "include_all",
  "exclude_any",
  "exclude_all",
]);
const DATED = /^\d{4}-\d{2}-\d{2}(?:T|$)/;
/** Two runs of digits side by side would be tried in every split of a long text. */
const NUMERAL = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/;

/** undefined for data types that no source documents in scoring (file, image, subform, tags, …). */
export function familyOf(dataType: string): TypeFamily | undefined {
  return FAMILIES.get(dataType.toLowerCase());
}

/** Why no criterion on a field of this type can be judged: a trimmed formula or roll-up does not tell what it results in. */
export function refuseDataType(dataType: string): UnknownReason {
  return UNDOCUMENTED.includes(dataType.toLowerCase()) ? "data_type_undocumented" : "data_type_unknown";
}

/** True where few values occur in many records, so that a value's answers are worth keeping. */
export function isChoice(dataType: string): boolean {
  return dataType === "picklist" || dataType === "boolean";
}

/** The family that the values themselves suggest, where there is no metadata. */
export function inferFamily(seen: unknown, wanted: unknown, comparator: string): TypeFamily {
  const first: unknown = Array.isArray(wanted) ? wanted.find(tellsType) : wanted;
  if (OF_SEVERAL.has(comparator)) return "multi_lookup";
  if (Array.isArray(seen)) return seen.some(isObject) ? "multi_lookup" : "multi_select";
  if (isObject(seen)) return "lookup";
  if (typeof seen === "boolean" || typeof first === "boolean") return "boolean";
  if (typeof seen === "number") return "number";
  if (parseInstant(seen) !== null && (TELLING_ORDER.has(comparator) || looksLikeDate(first))) return "datetime";
  if (isDay(seen) && (TELLING_ORDER.has(comparator) || looksLikeDate(first))) return "date";
  if (typeof first === "number" || (TELLING_ORDER.has(comparator) && isNumeral(seen))) return "number";
  if (isObject(first)) return "lookup";
  if (isDatePlaceholder(first)) return "date";
  if (TELLING_ORDER.has(comparator)) return looksLikeDate(first) ? "date" : "number";
  return "text";
}

/** Not one of the placeholders that stand beside values of any type. */
function tellsType(value: unknown): boolean {
  return isDatePlaceholder(value) || !isPlaceholder(value);
}

/** Also a day that no month has, or a time without a zone: no date field can be compared with it, as its test will say. */
function looksLikeDate(value: unknown): boolean {
  return typeof value === "string" && (DATED.test(value) || isDatePlaceholder(value));
}

export function isNumeral(value: unknown): boolean {
  return typeof value === "string" && NUMERAL.test(value);
}
