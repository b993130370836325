import { parseArgs } from "node:util";
import { checkPackage, PACKAGE_RULES } from "./package/package-rules.js";

/** Says what is wrong with a built extension, one line each, and does not pack it. See pack.js for that. */
const HELP = `Usage: node scripts/check-package.js [FOLDER…]

Checks folders that hold app/ (without any: dist/extension) by these rules:
${PACKAGE_RULES.map(({ name, source }) => `  ${name.padEnd(14)} ${source}`).join("\n")}

Exit code 1 where one is broken, 2 on wrong use.
`;

try {
  const { values, positionals } = parseArgs({ options: { help: { type: "boolean" } }, allowPositionals: true });
  if (values.help) process.stdout.write(HELP);
  else checkFolders(positionals);
} catch (error) {
  if (!(error instanceof TypeError && "code" in error)) throw error;
  process.stderr.write(`check-package: ${error.message.split(". ")[0]}. --help lists the options.\n`);
  process.exitCode = 2;
}

/** @param {readonly string[]} folders */
function checkFolders(folders) {
  for (const folder of folders.length > 0 ? folders : ["dist/extension"]) {
    for (const line of checkPackage(folder).lines) {
      process.stderr.write(`${folder}/${line}\n`);
      process.exitCode = 1;
    }
  }
}
