import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { unpackBundledBrowser } from "./bundled-browser.ts";

/** A Chromium that starts on this machine, and the environment that it needs beyond that of the process. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * CHROME_PATH, else an installed Chromium or Chrome, else the one that came with `npm ci` (Linux on x64 only).
 * SCORELENS_BROWSER=bundled takes the last one in any case. Throws where none of them starts.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  const { CHROME_PATH: named, SCORELENS_BROWSER: wanted, PATH: path = "" } = env;
  if (wanted === "bundled") return unpackBundledBrowser();
  if (named !== undefined && named !== "") {
    if (!starts(named)) throw new Error(`CHROME_PATH names ${named}, which does not start.`);
    return { executablePath: named, env: {} };
  }
  const folders = [...new Set(["/usr/bin", ...path.split(delimiter)])];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const installed = [...candidates, ...ELSEWHERE].find(starts);
  return installed === undefined ? unpackBundledBrowser() : { executablePath: installed, env: {} };
}

/** Ubuntu without snap has a chromium-browser that is there but only says that it is not installed. */
function starts(executablePath: string): boolean {
  return spawnSync(executablePath, ["--version"], { stdio: "ignore" }).status === 0;
}
