import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import german from "../../app/translations/de.json" with { type: "json" };
import english from "../../app/translations/en.json" with { type: "json" };
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, openRecord } from "./support/open-record.ts";
import { openSettings } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));

describe("for a German user", () => {
  beforeEach(() => changeSettings(sandbox, { language: "de_DE" }));
  afterEach(() => changeSettings(sandbox, { language: "en_US" }));

  it("the record page is German from its first view to the script that comes last", async () => {
    const { page, widget, errors } = await openRecord(browser, sandbox, "Adds up");
    await widget.getByRole("button", { name: german["run.button"] }).waitFor();
    expect(await widget.getByRole("heading", { level: 1 }).innerText()).toBe(german["app.title"]);
    expect(await widget.locator("html").getAttribute("lang")).toBe("de");
    expect(errors).toEqual([]);
    await page.close();
  });

  it("the settings page and its editor are German", async () => {
    const { page, widget, errors } = await openSettings(browser, sandbox, undefined, german["settings.new"]);
    await widget.getByRole("button", { name: german["settings.new"] }).first().click();
    await widget.getByRole("textbox", { name: german["editor.name"] }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it("a script of texts that does not load leaves the page in English", async () => {
    const context = await browser.newContext();
    await context.route("**/language-de.js", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${sandbox.crm}/?tab=settings`);
    const widget = page.frameLocator("iframe");
    await widget.getByRole("button", { name: english["settings.new"] }).first().waitFor();
    expect(await widget.locator("html").getAttribute("lang")).toBe("en");
    await context.close();
  });
});

it("a frame of opaque origin, which has no storage, starts in the browser's language", async () => {
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(sandbox.crm);
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.id = "opaque";
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = address;
    document.body.append(frame);
  }, `${sandbox.widget}/app/record.html`);
  const heading = page.frameLocator("#opaque").getByRole("heading", { name: german["app.title"] });
  await heading.waitFor();
  expect(await heading.count()).toBe(1);
  await context.close();
});
