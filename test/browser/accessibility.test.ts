import axe from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, openRecord } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
afterEach(() => page.close());

/** One line per violation and element; none is the aim. */
async function findViolations(frame: Frame | Page): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate<axe.AxeResults>("axe.run(document, { iframes: false })");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** The widget's frame once it shows the record, with everything unfolded. */
async function openWidget(title: string): Promise<Frame> {
  const opened = await openRecord(browser, sandbox, title);
  page = opened.page;
  // Each state has a heading of its own below the title.
  await opened.widget.getByRole("heading", { level: 2 }).first().waitFor();
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("no widget");
  // Twice, as what is folded may hold what is folded.
  for (let round = 0; round < 2; round += 1) {
    await frame.evaluate(
      "for (const fold of document.querySelectorAll('[aria-expanded=false]:not([aria-haspopup])')) fold.click()",
    );
  }
  return frame;
}

describe.each(["day", "night"] as const)("axe finds no violation by %s", (theme) => {
  beforeAll(() => changeSettings(sandbox, { theme }));

  it.each([
    "Adds up",
    "Out of date: field changed",
    "Can't tell",
    "Hostile texts",
    "Zia's rule beside ours",
    "Module without scoring",
  ])("in the widget: %s", async (title) => {
    expect(await findViolations(await openWidget(title))).toEqual([]);
  });

  it("in the widget without permission", async () => {
    const { users, settings } = (await (
      await fetch(`${sandbox.crm}/sandbox/state`, { headers: { "X-Sandbox-Session": "user" } })
    ).json()) as { users: { id: string; profile: string }[]; settings: { sessionUserId: string } };
    await changeSettings(sandbox, { sessionUserId: users.find(({ profile }) => profile === "Standard")?.id });
    try {
      expect(await findViolations(await openWidget("Adds up"))).toEqual([]);
    } finally {
      await changeSettings(sandbox, { sessionUserId: settings.sessionUserId });
    }
  });

  it("in the CRM page", async () => {
    await openWidget("Adds up");
    await page.evaluate("for (const section of document.querySelectorAll('details')) section.open = true");
    expect(await findViolations(page)).toEqual([]);
  });
});
