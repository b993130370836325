import { parseAgeInDays } from "./date-placeholders.ts";
import type { Wording } from "./describe-criteria.ts";

const COUNTED = /^\$\{(LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|YEARS):(\d+)\}$/;
const NAMED = new Set([
  "EMPTY",
  "NOTEMPTY",
  "CURRENTUSER",
  "CURRENTUSERROLE",
  "OPEN",
  "CLOSEDWON",
  "CLOSEDLOST",
  "TODAY",
  "TOMORROW",
  "TOMORROWPLUS",
  "YESTERDAY",
  "YESTERDAYMINUS",
  "LASTWEEK",
  "THISWEEK",
  "NEXTWEEK",
  "LASTMONTH",
  "THISMONTH",
  "NEXTMONTH",
  "LASTYEAR",
  "THISYEAR",
  "NEXTYEAR",
  "PREVFQ",
  "THISFQ",
  "NEXTFQ",
  "PREVFY",
  "THISFY",
  "NEXTFY",
]);

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
  const counted = COUNTED.exec(text);
  if (counted !== null) return phrase(`placeholder.${counted[1]}_N_${counted[2]}`, { n: Number(counted[3]) });
  const age = parseAgeInDays(text);
  if (age !== null) return phrase(`placeholder.${age.kind}`, { n: age.days });
  const name = text.startsWith("${") && text.endsWith("}") ? text.slice(2, -1) : "";
  return NAMED.has(name) ? phrase(`placeholder.${name}`) : null;
}

function safeJson(value: object): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "…";
  }
}
