import type { Browser, FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase, readStoredScores, resetSandbox } from "./support/open-record.ts";
import { askZoho, fillCriterion, listRuleNames, type OpenedSettings, openSettings } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

const RULES = "**/crm/v8/settings/automation/scoring_rules*";

let browser: Browser;
let sandbox: RunningSandbox;
let opened: OpenedSettings;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox("--records", "20")]);
  await changeSettings(sandbox, { jobDuration: 0 });
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await resetSandbox(sandbox);
  opened = await openSettings(browser, sandbox);
});
afterEach(() => opened.page.close());

const press = (widget: FrameLocator, name: string) => widget.getByRole("button", { name, exact: true }).click();
const dialog = (widget: FrameLocator) => widget.getByRole("dialog");

async function startRule(widget: FrameLocator, name: string): Promise<void> {
  await widget.getByRole("button", { name: "New rule" }).first().click();
  await widget.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await widget.getByRole("textbox", { name: "Points" }).fill("7");
  await fillCriterion(widget, "1.1", "Lead Source", "is", "Employee Referral");
}

async function saveNew(widget: FrameLocator): Promise<void> {
  await press(widget, "Review and save");
  await press(widget, "Create rule");
}

async function countRules(name: string): Promise<number> {
  return (await listRuleNames(sandbox)).filter((each) => each === name).length;
}

/** The number under a label of the test panel. */
async function readSum(widget: FrameLocator, label: string): Promise<string> {
  return widget
    .getByRole("complementary")
    .locator("div", { has: widget.getByText(label, { exact: true }) })
    .last()
    .getByRole("definition")
    .innerText();
}

describe("a rule's whole life", () => {
  it("is made with a nested group, tried, saved, run, explained, edited and deleted", async () => {
    const { page, widget, errors } = opened;
    const record = (await listShowcase(sandbox)).find(({ title }) => title === "Adds up");
    if (record === undefined) throw new Error("no such record");

    await startRule(widget, "Referred deciders");
    await press(widget, "Add group to group 1");
    await fillCriterion(widget, "1.2.1", "Position", "is", "Decision Maker");
    await press(widget, "Add criterion to group 1.2");
    await fillCriterion(widget, "1.2.2", "City", "contains", "Nowhere");

    await widget.getByRole("combobox", { name: "Choose a record" }).fill(record.id);
    await widget.getByRole("listbox").getByRole("option").click();
    await expect.poll(() => readSum(widget, "This draft")).toBe("7");

    await press(widget, "Review and save");
    await dialog(widget)
      .getByText("+7 when Lead Source is Employee Referral and (Position is Decision Maker or City contains Nowhere)")
      .waitFor();
    await press(widget, "Create rule");
    await widget.getByRole("heading", { name: "Referred deciders" }).waitFor();

    await press(widget, "Run…");
    await press(widget, "Run “Referred deciders”");
    await widget
      .getByText(/Asked Zoho to run/)
      .first()
      .waitFor();
    await expect.poll(async () => (await readStoredScores(sandbox, record)).get("Referred deciders")).toBe(7);

    await page.goto(`${sandbox.crm}/?module=${record.module}&id=${record.id}`);
    await widget.getByRole("article", { name: "Referred deciders" }).getByText("+7").first().waitFor();

    await page.goto(`${sandbox.crm}/?tab=settings`);
    await press(widget, "Edit Referred deciders");
    await widget.getByRole("textbox", { name: "Points" }).fill("-4");
    await press(widget, "Review and save");
    await dialog(widget)
      .getByText(/From \+7 to −4 when/)
      .waitFor();
    await press(widget, "Save changes");
    // The rule's page comes back once it is saved; "−4" stands on the form and in the question as well.
    await dialog(widget).waitFor({ state: "detached" });
    await widget.getByRole("button", { name: "Delete…", exact: true }).waitFor();
    const stored = () => askZoho(sandbox, "GET", "/settings/automation/scoring_rules?name=Referred%20deciders");
    await expect.poll(async () => JSON.stringify(await stored())).toContain('"score":-4');

    await press(widget, "Delete…");
    await press(widget, "Delete “Referred deciders”");
    await expect.poll(() => listRuleNames(sandbox)).not.toContain("Referred deciders");
    expect(errors).toEqual([]);
  });
});

describe("a refusal of Zoho's", () => {
  it("opens the control that it names, keeps everything, and is mended there", async () => {
    const { widget } = opened;
    await startRule(widget, "Just taken");
    await askZoho(sandbox, "POST", "/settings/automation/scoring_rules", {
      scoring_rules: [
        {
          name: "Just taken",
          module: { api_name: "Leads" },
          field_rules: [{ score: 1, criteria: { field: { api_name: "City" }, comparator: "equal", value: "Pune" } }],
        },
      ],
    });
    await saveNew(widget);
    const name = widget.getByRole("textbox", { name: "Name", exact: true });
    await expect.poll(() => name.getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await widget.getByRole("textbox", { name: "Points" }).inputValue()).toBe("7");
    await name.fill("Not taken");
    await saveNew(widget);
    await widget.getByRole("heading", { name: "Not taken" }).waitFor();
    await expect.poll(() => listRuleNames(sandbox)).toEqual(expect.arrayContaining(["Just taken", "Not taken"]));
  });
});

describe("a connection that is lost while saving", () => {
  it("loses nothing, and the rule is made once when it is back", async () => {
    const { page, widget } = opened;
    await startRule(widget, "Once only");
    await page.route(RULES, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
    await saveNew(widget);
    await dialog(widget).getByText("We couldn’t confirm the save").waitFor();
    expect(await listRuleNames(sandbox)).not.toContain("Once only");
    await page.unroute(RULES);
    await press(widget, "Check and go on");
    await widget.getByRole("heading", { name: "Once only" }).waitFor();
    await expect.poll(() => countRules("Once only")).toBe(1);
  });

  it("makes no second rule where only the answer was lost", async () => {
    const { page, widget } = opened;
    await startRule(widget, "Only the answer");
    await page.route(RULES, async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await saveNew(widget);
    await dialog(widget).getByText("We couldn’t confirm the save").waitFor();
    await page.unroute(RULES);
    await press(widget, "Check and go on");
    await widget.getByRole("heading", { name: "Only the answer" }).waitFor();
    await expect.poll(() => countRules("Only the answer")).toBe(1);
  });
});

describe("a reload of the page", () => {
  it("asks first, because this browser refuses the frame any storage", async () => {
    const { page, widget } = opened;
    await startRule(widget, "Reloaded");
    const asked = new Promise<string>((resolve) => {
      page.once("dialog", (question) => {
        resolve(question.type());
        void question.dismiss();
      });
    });
    const reloading = page.reload({ timeout: 3_000 }).catch(() => null);
    expect(await asked).toBe("beforeunload");
    await reloading;
    expect(await widget.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe("Reloaded");
  });
});

describe("the test panel", () => {
  it.each([
    ["beside the form", { width: 1700, height: 900 }],
    ["below the header", { width: 700, height: 900 }],
  ])("stays in view %s while the form scrolls", async (_where, size) => {
    const { page, widget } = opened;
    await page.setViewportSize(size);
    await press(widget, "Edit Company Fit");
    const heading = widget.getByRole("heading", { name: "Try it on a record" });
    await heading.waitFor();
    // Until the CRM has given the frame the height that it asked for, there is no room to keep anything in view.
    await expect.poll(() => heading.evaluate(() => innerHeight)).toBeGreaterThanOrEqual(600);
    await widget.getByRole("button", { name: "Add field rule" }).scrollIntoViewIfNeeded();
    const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
    const height = await heading.evaluate(() => innerHeight);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height / 2);
  });
});
