import { readdirSync, readFileSync } from "node:fs";
import { compareCatalogues, stemOf } from "./languages/compare-catalogues.js";

/**
 * Says which texts are missing, left over, unused or do not fit the English ones, one line each: also the list of what a
 * translator has to do. Languages can be named, else all are checked. Exit code 1 where it finds something.
 */
const FOLDER = "app/translations";
const ENGLISH = "en.json";
/** Everything that reads the texts. */
const READERS = ["src/scoring", "src/ui", "src/cli"];

const named = process.argv.slice(2).map((language) => `${language}.json`);
const files = named.length > 0 ? named : readdirSync(FOLDER);
const english = readTexts(ENGLISH);

for (const file of files.filter((each) => each !== ENGLISH)) {
  for (const problem of compareCatalogues(english, file.replace(/\.json$/, ""), readTexts(file))) tell(file, problem);
}
if (files.includes(ENGLISH)) {
  // Brings the compiler, which takes ten times as long as all the rest.
  const { findUsedKeys } = await import("./languages/find-used-keys.js");
  const isUsed = findUsedKeys(READERS.map((folder) => `${folder}/tsconfig.json`));
  for (const key of Object.keys(english)) {
    if (!isUsed(stemOf(english, key))) tell(ENGLISH, `"${key}" is used nowhere`);
  }
}

/** @param {string} file @returns {Readonly<Record<string, string>>} */
function readTexts(file) {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
}

/** @param {string} file @param {string} problem */
function tell(file, problem) {
  console.log(`${FOLDER}/${file} - ${problem}`);
  process.exitCode = 1;
}
