import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { listFiles } from "./list-files.js";

const PREFIX = ".building-";

/**
 * Lets `build` fill a folder aside, and then puts each file where it belongs by renaming it, and only where it is another one
 * than before. So whoever reads the folders meanwhile, a server, a test or a second build, finds every file, and whole.
 *
 * @param {string} dist
 * @param {readonly string[]} folders
 * @param {(aside: string) => Promise<void>} build
 */
export async function buildAside(dist, folders, build) {
  mkdirSync(dist, { recursive: true });
  removeAbandoned(dist);
  const aside = mkdtempSync(join(dist, `${PREFIX}${process.pid}-`));
  try {
    await build(aside);
    for (const folder of folders) place(join(aside, folder), join(dist, folder));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** @param {string} from @param {string} to */
function place(from, to) {
  const built = new Set(listFiles(from).map((file) => relative(from, file)));
  for (const file of built) {
    const target = join(to, file);
    if (isSame(join(from, file), target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(from, file), target);
  }
  for (const file of listFiles(to)) if (!built.has(relative(to, file))) rmSync(file, { force: true });
  removeEmptyFolders(to);
}

/** @param {string} folder */
function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** @param {string} file @param {string} target */
function isSame(file, target) {
  try {
    return readFileSync(file).equals(readFileSync(target));
  } catch {
    return false;
  }
}

/** What builds have left behind that were killed. @param {string} dist */
function removeAbandoned(dist) {
  for (const name of readdirSync(dist)) {
    const pid = new RegExp(`^\\${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
