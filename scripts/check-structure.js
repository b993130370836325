import { readdirSync, readFileSync } from "node:fs";
import { findMisplacedNames } from "./structure/find-misplaced-names.js";

/** Says where names stand in src that belong elsewhere, one line each. Exit code 1 where it finds something. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path));

for (const path of sources) {
  for (const { line, column, message } of findMisplacedNames(path, readFileSync(path, "utf8"))) {
    console.log(`${path}:${line}:${column} - ${message}`);
    process.exitCode = 1;
  }
}
