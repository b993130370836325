import { fileURLToPath } from "node:url";
import { findPackageFile } from "./find-package-file.ts";

/** A lead whose score is out of date, as Zoho's API answers. */
export function findSampleFiles() {
  const at = (name: string) => fileURLToPath(findPackageFile(`samples/lead/${name}.json`));
  return {
    rules: at("rules"),
    record: at("record"),
    fields: at("fields"),
    scores: at("scores"),
    layouts: at("layouts"),
  };
}
