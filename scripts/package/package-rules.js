import * as file from "./file-rules.js";
import * as page from "./page-rules.js";
import { readPackage } from "./read-package.js";
import * as script from "./script-rules.js";
import * as text from "./text-rules.js";

/**
 * What Zoho, a reviewer or a content security policy would refuse, found before Zoho's toolkit runs: it leaves files out
 * and still ends with exit code 0.
 * @typedef {{ path: string, problem: string, remedy: string }} Finding `path` begins with app
 * @typedef {object} Rule
 * @property {string} name
 * @property {string} source who says so
 * @property {(pack: import("./read-package.js").Package) => readonly Finding[]} find
 */

const TREE = "zoho-extension-toolkit 1.0.24, lib/utils/file-tree-parser.js";
const FILES = "zoho-extension-toolkit 1.0.24, lib/rules/FileCheckRule.js";
const SDK = "https://www.zohocrm.dev/explore/widgets/v1.5/jssdk";
const GUARD = "docs/security.md, Forged messages";
const CSP = "https://www.w3.org/TR/CSP3/#directive-script-src";
const NOTICES = "MIT and other licenses: the notice is included in all copies";
const HOSTED = "the package works by itself, wherever Zoho hosts it";
const PRIVATE = "the package tells nothing of the machine that built it";

/** @type {readonly Rule[]} */
export const PACKAGE_RULES = [
  {
    name: "not-empty",
    source: "zoho-extension-toolkit 1.0.24, lib/commands/validate.js",
    find: file.findNothingToPack,
  },
  { name: "plain-files", source: TREE, find: file.findLinks },
  { name: "types", source: TREE, find: file.findTypes },
  { name: "names", source: `${FILES} and file-tree-parser.js`, find: file.findNames },
  { name: "count", source: FILES, find: file.findTooMany },
  { name: "size", source: FILES, find: file.findTooLarge },
  { name: "licenses", source: NOTICES, find: text.findMissingLicenses },
  { name: "source-maps", source: PRIVATE, find: text.findSourceMaps },
  { name: "machine-paths", source: PRIVATE, find: text.findMachinePaths },
  { name: "sandbox", source: "the sandbox is a tool of developers", find: text.findSandbox },
  { name: "pages", source: SDK, find: page.findNoPage },
  { name: "sdk-tag", source: SDK, find: page.findWrongSdkTag },
  { name: "message-guard", source: GUARD, find: page.findMissingGuard },
  { name: "page-files", source: HOSTED, find: page.findMissingReferences },
  { name: "style-files", source: HOSTED, find: page.findMissingStyleReferences },
  { name: "later-files", source: HOSTED, find: script.findMissingLaterFiles },
  { name: "inline-code", source: CSP, find: page.findInlineCode },
  { name: "evaluation", source: CSP, find: script.findEvaluations },
];

/**
 * @param {string} folder the one that holds `app`
 * @returns {{ pack: import("./read-package.js").Package, lines: readonly string[] }} one line for each finding
 */
export function checkPackage(folder) {
  const pack = readPackage(folder);
  // Nothing else is worth saying of an empty one.
  const rules = pack.files.size === 0 && pack.others.length === 0 ? PACKAGE_RULES.slice(0, 1) : PACKAGE_RULES;
  const lines = rules.flatMap(({ name, find }) =>
    find(pack).map(({ path, problem, remedy }) => `${path} ${problem}: ${remedy} [${name}]`),
  );
  return { pack, lines };
}
