import { chromium } from "playwright-core";
import { describeLaunch, SHARED_BROWSER } from "../../support/launch-browser.ts";

/** Starts one browser for all files of browser tests, whose `launchBrowser` then connects to it. Returns what ends it. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await describeLaunch());
  process.env[SHARED_BROWSER] = server.wsEndpoint();
  return () => server.close();
}
