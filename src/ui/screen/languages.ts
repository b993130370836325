import type { Catalogue } from "../runtime/translate.ts";

/** The languages that have a catalogue beside English, BCP 47, as their files in app/translations are called. */
export const LANGUAGES = ["ar", "de", "es", "fr", "ja", "pt-BR"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of the page in the language of whoever reads it. */
export interface Languages {
  /** Came with the page, so they are always there. */
  readonly english: Catalogue;
  /**
   * The texts in the language nearest to `wanted` (BCP 47), in English where there is none or it does not load. null: the
   * language of the last visit, else the browser's. Never fails.
   */
  load(wanted: string | null): Promise<Catalogue>;
}

/**
 * The catalogue for a user's language; null: English. The language decides, whatever the country: a Portuguese reads
 * Brazilian more easily than English. Zoho writes "pt_BR", "de_DE" and "fr"; crm/wire makes BCP 47 of it.
 */
export function findLanguage(wanted: string): Language | null {
  const [spoken] = wanted.split("-");
  return LANGUAGES.find((language) => language.split("-")[0] === spoken) ?? null;
}
