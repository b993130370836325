import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { isBundledHere, unpackBundledBrowser } from "./bundled-browser.ts";

/** A Chromium that starts on this machine, and the environment that it needs beyond that of the process. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * CHROME_PATH, else the one that came with `npm ci` (Linux on x64 only), else an installed Chromium or Chrome. The bundled one
 * is the same on every machine and needs less than half of a full Chromium's processor time. SCORELENS_BROWSER=bundled takes it whatever CHROME_PATH says. Throws where none of them starts.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  const { CHROME_PATH: named, SCORELENS_BROWSER: wanted } = env;
  if (wanted === "bundled") return unpackBundledBrowser();
  if (named !== undefined && named !== "") {
    if (!starts(named)) throw new Error(`CHROME_PATH names ${named}, which does not start.`);
    return { executablePath: named, env: {} };
  }
  if (!isBundledHere()) return findInstalled(env);
  const bundled = unpackBundledBrowser();
  // Not on a Linux of another C library.
  return starts(bundled.executablePath, bundled.env) ? bundled : findInstalled(env);
}

/** An installed Chromium or Chrome, `more` after the usual places. Throws where none of them starts. */
export function findInstalled({ PATH: path = "" }: NodeJS.ProcessEnv, more: readonly string[] = []): FoundBrowser {
  const folders = [...new Set(["/usr/bin", ...path.split(delimiter)])];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const installed = [...candidates, ...ELSEWHERE, ...more].find((path) => starts(path));
  if (installed === undefined)
    throw new Error("No browser found: install Chrome or Chromium, or name one in CHROME_PATH.");
  return { executablePath: installed, env: {} };
}

/** Ubuntu without snap has a chromium-browser that is there but only says that it is not installed. */
function starts(executablePath: string, env: Readonly<Record<string, string>> = {}): boolean {
  return spawnSync(executablePath, ["--version"], { stdio: "ignore", env: { ...process.env, ...env } }).status === 0;
}
