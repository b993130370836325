import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** None of them changes what a page may do; `--disable-web-security` and its like would. */
export const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless Chromium; the caller closes it. */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const found = await findBrowser(env);
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...FLAGS],
    env: { ...process.env, ...found.env },
  });
}
