import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase, readStoredScores } from "./support/open-record.ts";
import { type RunningSandbox, startLiveSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let org: RunningSandbox;
beforeAll(async () => {
  [browser, org] = await Promise.all([launchBrowser(), startSandbox()]);
  await changeSettings(org, { jobDuration: 0 });
});
afterAll(() => Promise.all([browser.close(), org.stop()]));

interface Opened {
  readonly page: Page;
  readonly live: RunningSandbox;
  /** Everything that the browser received, headers and bodies. */
  received(): Promise<string>;
  close(): Promise<unknown>;
}

/** Opens the org's record of this title through another sandbox that has only a token for the org. */
async function openLive(title: string, token: string, ...args: readonly string[]): Promise<Opened> {
  const live = await startLiveSandbox(org.crm, token, ...args);
  const record = (await listShowcase(org)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`No showcase record "${title}"`);
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(`${live.crm}/?module=${record.module}&id=${record.id}`);
  const received = async () => {
    const texts = await Promise.all(
      responses.map(async (response) => JSON.stringify(await response.allHeaders()) + (await response.text())),
    );
    return [...texts, await page.content(), (await page.frames()[1]?.content()) ?? ""].join("\n");
  };
  return { page, live, received, close: () => Promise.all([page.close(), live.stop()]) };
}

describe("the sandbox in front of another org", () => {
  it("shows the org's record and refuses to change anything, and the token stays where it is", async () => {
    const { page, live, received, close } = await openLive("Out of date: field changed", "sandbox-admin");
    const widget = page.frameLocator("iframe");
    await widget.getByRole("button", { name: /^Run scoring/ }).click();
    await widget.getByText(/--allow-writes to let it change this org \(READ_ONLY\)/).waitFor();
    await page.getByText("real org, read-only").waitFor();
    await page.getByText("Read-only: start again with --allow-writes to save.").waitFor();
    await page.getByLabel("Company").fill("Other Ltd");
    expect(await page.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
    expect(await page.getByText("Import, bypassing scoring").count()).toBe(0);
    expect(await received()).not.toContain("sandbox-admin");
    expect(live.output()).not.toContain("sandbox-admin");
    await close();
  });

  it("runs the org's rules where changes are allowed", async () => {
    const { page, received, close } = await openLive("Out of date: field changed", "sandbox-admin", "--allow-writes");
    const record = (await listShowcase(org)).find(({ title }) => title === "Out of date: field changed");
    if (record === undefined) throw new Error("no record");
    const before = await readStoredScores(org, record);
    await page.getByText("real org, changes reach it").waitFor();
    await page
      .frameLocator("iframe")
      .getByRole("button", { name: /^Run scoring/ })
      .click();
    await expect.poll(() => readStoredScores(org, record)).not.toEqual(before);
    expect(await received()).not.toContain("sandbox-admin");
    await close();
  });

  it("shows what the token's user may see", async () => {
    const { page, close } = await openLive("Adds up", "sandbox-rep");
    await page.getByRole("banner").getByText("Jane Okafor").waitFor();
    await page
      .frameLocator("iframe")
      .getByText(/Manage Automation/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Theme", { exact: true }).isVisible()).toBe(true);
    for (const label of ["User", "Language", "Edition"])
      expect(await page.getByLabel(label, { exact: true }).count()).toBe(0);
    await close();
  });

  it("finds records by a word", async () => {
    const { page, close } = await openLive("Adds up", "sandbox-admin");
    await page.getByLabel("Search").fill("tomas");
    await page
      .getByRole("link", { name: /Tomas Rey/ })
      .first()
      .click();
    const heading = page.getByRole("heading", { level: 1, name: "Tomas Rey" });
    await heading.waitFor();
    expect(await heading.isVisible()).toBe(true);
    await close();
  });

  it("says on the page what to do about a token that has expired", async () => {
    const live = await startLiveSandbox(org.crm, "1000.expired.token");
    const page = await browser.newPage();
    await page.goto(live.crm);
    const advice = page.getByText(/401 INVALID_TOKEN: .*has expired.*make a new one/);
    await advice.waitFor();
    expect(await advice.isVisible()).toBe(true);
    await Promise.all([page.close(), live.stop()]);
  });
});
