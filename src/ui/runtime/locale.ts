import type { CrmUser } from "../../crm/index.ts";
import { containTexts } from "./contained-texts.ts";
import { type Catalogue, createTranslator, type Translator } from "./translate.ts";

/** Everything that differs between users' languages and countries. */
export interface Locale extends Translator {
  /** BCP 47 language of the texts. */
  readonly language: string;
  /** Of the texts, so that sentences and layout run the same way. */
  readonly direction: "ltr" | "rtl";
  /** "25", "−5". */
  total(value: number): string;
  /** "+10", "−5", "0". */
  points(points: number): string;
  /** Day and time of an ISO instant, in the user's time zone. */
  instant(iso: string): string;
  /** A plain day, "2026-05-03". */
  day(iso: string): string;
  list(items: readonly string[]): string;
}

export function createLocale(catalogue: Catalogue, user: CrmUser | null): Locale {
  const { language } = catalogue;
  const formats = supported(user?.locale ?? navigator.language) ?? language;
  // A record's value is not to be rounded; points are whole.
  const plain = new Intl.NumberFormat(formats, { maximumFractionDigits: 20 });
  const signed = new Intl.NumberFormat(formats, { signDisplay: "exceptZero" });
  const dayTime = dateFormat(formats, { dateStyle: "medium", timeStyle: "short" }, user?.timeZone ?? undefined);
  const day = dateFormat(formats, { dateStyle: "medium" }, "UTC");
  const list = new Intl.ListFormat(language, { type: "unit" });
  const rightToLeft = language.startsWith("ar");

  /** Most locales write a hyphen where typography wants a minus. From right to left a sign would change sides. */
  function withSign(text: string): string {
    const sign = text.replace("-", "−");
    return rightToLeft && /^[+−]/.test(sign) ? `\u200e${sign}` : sign;
  }

  return {
    ...createTranslator(catalogue, formats),
    language,
    direction: rightToLeft ? "rtl" : "ltr",
    total: (value) => withSign(plain.format(value)),
    points: (points) => withSign(signed.format(points)),
    instant: (iso) => formatDate(dayTime, iso),
    day: (iso) => formatDate(day, iso),
    list: (items) => list.format(items),
  };
}

let current: Locale | null = null;

/** A page has one user, so it has one locale: the root component sets it before anything is drawn. */
export function setLocale(locale: Locale): void {
  current = locale;
  containTexts();
}

export function currentLocale(): Locale {
  if (current === null) throw new Error("No locale was set for this page");
  return current;
}

function formatDate(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions, timeZone: string | undefined) {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    // The user's time zone is a word that this browser does not know.
    return new Intl.DateTimeFormat(locale, options);
  }
}

/** Locales come from outside, and Intl throws on those that it can't read. */
function supported(locale: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
}
