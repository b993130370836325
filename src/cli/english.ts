import { readFileSync } from "node:fs";
import { createPhrase, type FieldMetadata, nameChoice, type Phrase, type Wording } from "../scoring/index.ts";

/** The extension's own catalogue: two folders up from src/cli as from build/cli. */
export function readEnglish(): Phrase {
  const file = new URL("../../app/translations/en.json", import.meta.url);
  return createPhrase(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>, "en");
}

/**
 * Fields by their labels, choices by the names that people see; API names where there is no metadata, and beside names
 * that another field or choice has too.
 */
export function createWording(phrase: Phrase, fields: ReadonlyMap<string, FieldMetadata> | null): Wording {
  const labels = findRepeated(Array.from(fields?.values() ?? [], ({ label }) => label));
  return {
    phrase,
    locale: "en",
    label: (apiName) => {
      const label = fields?.get(apiName)?.label ?? apiName;
      return labels.has(label) ? `${label} (${apiName})` : label;
    },
    formatValue: (apiName, value) => {
      const field = fields?.get(apiName);
      if (field === undefined || typeof value !== "string") return null;
      const display = nameChoice(field, value);
      const isRepeated = field.pickListValues.some((choice) => choice.display === display && choice.actual !== value);
      return display !== null && isRepeated ? `${display} (${value})` : display;
    },
  };
}

function findRepeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}
