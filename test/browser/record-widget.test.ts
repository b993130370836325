import type { Browser, FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { ADMIN } from "../../src/sandbox/organisation/seed/seed-users.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import {
  changeSettings,
  type OpenedRecord,
  openRecord,
  readStoredScores,
  resetSandbox,
} from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let opened: OpenedRecord;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await resetSandbox(sandbox);
  await changeSettings(sandbox, { jobDuration: 0, sessionUserId: ADMIN.id });
});
afterEach(() => opened.page.close());

function ruleCard(widget: FrameLocator, name: string) {
  return widget.getByRole("article", { name, exact: true });
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** "−8" and "+10" as numbers. */
function toNumber(points: string): number {
  return Number(points.trim().replace("−", "-"));
}

/** The points of the lines that count. */
async function readPoints(widget: FrameLocator, name: string): Promise<readonly number[]> {
  const met = widget.getByText(english["outcome.met"], { exact: true });
  const lines = await ruleCard(widget, name).getByRole("row").filter({ has: met }).all();
  return Promise.all(lines.map(async (line) => toNumber(await line.getByRole("cell").first().innerText())));
}

async function readStored(widget: FrameLocator, name: string): Promise<number> {
  const score = ruleCard(widget, name).getByRole("definition").first();
  return toNumber(await score.innerText());
}

describe("a lead's breakdown", () => {
  it("adds up to the score that the CRM stores, rule by rule", async () => {
    opened = await openRecord(browser, sandbox, "Adds up");
    const { widget } = opened;
    await ruleCard(widget, "Company Fit").waitFor();
    const shown = Object.fromEntries(
      await Promise.all(
        ["Position", "Company Fit", "Source Quality"].map(
          async (name) => [name, [await readPoints(widget, name), await readStored(widget, name)]] as const,
        ),
      ),
    );
    // By hand: a decision maker; revenue, size, industry, website and the opt-out; a referral and a country.
    expect(shown).toEqual({
      Position: [[10], 10],
      "Company Fit": [[15, 10, -8, 5, 4], 26],
      "Source Quality": [[10, 2], 12],
    });
    expect(Object.fromEntries(await readStoredScores(sandbox, opened.record))).toMatchObject({
      Position: 10,
      "Company Fit": 26,
      "Source Quality": 12,
    });
    await expect(ruleCard(widget, "Company Fit").innerText()).resolves.toContain(english["sum.adds_up"]);
    expect(opened.errors).toEqual([]);
  });
});

describe("a field edited past the scoring", () => {
  it("makes the score out of date, and one click on Run brings before and after", async () => {
    opened = await openRecord(browser, sandbox, "Adds up");
    const { page, widget, record } = opened;
    await ruleCard(widget, "Source Quality").waitFor();

    await page.getByLabel("Lead Source").selectOption("Cold Call");
    // By key: a click right after the scrolling that it takes can go to the frame that was in its place before.
    await page.getByRole("button", { name: "Import, bypassing scoring" }).press("Enter");
    const outOfDate = ruleCard(widget, "Source Quality").getByText(
      fill(english["stale.title"], { score: "−4", change: "−16" }),
    );
    await outOfDate.waitFor();
    expect((await readStoredScores(sandbox, record)).get("Source Quality")).toBe(12);

    await widget.getByRole("button", { name: english["run.button"] }).click();
    await widget
      .getByRole("status")
      .filter({ hasText: fill(english["status.change"], { rule: "Source Quality", before: "12", after: "−4" }) })
      .waitFor({ state: "attached" });
    await widget.getByText(english["run.changed"]).waitFor();
    await expect.poll(() => outOfDate.count()).toBe(0);
    await expect.poll(() => readStored(widget, "Source Quality")).toBe(-4);
    expect((await readStoredScores(sandbox, record)).get("Source Quality")).toBe(-4);
    expect(opened.errors).toEqual([]);
  });
});

describe("the focus in a real browser", () => {
  it("comes back from a dialog, and goes to what takes the place of a button that goes", async () => {
    opened = await openRecord(browser, sandbox, "Adds up");
    const { widget } = opened;
    const focused = () => widget.locator(":focus").first();
    const more = widget.getByRole("button", { name: english["run.menu"] });
    await more.press("Enter");
    await widget.getByRole("menuitem", { name: fill(english["run.module"], { module: "Leads" }) }).press("Enter");
    await widget.getByRole("button", { name: english["app.cancel"] }).press("Enter");
    await expect.poll(() => focused().getAttribute("aria-label")).toBe(english["run.menu"]);

    // All that this rule reads is known for certain, so its run is over at once.
    await more.press("Enter");
    await widget.getByRole("menuitem", { name: english["run.choose"] }).press("Enter");
    await widget.getByRole("checkbox", { name: "Position" }).press("Space");
    await widget.getByRole("button", { name: english["run.choose.go"] }).press("Enter");
    await widget.getByRole("heading", { name: english["run.needless"] }).waitFor();
    await expect.poll(() => focused().getAttribute("aria-label")).toBe(english["run.menu"]);

    await widget.getByRole("button", { name: english["run.check_again"] }).press("Enter");
    await expect.poll(() => focused().getByRole("heading").innerText()).toBe(english["status.watching"]);
  });
});

describe("answers that don't come", () => {
  it("leave an outline of the page, and after some seconds a line that says so", async () => {
    opened = await openRecord(browser, sandbox, "Adds up", "&latency=60000");
    const { page, widget } = opened;
    const late = widget.getByText(english["app.wait"]);
    await late.waitFor({ state: "attached" });
    expect(await late.isVisible()).toBe(false);
    await page.frames()[1]?.evaluate("for (const animation of document.getAnimations()) animation.finish()");
    expect(await late.isVisible()).toBe(true);
  });
});

describe("a user without the permission Manage Automation", () => {
  it("sees the stored scores and what is missing, and nothing to run", async () => {
    opened = await openRecord(browser, sandbox, "Adds up");
    const { page, widget } = opened;
    await ruleCard(widget, "Position").waitFor();

    await page.getByLabel("User", { exact: true }).selectOption({ label: "Jane Okafor (Standard)" });
    await widget.getByText(english["rules_refused.title"]).waitFor();
    await widget.getByText(english["rules_refused.why"], { exact: false }).waitFor();
    const readAllStored = async () => {
      const cards = await widget.getByRole("article").all();
      const stored = await Promise.all(cards.map((card) => card.getByRole("definition").first().innerText()));
      return stored.filter((text) => /\d/.test(text)).toSorted();
    };
    await expect.poll(readAllStored).toEqual(["10", "12", "26"]);
    await expect(widget.getByRole("button", { name: english["run.button"] }).count()).resolves.toBe(0);
    await expect(widget.getByRole("table").count()).resolves.toBe(0);
  });
});
