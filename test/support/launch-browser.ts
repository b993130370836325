import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { findBrowser } from "./find-browser.ts";
import { PATIENCE } from "./patience.ts";

/** None of them changes what a page may do; `--disable-web-security` and its like would. */
export const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the browser listens that all test files share: test/browser/support/share-browser.ts. */
export const SHARED_BROWSER = "SCORELENS_SHARED_BROWSER";

/** What starts the browser of this machine, headless. */
export async function describeLaunch(env: NodeJS.ProcessEnv = process.env): Promise<LaunchOptions> {
  const found = await findBrowser(env);
  return { executablePath: found.executablePath, args: [...FLAGS], env: { ...process.env, ...found.env } };
}

/**
 * A headless Chromium, the shared one where there is one; the caller closes it. Closing the shared one ends what was opened
 * here, and nothing else.
 */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const shared = env[SHARED_BROWSER];
  const browser = await (shared === undefined ? chromium.launch(await describeLaunch(env)) : chromium.connect(shared));
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}
