import { createKeptTexts } from "../ui/runtime/storage/kept-texts.ts";
import { type Catalogue, readCatalogue } from "../ui/runtime/translate.ts";
import { findLanguage, type Language, type Languages } from "../ui/screen/languages.ts";
import type { Later } from "../ui/screen/later.ts";
import { laterScript } from "./load-script.ts";

const MEMORY_KEY = "scorelens.language";

/** English stands in the page; each other language is a script beside it, which the build makes of its catalogue. */
export function createLanguages(page: Document): Languages {
  const english = readCatalogue(page);
  // Where there is no storage, the next visit starts in the browser's language.
  const kept = createKeptTexts(() => localStorage);
  const scripts = new Map<Language, Later<Catalogue>>();
  return {
    english,
    async load(wanted) {
      if (wanted !== null) kept.save(MEMORY_KEY, wanted);
      const language = findLanguage(wanted ?? kept.load(MEMORY_KEY) ?? navigator.language);
      if (language === null) return english;
      try {
        const script =
          scripts.get(language) ?? laterScript<Catalogue>(page, `language-${language}.js`, "ScorelensLanguage");
        scripts.set(language, script);
        const { texts } = await script.load();
        return { language, texts: { ...english.texts, ...texts } };
      } catch {
        return english;
      }
    },
  };
}
