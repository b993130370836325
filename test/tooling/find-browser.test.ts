import { describe, expect, it } from "vitest";
import { findBrowser } from "../support/find-browser.ts";
import { launchBrowser } from "../support/launch-browser.ts";

describe("the browser of the tests", () => {
  it.each([
    ["the machine's", {}],
    ["the one of npm ci", { SCORELENS_BROWSER: "bundled" }],
  ])("%s renders a page with web security on", async (_which, env) => {
    const browser = await launchBrowser({ ...process.env, ...env });
    try {
      const page = await browser.newPage();
      await page.goto("data:text/html,<p style='font-size:40px;display:inline-block'>Score</p><iframe></iframe>");
      expect(await page.innerText("p")).toBe("Score");
      expect((await page.locator("p").boundingBox())?.width).toBeGreaterThan(60);
      const [frame] = page.frames().slice(1);
      await frame?.goto("data:text/html,<p>Other origin</p>");
      expect(await page.evaluate(() => document.querySelector("iframe")?.contentDocument)).toBeNull();
    } finally {
      await browser.close();
    }
  });

  it("is the one that CHROME_PATH names", async () => {
    const { executablePath } = await findBrowser({ CHROME_PATH: process.execPath, PATH: process.env["PATH"] });
    expect(executablePath).toBe(process.execPath);
  });

  it("is not replaced where CHROME_PATH is wrong", async () => {
    await expect(findBrowser({ CHROME_PATH: "/nowhere/chrome" })).rejects.toThrow(
      /CHROME_PATH names \/nowhere\/chrome/,
    );
  });
});
