import { isJsonObject, type JsonObject } from "../json/read-json.ts";
import { findTimeZone } from "./org.ts";

export interface CrmUser {
  readonly id: string | null;
  readonly name: string | null;
  readonly profile: string | null;
  /** BCP 47, e.g. "en-US". */
  readonly locale: string;
  /** BCP 47 language of the interface. */
  readonly language: string;
  readonly timeZone: string | null;
}

const FALLBACK = "en";

/** The user of getCurrentUser's answer: flat as documented, or in `users` as seen in the field. Never fails: what is missing is null. */
export function parseCurrentUser(answer: unknown): CrmUser {
  const user = unwrapUser(answer);
  const profile = isJsonObject(user["profile"]) ? user["profile"] : {};
  const language = toLanguageTag(user["language"]);
  const locale = toLanguageTag(user["locale"]) ?? toLanguageTag(user["country_locale"]) ?? language;
  return {
    id: filledOrNull(user["id"]),
    name: filledOrNull(user["full_name"]),
    profile: filledOrNull(profile["name"]),
    locale: locale ?? FALLBACK,
    language: language ?? locale ?? FALLBACK,
    timeZone: findTimeZone(user["time_zone"]),
  };
}

function unwrapUser(answer: unknown): JsonObject {
  if (!isJsonObject(answer)) return {};
  const { users } = answer;
  if (!Array.isArray(users)) return answer;
  const [first] = users as readonly unknown[];
  return isJsonObject(first) ? first : {};
}

/** BCP 47 for Zoho's "en_US"; null for what Intl would throw on. */
function toLanguageTag(raw: unknown): string | null {
  if (typeof raw !== "string" || raw === "") return null;
  try {
    return Intl.getCanonicalLocales(raw.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

function filledOrNull(raw: unknown): string | null {
  return typeof raw === "string" && raw !== "" ? raw : null;
}
