import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { hashFile, listFiles } from "./list-files.js";

/** Everything that a build depends on beside Node itself: sources, texts, scripts, settings, and which packages are installed. */
const INPUTS = [
  "app",
  "src",
  "scripts",
  "vite.config.ts",
  "tsconfig.base.json",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "LICENSE",
];
const NAME = ".built.json";

/** What the next build is made from, as one hash. */
export function hashInputs(project = ".") {
  const all = createHash("sha256").update(process.version);
  for (const file of INPUTS.flatMap((path) => listFiles(join(project, path))))
    all.update(`\n${file} ${hashFile(file)}`);
  return all.digest("hex");
}

/**
 * Whether the folders hold, file by file, what a build from these inputs has put there.
 *
 * @param {string} dist
 * @param {readonly string[]} folders
 * @param {string} inputs
 */
export function isBuilt(dist, folders, inputs) {
  const file = join(dist, NAME);
  return existsSync(file) && readFileSync(file, "utf8") === describeBuild(dist, folders, inputs);
}

/**
 * The inputs and each file that is made of them.
 *
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {string} inputs
 */
export function describeBuild(root, folders, inputs) {
  const files = folders.flatMap((folder) => listFiles(join(root, folder)));
  return JSON.stringify({ inputs, files: files.map((file) => [relative(root, file), hashFile(file)]) });
}

/** @param {string} dist @param {string} description */
export function recordBuild(dist, description) {
  writeFileSync(join(dist, NAME), description);
}
