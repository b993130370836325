import { existsSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { type FoundBrowser, findBrowser, findInstalled } from "../../test/support/find-browser.ts";

export const BROWSER_KINDS = { full: "Full Chromium", bundled: "Bundled Chromium" } as const;

export type BrowserKind = keyof typeof BROWSER_KINDS;

/** A browser to measure in, or why there is none of its kind. */
export type Search = { readonly found: FoundBrowser } | { readonly missing: string };

/**
 * The one that users have draws and lets pages talk to each other otherwise than the one of `npm ci`, which is a browser's core
 * without its window: what is fast in one of them need not be in the other.
 */
export async function findBrowsers(
  env: NodeJS.ProcessEnv = process.env,
): Promise<Readonly<Record<BrowserKind, Search>>> {
  const bundled = await search(() => findBrowser({ ...env, SCORELENS_BROWSER: "bundled" }));
  const full = await search(() => findFull(env));
  return { full: isSame(full, bundled) ? { missing: "CHROME_PATH names the bundled one" } : full, bundled };
}

function findFull(env: NodeJS.ProcessEnv): Promise<FoundBrowser> | FoundBrowser {
  const { CHROME_PATH: named, SCORELENS_BROWSER: _wanted, ...others } = env;
  if (named === undefined || named === "") return findInstalled(others, listPlaywrightBrowsers(others));
  if (/headless.shell/.test(basename(named))) throw new Error(`CHROME_PATH names ${named}, which is no full one`);
  return findBrowser({ ...others, CHROME_PATH: named });
}

/** Where `npx playwright install chromium` puts them on Linux. */
function listPlaywrightBrowsers(env: NodeJS.ProcessEnv): readonly string[] {
  const cache = env["PLAYWRIGHT_BROWSERS_PATH"] ?? join(homedir(), ".cache/ms-playwright");
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return versions.flatMap((version) =>
    ["chrome-linux", "chrome-linux64"].map((folder) => join(cache, version, folder, "chrome")),
  );
}

async function search(find: () => Promise<FoundBrowser> | FoundBrowser): Promise<Search> {
  try {
    return { found: await find() };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

function isSame(one: Search, other: Search): boolean {
  if (!("found" in one) || !("found" in other)) return false;
  return realpathSync(one.found.executablePath) === realpathSync(other.found.executablePath);
}
