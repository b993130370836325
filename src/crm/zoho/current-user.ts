import type { CrmUser } from "../crm-host.ts";
import { findTimeZone } from "../wire/index.ts";

type Said = Readonly<Record<string, unknown>>;

const FALLBACK = "en";

/** The user of getCurrentUser's answer: flat as documented, or in `users` as seen in the field. Never fails: what is missing is null. */
export function readCurrentUser(answer: unknown): CrmUser {
  const user = findUser(answer);
  const profile = isObject(user["profile"]) ? user["profile"] : {};
  const language = toLanguageTag(user["language"]);
  const locale = toLanguageTag(user["locale"]) ?? toLanguageTag(user["country_locale"]) ?? language;
  return {
    id: textOrNull(user["id"]),
    name: textOrNull(user["full_name"]),
    profile: textOrNull(profile["name"]),
    locale: locale ?? FALLBACK,
    language: language ?? locale ?? FALLBACK,
    timeZone: findTimeZone(user["time_zone"]),
    rightToLeft: user["rtl_enabled"] === true,
  };
}

function findUser(answer: unknown): Said {
  if (!isObject(answer)) return {};
  const { users } = answer;
  if (!Array.isArray(users)) return answer;
  const [first] = users as readonly unknown[];
  return isObject(first) ? first : {};
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

function textOrNull(raw: unknown): string | null {
  return typeof raw === "string" && raw !== "" ? raw : null;
}

function isObject(value: unknown): value is Said {
  return typeof value === "object" && value !== null;
}
