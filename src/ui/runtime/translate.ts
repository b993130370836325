import type { ComponentChild } from "preact";
import type english from "../../../app/translations/en.json";
import { createPhrase } from "../../scoring/index.ts";
import { shorten } from "./contained-texts.ts";
import { html } from "./html.ts";

/** The texts of one language, by key. */
export interface Catalogue {
  /** BCP 47. */
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A key of the catalogue; plural forms (`key.one`, `key.other`) are asked for by their stem. */
export type MessageKey = keyof typeof english extends infer Key
  ? Key extends `${infer Stem}.one` | `${infer Stem}.other`
    ? Stem
    : Key
  : never;

export interface Translator {
  /** Plain text, for attributes and live regions. A number `n` chooses the plural form. */
  translate(key: MessageKey, params?: Readonly<Record<string, string | number>>): string;
  /** The same for the page: text that is put in is isolated, so that its direction can't reorder the sentence. */
  phrase(key: MessageKey, params: Readonly<Record<string, ComponentChild>>): ComponentChild[];
}

/** A name in a sentence is to be recognised by it, not to drown it. */
const LONGEST = 160;

/** Stands around the places of a sentence while they are filled; texts from the catalogue never contain it. */
const PLACE_MARK = "\u0001";

/** `formats`: the locale of the numbers in the texts, where it is another than the texts' own. */
export function createTranslator({ texts, language }: Catalogue, formats: string = language): Translator {
  const translate = createPhrase(texts, language, formats);
  return {
    translate,
    phrase(key, params) {
      const marked: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(params)) {
        marked[name] = typeof value === "number" ? value : PLACE_MARK + name + PLACE_MARK;
      }
      return translate(key, marked)
        .split(PLACE_MARK)
        .map((part, index) => {
          if (index % 2 === 0) return part;
          const value = params[part];
          return typeof value === "string" ? html`<bdi>${shorten(value, LONGEST)}</bdi>` : value;
        });
    },
  };
}

/** The catalogue that the build put into the page. Without it the page shows keys, which is better than nothing. */
export function readCatalogue(page: Document): Catalogue {
  const texts: unknown = JSON.parse(page.getElementById("catalogue")?.textContent || "{}");
  return { language: page.documentElement.lang || "en", texts: texts as Catalogue["texts"] };
}
