import english from "../../../app/translations/en.json" with { type: "json" };
import type { Languages } from "../../../src/ui/languages.ts";
import type { Catalogue } from "../../../src/ui/translate.ts";

export const CATALOGUE: Catalogue = { language: "en", texts: english };

/** English, and whatever else a test brings, by the user's language. */
export function languages(others: Readonly<Record<string, Catalogue | Promise<Catalogue>>> = {}): Languages {
  return { english: CATALOGUE, load: async (wanted) => others[wanted ?? "en"] ?? CATALOGUE };
}
