import { type FieldMetadata, nameChoice, type Phrase, type Wording } from "../../../scoring/index.ts";

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
