import { type Catalogue, readCatalogue } from "../ui/runtime/translate.ts";
import { findLanguage, type Language, type Languages } from "../ui/screen/languages.ts";
import type { Later } from "../ui/screen/later.ts";
import { laterScript } from "./load-script.ts";

const MEMORY_KEY = "scorelens.language";

/** English stands in the page; each other language is a script beside it, which the build makes of its catalogue. */
export function createLanguages(page: Document): Languages {
  const english = readCatalogue(page);
  const scripts = new Map<Language, Later<Catalogue>>();
  return {
    english,
    async load(wanted) {
      if (wanted !== null) remember(wanted);
      const language = findLanguage(wanted ?? recall() ?? navigator.language);
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

// Frames of opaque origin have no storage: every use of it throws.

function recall(): string | null {
  try {
    return localStorage.getItem(MEMORY_KEY);
  } catch {
    return null;
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(MEMORY_KEY, language);
  } catch {
    // Then the next visit starts in the browser's language.
  }
}
