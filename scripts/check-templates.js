import { dirname, relative, resolve } from "node:path";
import ts from "typescript";
import { checkTemplates } from "./templates/check-project.js";

/**
 * Type-checks the html`` templates of the projects named by their tsconfig.json, or of all that the root tsconfig.json
 * references. Exit code 1 where it finds something.
 */
const named = process.argv.slice(2);
const findings = (named.length > 0 ? named : referencedProjects("tsconfig.json")).flatMap(checkTemplates);
for (const { file, line, column, message } of findings) {
  console.log(`${relative(".", file)}:${line}:${column} - ${message}`);
}
process.exitCode = findings.length > 0 ? 1 : 0;

/** @param {string} configFile @returns {string[]} */
function referencedProjects(configFile) {
  /** @type {{ references: readonly { path: string }[] }} */
  const { references } = ts.readConfigFile(configFile, ts.sys.readFile).config;
  return references.map(({ path }) => resolve(dirname(configFile), path, "tsconfig.json"));
}
