import axe from "axe-core";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
let widget: FrameLocator;
const errors: string[] = [];
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
afterEach(() => page.close());

/** Opens the CRM's setup tab, once the rules are listed; the widget's frame is as wide as told. */
async function openSettings(width = 1000): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1700, height: 1000 } });
  errors.length = 0;
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${sandbox.crm}/?tab=settings`);
  await page.locator("iframe").evaluate((frame, pixels) => {
    frame.style.width = `${pixels}px`;
    frame.style.maxWidth = "none";
  }, width);
  widget = page.frameLocator("iframe");
  await widget.getByRole("table", { name: "Scoring rules of Leads" }).waitFor();
}

function frame(): Frame {
  const found = page.frames()[1];
  if (found === undefined) throw new Error("no widget");
  return found;
}

async function findViolations(): Promise<readonly string[]> {
  await frame().evaluate(axe.source);
  const { violations } = await frame().evaluate<axe.AxeResults>("axe.run(document)");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const press = (name: string | RegExp) => widget.getByRole("button", { name }).first().click();
const focused = () => frame().evaluate(() => document.activeElement?.textContent?.trim());

describe.each(["day", "night"] as const)("axe finds no violation by %s", (theme) => {
  beforeAll(() => changeSettings(sandbox, { theme }));

  it("in the list, with a selection, a menu and a question", async () => {
    await openSettings();
    expect(await findViolations()).toEqual([]);
    await widget.getByRole("checkbox", { name: "Select Company Fit" }).check();
    await press("More for Ownership");
    expect(await findViolations()).toEqual([]);
    await page.keyboard.press("Escape");
    await press("Delete…");
    await widget.getByRole("alertdialog").waitFor();
    expect(await findViolations()).toEqual([]);
  });

  it("on the page of a rule with its raw data", async () => {
    await openSettings(640);
    expect(await findViolations()).toEqual([]);
    await press("Company Fit");
    await press("Raw data from Zoho");
    expect(await findViolations()).toEqual([]);
  });

  it("in the editor", async () => {
    await openSettings();
    await press("Edit Company Fit");
    await widget.getByRole("textbox", { name: "Name" }).waitFor();
    expect(await findViolations()).toEqual([]);
  });
});

describe("the settings page", () => {
  it.each([640, 800, 1000, 1400])("needs no sideways scrolling in %d pixels", async (width) => {
    await openSettings(width);
    await widget.getByRole("checkbox", { name: "Select all rules shown" }).check();
    const overflow = () => frame().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await press("Company Fit");
    await widget.getByRole("heading", { level: 1, name: "Company Fit" }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it.each([640, 800, 1000, 1400])("lines its rows and meters up in %d pixels", async (width) => {
    await openSettings(width);
    const edges = (selector: string, side: "left" | "top") =>
      frame().evaluate(
        ([parts, edge]) => [
          ...new Set(
            [...document.querySelectorAll(parts)].map((part) => Math.round(part.getBoundingClientRect()[edge])),
          ),
        ],
        [selector, side] as const,
      );
    expect(await edges(".rule-row .active-switch", "left")).toHaveLength(1);
    expect(await edges(".limits .limit", "top")).toHaveLength(1);
  });

  it("tells a button that does nothing now from others where the browser forces its colours", async () => {
    await openSettings();
    await page.emulateMedia({ forcedColors: "active" });
    await widget.getByRole("checkbox", { name: "Select Company Fit" }).check();
    const color = (name: string) =>
      widget.getByRole("button", { name, exact: true }).evaluate((button) => getComputedStyle(button).color);
    expect(await color("Activate")).not.toBe(await color("Deactivate"));
    await press("Edit Company Fit");
    await widget.getByRole("button", { name: "Redo" }).waitFor();
    expect(await color("Redo")).not.toBe(await color("Cancel"));
  });

  it("does everything that the list offers with the keyboard alone", async () => {
    await openSettings();
    await widget.getByRole("switch", { name: "Active: Position" }).focus();
    await page.keyboard.press("Space");
    await widget.getByRole("alertdialog").waitFor();
    await expect.poll(focused).toBe("Cancel");
    await page.keyboard.press("Escape");
    await expect
      .poll(() =>
        widget.getByRole("switch", { name: "Active: Position" }).evaluate((it) => it === document.activeElement),
      )
      .toBe(true);
    await widget.getByRole("button", { name: "More for Position" }).focus();
    for (const key of ["ArrowDown", "End", "Enter", "Tab", "Enter"]) await page.keyboard.press(key);
    await widget.getByRole("heading", { name: "Deleted “Position”" }).waitFor();
    await expect.poll(focused).toBe("Rule 1");
    await page.keyboard.press("Enter");
    await widget.getByRole("heading", { level: 1, name: "Rule 1" }).waitFor();
    await expect.poll(focused).toBe("Rule 1");
    expect(errors).toEqual([]);
  });

  it("keeps the selection's bar and the result of an action in view, however far down the rule is", async () => {
    await openSettings();
    const inView = async (name: string | RegExp, role: "heading" | "group") => {
      const [shown, held] = await Promise.all([
        widget.getByRole(role, { name }).boundingBox(),
        page.locator("iframe").boundingBox(),
      ]);
      if (shown === null || held === null) return false;
      return shown.y >= held.y && shown.y + shown.height <= held.y + held.height;
    };
    await widget.getByRole("checkbox", { name: "Select Source Quality" }).check();
    // Until the CRM has given the frame the height that it asked for, there is no room to keep anything in view.
    await expect.poll(() => frame().evaluate(() => innerHeight)).toBeGreaterThanOrEqual(600);
    await widget.getByRole("switch", { name: "Active: Source Quality" }).scrollIntoViewIfNeeded();
    await expect.poll(() => frame().evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect.poll(() => inView("Actions for the selected rules", "group")).toBe(true);
    const toggle = widget.getByRole("switch", { name: "Active: Source Quality" });
    await toggle.click();
    await press("Deactivate “Source Quality”");
    await widget.getByRole("heading", { name: "Deactivated “Source Quality”" }).waitFor();
    await expect.poll(() => inView("Deactivated “Source Quality”", "heading")).toBe(true);
    await toggle.click();
    await press("Activate “Source Quality”");
    await widget.getByRole("heading", { name: "Activated “Source Quality”" }).waitFor();
  });

  it("loads the editor when it is wanted, and no sooner", async () => {
    const loaded: string[] = [];
    await openSettings();
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await press("New rule");
    await widget.getByRole("textbox", { name: "Name" }).waitFor();
    expect(loaded).toContain("/app/settings-editor.js");
    expect(errors).toEqual([]);
  });
});
