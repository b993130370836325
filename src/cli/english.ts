import { readFileSync } from "node:fs";
import { createPhrase, type FieldMetadata, type Phrase, type Wording } from "../scoring/index.ts";

/** The extension's own catalogue: two folders up from src/cli as from build/cli. */
export function readEnglish(): Phrase {
  const file = new URL("../../app/translations/en.json", import.meta.url);
  return createPhrase(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>, "en");
}

/** Fields by their labels, choices by the names that people see; API names where there is no metadata. */
export function createWording(phrase: Phrase, fields: ReadonlyMap<string, FieldMetadata> | null): Wording {
  return {
    phrase,
    locale: "en",
    label: (apiName) => fields?.get(apiName)?.label ?? apiName,
    formatValue: (apiName, value) =>
      fields?.get(apiName)?.pickListValues.find(({ actual }) => actual === value)?.display ?? null,
  };
}
