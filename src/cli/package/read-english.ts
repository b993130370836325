import { readFileSync } from "node:fs";
import { createPhrase, type Phrase } from "../../scoring/index.ts";
import { findPackageFile } from "./find-package-file.ts";

/** The extension's own catalogue. */
export function readEnglish(): Phrase {
  const texts = readFileSync(findPackageFile("app/translations/en.json"), "utf8");
  return createPhrase(JSON.parse(texts) as Record<string, string>, "en");
}
