import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { findDamage, watchForHarm } from "./support/find-harm.ts";
import { listShowcase } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

const NO_HARM = { executed: [], requested: [] };

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
let seeHarm: Awaited<ReturnType<typeof watchForHarm>>;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox("--hostile", "--records", "20")]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
afterEach(() => page.close());

/** The widget's frame at this width, at the module in which every name and text is hostile. */
async function open(tab: "records" | "settings", width: number): Promise<Frame> {
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  seeHarm = await watchForHarm(page, sandbox);
  const record = (await listShowcase(sandbox)).find(({ title }) => title === "Everything hostile");
  if (record === undefined) throw new Error("no such record");
  await page.goto(`${sandbox.crm}/?tab=${tab}&module=${record.module}&id=${record.id}`);
  await page
    .getByRole("combobox", { name: "Width of the widget" })
    .selectOption({ label: `${width.toLocaleString("en")} px` });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("no widget");
  await expect.poll(() => frame.evaluate("document.documentElement.clientWidth")).toBe(width);
  return frame;
}

async function openSettingsOfHostileModule(width: number): Promise<Frame> {
  const frame = await open("settings", width);
  await frame.getByRole("combobox", { name: "Module" }).selectOption("Hostile_Texts");
  await frame.locator("button.rule-name").nth(16).waitFor();
  return frame;
}

const unfoldAll = (frame: Frame) =>
  frame.evaluate("for (const fold of document.querySelectorAll('[aria-expanded=false][aria-controls]')) fold.click()");

describe.each([320, 480, 1000])("at %i px, where every name and text is hostile", (width) => {
  it("the record widget shows them as texts, each in its place, and its buttons work", async () => {
    const frame = await open("records", width);
    await frame.getByRole("button", { name: "Run scoring" }).waitFor();
    for (const fold of await frame.getByRole("button", { name: /field rules? not met/ }).all()) await fold.click();
    await unfoldAll(frame);
    expect(await frame.locator(".field-rule-tree").count()).toBeGreaterThan(20);
    expect(await findDamage(frame)).toEqual([]);
    await frame.getByRole("button", { name: "Show all" }).first().click();
    await frame.getByRole("button", { name: "Run scoring" }).click();
    await frame.locator(".run-lines, .notice").first().waitFor();
    expect(await findDamage(frame)).toEqual([]);
    expect(await findDamage(page.mainFrame())).toEqual(
      expect.not.arrayContaining([expect.stringContaining("sideways")]),
    );
    expect(await seeHarm()).toEqual(NO_HARM);
  });

  it("the settings page lists, shows and edits rules, and its buttons work", async () => {
    const frame = await openSettingsOfHostileModule(width);
    expect(await findDamage(frame)).toEqual([]);
    for (const name of await frame.locator("button.rule-name").all()) await name.click({ trial: true });
    await frame.locator("button.rule-name").nth(3).click();
    await frame.getByRole("button", { name: "Edit", exact: true }).waitFor();
    expect(await findDamage(frame)).toEqual([]);
    await frame.getByRole("button", { name: "Edit", exact: true }).click();
    await frame.getByRole("button", { name: "Review and save" }).waitFor();
    expect(await findDamage(frame)).toEqual([]);
    await frame
      .getByRole("textbox", { name: "Points" })
      .first()
      .fill(String((width % 7) + 6));
    await frame.getByRole("button", { name: "Review and save" }).click();
    await frame.getByRole("dialog").getByRole("button", { name: "Save changes" }).click();
    await frame.getByRole("button", { name: "Edit", exact: true }).waitFor();
    expect(await findDamage(frame)).toEqual([]);
    expect(await seeHarm()).toEqual(NO_HARM);
  });
});

describe("where Zoho's refusals are hostile", () => {
  it("the record widget shows them as texts", async () => {
    const frame = await open("records", 480);
    await frame.getByRole("button", { name: "Run scoring" }).waitFor();
    await page.getByText(/^Faults/).click();
    await page.getByRole("combobox", { name: "Answer" }).selectOption("hostile");
    await frame.getByRole("button", { name: "Refresh" }).click();
    await frame
      .getByText(/onerror/)
      .first()
      .waitFor();
    expect(await findDamage(frame)).toEqual([]);
    expect(await seeHarm()).toEqual(NO_HARM);
  });

  it("the rule editor shows them as texts and keeps what was typed", async () => {
    const frame = await openSettingsOfHostileModule(480);
    await frame.getByRole("button", { name: "Edit" }).nth(2).click();
    await frame.getByRole("textbox", { name: "Points" }).first().fill("6");
    await page.getByText(/^Faults/).click();
    await page.getByRole("combobox", { name: "Answer" }).selectOption("hostile");
    await frame.getByRole("button", { name: "Review and save" }).click();
    await frame.getByRole("dialog").getByRole("button", { name: "Save changes" }).click();
    await frame
      .getByText(/onerror/)
      .first()
      .waitFor();
    expect(await findDamage(frame)).toEqual([]);
    expect(await frame.getByRole("textbox", { name: "Points" }).first().inputValue()).toBe("6");
    expect(await seeHarm()).toEqual(NO_HARM);
  });
});
