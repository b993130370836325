import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { PackError } from "./pack-error.js";

const zet = fileURLToPath(import.meta.resolve("zoho-extension-toolkit"));

/** @typedef {{ command: "validate" | "pack", success: RegExp }} ZetStep */

/** What each command says when it has worked: several failures end with exit code 0. @type {readonly ZetStep[]} */
const STEPS = [
  { command: "validate", success: /^Validation Rules passed successfully\.$/ },
  { command: "pack", success: /^Extension packed successfully as \S+\.zip in dist folder\.$/ },
];

/**
 * Runs `zet validate` and `zet pack` in a project's folder; the zip is then dist/<name of the folder>.zip in it.
 * @param {string} folder
 * @throws {PackError} with what zet said
 */
export function runZet(folder) {
  for (const { command, success } of STEPS) {
    const { status, error, stdout, stderr } = spawnSync(process.execPath, [zet, command], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...ENVIRONMENT, XDG_CONFIG_HOME: join(folder, ".config") },
    });
    const lines = stripVTControlCharacters(`${stdout}\n${stderr}`)
      .split("\n")
      .map((line) => line.trim());
    if (error === undefined && status === 0 && lines.some((line) => success.test(line))) continue;
    const words = error?.message ?? lines.filter((line) => line !== "").join(" ");
    throw new PackError(`zet ${command} failed with exit code ${status}: ${words || "it said nothing"}`);
  }
}

const ENVIRONMENT = {
  // It would ask a registry for its newest version, and keep the answer in the user's home.
  NO_UPDATE_NOTIFIER: "1",
  // It asks for the size of four files at a time and packs in the order of the answers: with one thread, that is the
  // order of the names. https://nodejs.org/api/cli.html#uv_threadpool_sizesize
  UV_THREADPOOL_SIZE: "1",
};
