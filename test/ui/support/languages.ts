import english from "../../../app/translations/en.json" with { type: "json" };
import type { Catalogue } from "../../../src/ui/runtime/translate.ts";
import type { Languages } from "../../../src/ui/screen/languages.ts";

export const CATALOGUE: Catalogue = { language: "en", texts: english };

/** English, and whatever else a test brings, by the user's language. */
export function languages(others: Readonly<Record<string, Catalogue | Promise<Catalogue>>> = {}): Languages {
  return { english: CATALOGUE, load: async (wanted) => others[wanted ?? "en"] ?? CATALOGUE };
}
