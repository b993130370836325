import { parseAgeInDays } from "./date-placeholders.ts";
import type { Wording } from "./describe-criteria.ts";

/** `${TODAY}` and its like, and `${LAST_N_DAYS:7}`. */
const PLACEHOLDER = /^\$\{([A-Z_]+)(?::(\d+))?\}$/;

/** One wanted value in words; what has no words is shown as Zoho wrote it. */
export function describeValue(field: string, value: unknown, wording: Wording): string {
  const formatted = wording.formatValue(field, value);
  if (formatted !== null) return formatted;
  if (typeof value === "string") return describePlaceholder(value, wording) ?? value;
  if (value === null || value === undefined) return wording.phrase("criteria.no_value");
  if (typeof value !== "object") return String(value);
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  const text = [name, id].find((part) => typeof part === "string" && part !== "");
  if (typeof text === "string") return describePlaceholder(text, wording) ?? text;
  return safeJson(value);
}

function describePlaceholder(text: string, { phrase }: Wording): string | null {
  const age = parseAgeInDays(text);
  if (age !== null) return phrase(`placeholder.${age.kind}`, { n: age.days });
  const [, name, count] = PLACEHOLDER.exec(text) ?? [];
  if (name === undefined) return null;
  const key = `placeholder.${name}`;
  // A phrase that the catalogue lacks shows its key: then Zoho's own text tells more.
  const words = phrase(key, count === undefined ? {} : { n: Number(count) });
  return words === key ? null : words;
}

function safeJson(value: object): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "…";
  }
}
