import { describe, expect, it } from "vitest";
import { findBrowser } from "../support/find-browser.ts";
import { launchBrowser } from "../support/launch-browser.ts";

const bundled = process.platform === "linux" && process.arch === "x64";

describe("the browser of the tests", () => {
  it("renders a page with web security on", () => expectBrowser(process.env));

  it.runIf(bundled)("is the one of npm ci on every machine that it starts on, and renders a page", async () => {
    const { CHROME_PATH: _named, ...env } = process.env;
    expect((await findBrowser(env)).executablePath).toContain("node_modules");
    await expectBrowser(env);
  });

  it.runIf(bundled)("is that one in any case where SCORELENS_BROWSER says so", async () => {
    const { executablePath } = await findBrowser({ CHROME_PATH: process.execPath, SCORELENS_BROWSER: "bundled" });
    expect(executablePath).toContain("node_modules");
  });

  it("is the one that CHROME_PATH names", async () => {
    const { executablePath } = await findBrowser({ CHROME_PATH: process.execPath });
    expect(executablePath).toBe(process.execPath);
  });

  it("is not replaced where CHROME_PATH is wrong", async () => {
    await expect(findBrowser({ CHROME_PATH: "/nowhere/chrome" })).rejects.toThrow(
      /CHROME_PATH names \/nowhere\/chrome/,
    );
  });
});

/** Text has a width only where a font was found; a frame of another origin is closed only with web security on. */
async function expectBrowser(env: NodeJS.ProcessEnv): Promise<void> {
  const browser = await launchBrowser(env);
  try {
    const page = await browser.newPage();
    await page.goto("data:text/html,<p style='font-size:40px;display:inline-block'>Score</p><iframe></iframe>");
    expect((await page.locator("p", { hasText: "Score" }).boundingBox())?.width).toBeGreaterThan(60);
    expect(await page.evaluate(() => document.querySelector("iframe")?.contentDocument)).not.toBeNull();
    await page.frames()[1]?.goto("data:text/html,<p>Other origin</p>");
    expect(await page.evaluate(() => document.querySelector("iframe")?.contentDocument)).toBeNull();
  } finally {
    await browser.close();
  }
}
