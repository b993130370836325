import { type FieldMetadata, isInexact, nameChoice, writeNumber } from "../../scoring/index.ts";
import type { Locale } from "./locale.ts";

const NUMERIC: readonly string[] = ["integer", "bigint", "double", "currency", "percent"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;

/** A record's value as the user would read it. Anything unexpected is shown as it came. */
export function formatValue(value: unknown, field: FieldMetadata | undefined, locale: Locale): string {
  if (value === undefined) return locale.translate("value.missing");
  if (value === null || value === "") return locale.translate("value.empty");
  if (typeof value === "boolean") return locale.translate(value ? "value.yes" : "value.no");
  // Reading the answer has rounded it: the mark says so.
  if (typeof value === "number") return `${isInexact(value) ? "≈" : ""}${locale.total(value)}`;
  if (typeof value === "string") return formatText(value, field, locale);
  if (Array.isArray(value)) {
    if (value.length === 0) return locale.translate("value.empty");
    return locale.list(value.map((item) => formatValue(item, field, locale)));
  }
  return nameOf(value) ?? JSON.stringify(value) ?? typeof value;
}

function formatText(text: string, field: FieldMetadata | undefined, locale: Locale): string {
  if (DAY.test(text)) return locale.day(text);
  if (INSTANT.test(text)) return locale.instant(text);
  // Only what a number holds exactly.
  if (field !== undefined && NUMERIC.includes(field.dataType) && String(Number(text)) === text) {
    return locale.total(Number(text));
  }
  return (field === undefined ? null : nameChoice(field, text)) ?? text;
}

/** Lookups and users carry a name beside their id. */
function nameOf(value: object): string | null {
  if ("name" in value && typeof value.name === "string") return value.name;
  if ("id" in value && typeof value.id === "string") return value.id;
  if ("id" in value && typeof value.id === "number") return writeNumber(value.id);
  return null;
}
