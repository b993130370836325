import type { Browser, FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings } from "./support/open-record.ts";
import { type OpenedSettings, openSettings } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let opened: OpenedSettings;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox("--records", "20")]);
  await changeSettings(sandbox, { jobDuration: 0 });
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await opened?.page.close();
  opened = await openSettings(browser, sandbox);
});

const button = (widget: FrameLocator, name: string | RegExp) =>
  widget.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const heading = (widget: FrameLocator, name: string | RegExp) => widget.getByRole("heading", { level: 1, name });

async function expectFocus(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** By the keyboard, as those do who lose most when the focus does. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press("Enter");
}

describe("the focus in a real browser", () => {
  it("returns from results and from a selection that is cleared", async () => {
    const { widget } = opened;
    const toggle = widget.getByRole("switch", { name: "Active: Company Fit" });
    await press(toggle);
    await expectFocus(button(widget, "Cancel"));
    await press(button(widget, "Deactivate “Company Fit”"));
    await expectFocus(toggle);
    await press(button(widget, "Close"));
    await expectFocus(button(widget, "Company Fit"));
    await widget.getByRole("checkbox", { name: "Select Company Fit" }).press("Space");
    await press(button(widget, "Clear selection"));
    await expectFocus(widget.getByRole("checkbox", { name: "Select all rules shown" }));
  });

  it("stays in the choice of the module while its rules are read", async () => {
    const { widget } = opened;
    const module = widget.getByRole("combobox", { name: "Module" });
    await module.focus();
    await module.selectOption({ label: "Deals" });
    await widget.getByRole("table", { name: "Scoring rules of Deals" }).waitFor();
    await expectFocus(module);
  });

  it("stays in a criterion while its user is chosen and changed, and when undoing takes its field away", async () => {
    const { widget } = opened;
    await press(button(widget, "New rule"));
    await expectFocus(heading(widget, "New scoring rule"));
    const field = widget.getByRole("combobox", { name: "Field" });
    const comparison = widget.getByRole("combobox", { name: "Comparison" });
    await field.selectOption({ label: "Owner" });
    await comparison.selectOption({ label: "is" });
    const value = widget.getByRole("combobox", { name: "Value" });
    await value.fill("Jane");
    await widget.getByRole("option", { name: /Jane/ }).waitFor();
    await value.press("ArrowDown");
    await value.press("Enter");
    const chosen = button(widget, /^Value: Jane/);
    await expectFocus(chosen);
    await chosen.press("Enter");
    await expectFocus(value);
    await press(button(widget, /^Keep Jane/));
    await expectFocus(chosen);
    await comparison.focus();
    for (let step = 0; step < 3; step++) await comparison.press("Control+z");
    await expect.poll(() => field.inputValue()).toBe("");
    await expectFocus(comparison);
  });

  it("is on the title of the rule that was made, also once the rule is read", async () => {
    const { widget } = opened;
    await press(button(widget, "New rule"));
    await widget.getByRole("textbox", { name: "Name", exact: true }).fill("Keyboard made");
    await widget.getByRole("textbox", { name: "Points" }).fill("7");
    await widget.getByRole("combobox", { name: "Field" }).selectOption({ label: "Website" });
    await widget.getByRole("combobox", { name: "Comparison" }).selectOption({ label: "is not empty" });
    await press(button(widget, "Review and save"));
    await press(button(widget, "Create rule"));
    await widget.getByText("Website is not empty").first().waitFor();
    await expectFocus(heading(widget, "Keyboard made"));
  });
});
