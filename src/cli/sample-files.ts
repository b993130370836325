import { fileURLToPath } from "node:url";

/** A lead whose score is out of date, as Zoho's API answers: two folders up from src/cli as from dist/cli. */
export function findSampleFiles() {
  const at = (name: string) => fileURLToPath(new URL(`../../samples/lead/${name}.json`, import.meta.url));
  return {
    rules: at("rules"),
    record: at("record"),
    fields: at("fields"),
    scores: at("scores"),
    layouts: at("layouts"),
  };
}
