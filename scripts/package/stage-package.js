import { chmodSync, copyFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The zip holds time and mode of each file: with these, the same files give the same zip. It knows no earlier time. */
const FIXED_TIME = new Date("1980-01-01T00:00:00Z");
const FIXED_MODE = 0o644;

/**
 * Writes a project as zoho-extension-toolkit expects it: plugin-manifest.json, and app/ beside it.
 * @param {import("./read-package.js").Package} pack
 * @param {string} folder emptied before
 */
export function stagePackage({ files }, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    chmodSync(target, FIXED_MODE);
    utimesSync(target, FIXED_TIME, FIXED_TIME);
  }
  copyFileSync("plugin-manifest.json", join(folder, "plugin-manifest.json"));
}
