import { isJsonObject, isScoreRow, type JsonObject } from "../../../crm/wire/index.ts";
import { shorten } from "../../terminal/shorten.ts";

/** What a JSON value looks like among Zoho's answers, in words for a refusal: `an answer with "signals"`. */
export function nameAnswer(json: unknown): string {
  if (Array.isArray(json)) return json.length === 0 ? "an empty list" : `a list of ${json.length}`;
  if (typeof json === "string") return "text";
  if (typeof json === "number") return "a number";
  return isJsonObject(json) ? (nameByContent(json) ?? nameByKeys(json)) : String(json);
}

/** By what the answer or the first entry of its list says of itself; null: nothing that is known. */
export function nameByContent(json: unknown): string | null {
  if (!isJsonObject(json)) return null;
  const own = nameEntry(json);
  if (own !== null) return own;
  for (const [key, list] of Object.entries(json)) {
    const first: unknown = Array.isArray(list) ? list[0] : null;
    if (!isJsonObject(first)) continue;
    const name = nameEntry(first) ?? (key === "data" && Object.hasOwn(first, "id") ? "records" : null);
    if (name !== null) return name;
  }
  return null;
}

function nameEntry(entry: JsonObject): string | null {
  const { code, status } = entry;
  if (isJsonObject(entry["response"])) return "an answer of Zoho's API v1";
  if (typeof code === "string" && status === "error") return `Zoho's error ${code}`;
  if (typeof code === "string" && typeof status === "string") return `the result of a call (${code})`;
  return isScoreRow(entry) ? "stored scores" : null;
}

const LONGEST_KEY = 40;

function nameByKeys(json: JsonObject): string {
  const keys = Object.keys(json);
  if (keys.length === 0) return "an empty object";
  const isPart = (key: string) => typeof json[key] === "object" && json[key] !== null;
  const key = keys.find((name) => name !== "info" && isPart(name)) ?? keys.find(isPart);
  const hasId = Object.hasOwn(json, "id");
  if (key === undefined && !hasId) return "an object without an id";
  const shown = key ?? keys.find((name) => name !== "id") ?? "id";
  const cut = shorten(shown, LONGEST_KEY);
  return hasId ? `what looks like a setting (key "${cut}")` : `an answer with "${cut}"`;
}
