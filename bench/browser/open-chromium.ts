import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import type { FoundBrowser } from "../../test/support/find-browser.ts";
import { FLAGS } from "../../test/support/launch-browser.ts";

export interface OpenedChromium {
  readonly context: BrowserContext;
  readonly version: string;
  close(): Promise<void>;
}

/**
 * A user's ordinary window, where frames of other sites have storage of their own: pages of Playwright's own windows are
 * incognito, where Chromium refuses it.
 */
export async function openChromium(found: FoundBrowser): Promise<OpenedChromium> {
  const folder = mkdtempSync(join(tmpdir(), "scorelens-bench-"));
  mkdirSync(join(folder, "Default"));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: found.executablePath,
    args: [...FLAGS],
    env: { ...process.env, ...found.env },
    viewport: { width: 1300, height: 900 },
  });
  return {
    context,
    version: context.browser()?.version() ?? "",
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
