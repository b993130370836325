import { parseAgeInDays } from "../dates/date-placeholders.ts";
import { isInexact } from "../matching/refuse-value.ts";
import type { FieldMetadata } from "../terms/crm-record.ts";
import type { Wording } from "./phrases.ts";

/** `${TODAY}` and its like, and `${LAST_N_DAYS:7}`. */
const WORDED_PLACEHOLDER = /^\$\{([A-Z_]+)(?::(\d+))?\}$/;

/** One wanted value in words; what has no words is shown as Zoho wrote it. */
export function describeValue(field: string, value: unknown, wording: Wording): string {
  const formatted = wording.formatValue(field, value);
  if (formatted !== null) return formatted;
  if (typeof value === "string") return describePlaceholder(value, wording) ?? value;
  if (value === null || value === undefined) return wording.phrase("criteria.no_value");
  if (typeof value === "number") return writeNumber(value);
  if (typeof value !== "object") return String(value);
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  const idText = typeof id === "number" ? writeNumber(id) : id;
  const text = [name, idText].find((part) => typeof part === "string" && part !== "");
  if (typeof text === "string") return describePlaceholder(text, wording) ?? text;
  return writeObject(value);
}

function describePlaceholder(text: string, { phrase }: Wording): string | null {
  const age = parseAgeInDays(text);
  if (age !== null) return phrase(`placeholder.${age.kind}`, { n: age.days });
  const [, name, count] = WORDED_PLACEHOLDER.exec(text) ?? [];
  if (name === undefined) return null;
  const key = `placeholder.${name}`;
  // A phrase that the catalogue lacks shows its key: then Zoho's own text tells more.
  const words = phrase(key, count === undefined ? {} : { n: Number(count) });
  return words === key ? null : words;
}

/** The number, marked where reading it rounded it: nobody wrote what would be shown. */
export function writeNumber(value: number): string {
  return `${isInexact(value) ? "≈" : ""}${value}`;
}

/** The name that people see for a choice; a selection joined by ";" stays joined. null: the field has no such choice. */
export function nameChoice({ dataType, pickListValues }: FieldMetadata, text: string): string | null {
  const find = (name: string) => pickListValues.find(({ actual }) => actual === name)?.display;
  const whole = find(text);
  if (whole !== undefined || dataType !== "multiselectpicklist" || !text.includes(";")) return whole ?? null;
  return text
    .split(";")
    .map((part) => find(part.trim()) ?? part)
    .join(";");
}

function writeObject(value: object): string {
  try {
    return JSON.stringify(value, (_key, item: unknown) => (isInexact(item) ? writeNumber(Number(item)) : item)) ?? "";
  } catch {
    return "…";
  }
}
