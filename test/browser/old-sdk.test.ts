import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { launchBrowser } from "../support/launch-browser.ts";
import { openRecord } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scorelens-"));
  const sdk = await readFile("dist/sandbox/sdk.js", "utf8");
  await writeFile(join(folder, "old-sdk.js"), sdk.replace(/const zrc=.*$/, ""));
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox("--sdk", join(folder, "old-sdk.js"))]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop(), rm(folder, { recursive: true })]));

it("an SDK from before zrc reads and runs by the connection scorelens", async () => {
  const { page, widget, errors } = await openRecord(browser, sandbox, "Out of date: field changed");
  await widget.getByRole("article", { name: "Company Fit", exact: true }).waitFor();
  await widget.getByRole("button", { name: english["run.button"] }).click();
  await widget.getByText(english["run.changed"]).waitFor();
  await page.getByText(/^Messages and REST calls/).click();
  const requests = await page.locator(".log-rest").allInnerTexts();
  expect(requests.filter((line) => line.includes("run_scoring_rules"))).toEqual([
    expect.stringContaining("as the connection's owner"),
  ]);
  expect(errors).toEqual([]);
});
