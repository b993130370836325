import { posix } from "node:path";

/** Rules on the scripts. See package-rules.js. */

/** @typedef {import("./package-rules.js").Rule["find"]} Find */

/** @type {Find} */
export function findMissingLaterFiles({ files, scripts }) {
  const paths = [...files.keys()];
  const folders = new Set(paths.filter((path) => path.endsWith(".html")).map((path) => posix.dirname(path)));
  return scripts.flatMap(({ path, script }) =>
    [...new Set(script.names)]
      .filter((name) => ![...folders].some((folder) => paths.some((there) => isNamed(there, `${folder}/${name}`))))
      .map((name) => ({
        path,
        problem: `loads ${name} later, which is not in the package`,
        remedy: "build it too (scripts/build-pages.js)",
      })),
  );
}

/** @type {Find} */
export function findEvaluations({ scripts }) {
  return scripts.flatMap(({ path, script }) =>
    [...new Set(script.evaluations)].map((name) => ({
      path,
      problem: `runs text as code by ${name}`,
      remedy: "the CRM's content security policy may refuse it: write it without, or use another library",
    })),
  );
}

/** @param {string} path @param {string} pattern with `*` for at least one character of a name */
function isNamed(path, pattern) {
  const parts = pattern.split("*").map((part) => part.replace(/[^\w]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`).test(path);
}
