import { readdirSync, readFileSync } from "node:fs";
import { findImpurities } from "./structure/find-impurities.js";
import { findMisplacedNames } from "./structure/find-misplaced-names.js";

/** Says what stands in src that belongs elsewhere, one line each. Exit code 1 where it finds something. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".ts"));

for (const path of sources) {
  const source = readFileSync(path, "utf8");
  for (const { line, column, message } of [...findMisplacedNames(path, source), ...findImpurities(path, source)]) {
    console.log(`${path}:${line}:${column} - ${message}`);
    process.exitCode = 1;
  }
}
