import { resolve } from "node:path";

/** Rules on what the text files must not say. See package-rules.js. */

/** @typedef {import("./package-rules.js").Rule["find"]} Find */
/** @typedef {import("./read-package.js").Package} Pack */
/** @typedef {{ name: string, pattern: RegExp }} Mark `name` continues "contains …" */

/** Written by scripts/notices/collect-notices.js. */
const LICENSE_FILES = {
  "app/LICENSE.txt": "lacks the license of Scorelens",
  "app/THIRD-PARTY-NOTICES.txt": "lacks the licenses of the packages in it",
};

/** @type {Find} */
export function findMissingLicenses({ texts }) {
  return Object.entries(LICENSE_FILES)
    .filter(([path]) => !texts.some((file) => file.path === path && /\bcopyright\b/i.test(file.text)))
    .map(([path, problem]) => ({ path: "app", problem, remedy: `build ${path} too (scripts/build-pages.js)` }));
}

/** @type {Find} */
export function findSourceMaps({ files, texts }) {
  const remedy = "build without source maps (build.sourcemap in vite.config.ts)";
  const maps = [...files.keys()].filter((path) => path.endsWith(".map"));
  const named = texts.filter(({ text }) => /[#@]\s*sourceMappingURL=/.test(text));
  return [
    ...maps.map((path) => ({ path, problem: "is a source map", remedy })),
    ...named.map(({ path }) => ({ path, problem: "names a source map", remedy })),
  ];
}

/**
 * A path begins where no word, dot or dash goes before it, so that the path of a URL is none. A drive's letter is no part
 * of a word or of an escape such as \d:, and a slash after it does not begin a regular expression in minified code.
 * @type {readonly Mark[]}
 */
const MACHINE_PATHS = [
  ...ownFolder(),
  { name: "a file: URL", pattern: /\bfile:\/\//i },
  { name: "a path of a home or build folder", pattern: /(?<![\w.:-])\/(?:home|Users|root|tmp|mnt)\/[\w.-]+\// },
  { name: "a path with a drive letter", pattern: /(?<![\w$\\])[A-Za-z]:\\+[\w.-]+\\/ },
  { name: "a path with a drive letter", pattern: /["'`(=\s][A-Z]:\/[\w.-]+\/[\w./-]+/ },
];

/** @type {Find} */
export function findMachinePaths({ texts }) {
  return findMarks(texts, MACHINE_PATHS, "name files relative to the page");
}

/** @type {readonly Mark[]} */
const SANDBOX_MARKS = [
  { name: "an address of this machine", pattern: /\blocalhost\b|\b127\.0\.0\.1\b|\b0\.0\.0\.0\b|\[::1?\]/i },
  { name: "a user's token of the sandbox", pattern: /\bsandbox-(?:admin|rep)\b/ },
  { name: "the sandbox's CRM page", pattern: /\bcrm-page\b|\bx-sandbox-/i },
  { name: "the stand-in of Zoho's SDK", pattern: /\bScorelensSdk\b/ },
];

/** @type {Find} */
export function findSandbox({ files, texts }) {
  const remedy = "it belongs to the sandbox (dist/sandbox)";
  const own = [...files.keys()].filter((path) => /(?:^|\/)(?:crm-page|sdk)\.[^/]*$/.test(path));
  return [
    ...own.map((path) => ({ path, problem: "is a file of the sandbox", remedy })),
    ...findMarks(
      texts.filter(({ path }) => !own.includes(path)),
      SANDBOX_MARKS,
      remedy,
    ),
  ];
}

/** @param {Pack["texts"]} texts @param {readonly Mark[]} marks @param {string} remedy */
function findMarks(texts, marks, remedy) {
  return texts.flatMap(({ path, text }) => {
    const found = marks.find(({ pattern }) => pattern.test(text));
    return found === undefined ? [] : [{ path, problem: `contains ${found.name}`, remedy }];
  });
}

/**
 * With either slash, as a bundler or a JSON text writes it. None where the folder lies at the top: "/" or "/crm/" begins the
 * path of many a URL.
 * @returns {readonly Mark[]}
 */
function ownFolder() {
  const steps = resolve(".")
    .split(/[\\/]/)
    .map((step) => step.replace(/[^\w]/g, "\\$&"));
  if (steps.slice(1).filter((step) => step !== "").length < 2) return [];
  const pattern = new RegExp(`(?<![\\w.-])${steps.join("[\\\\/]+")}[\\\\/]`);
  return [{ name: "the path of this project's folder", pattern }];
}
