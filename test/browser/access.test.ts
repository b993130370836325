import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, openRecord } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

const USUAL = { sdk: "current", connection: "authorised", connectionVariable: "", jobDuration: 0 };
const ADMIN = "4876876000000327001";
const REP = "4876876000000327011";
const variable = (use: string) => JSON.stringify({ connection: "scorelens", data_centre: "us", use });

let browser: Browser;
let sandbox: RunningSandbox;
let opened: Page | null = null;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(() => changeSettings(sandbox, { ...USUAL, sessionUserId: ADMIN }));
afterEach(async () => {
  await opened?.close();
});

async function open(settings: Record<string, unknown>, title = "Out of date: field changed") {
  await changeSettings(sandbox, settings);
  const record = await openRecord(browser, sandbox, title);
  opened = record.page;
  return record;
}

async function openSettings(settings: Record<string, unknown>): Promise<FrameLocator> {
  await changeSettings(sandbox, settings);
  opened = await browser.newPage();
  await opened.goto(`${sandbox.crm}/?tab=settings`);
  return opened.frameLocator("iframe");
}

const notice = (widget: FrameLocator, title: string) => widget.getByRole("heading", { name: title });

/** Opens the log, which follows the answers in batches, and returns what lists the calls in it, once one is there. */
async function openLog(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.getByText(/^Messages and REST calls/).click();
  const lines = page.locator(".log-rest, .log-problem").filter({ hasText: "/crm/v8/" });
  await lines.first().waitFor();
  return () => lines.allInnerTexts();
}

it("an ordinary opening asks nobody about connections, and takes five REST calls", async () => {
  const { page, widget } = await open({}, "Adds up");
  await widget.getByRole("article", { name: "Company Fit", exact: true }).waitFor();
  await widget.getByRole("button", { name: english["run.button"] }).waitFor();
  const requests = await openLog(page);
  const reads = async () =>
    (await requests()).filter((line) => /^\S+ \S* ?GET \/crm\/v8\//.test(line) && !line.includes("/users"));
  await expect.poll(reads).toHaveLength(5);
  expect(await page.locator(".log li").filter({ hasText: "VARIABLE" }).count()).toBe(0);
});

it("an SDK from before zrc reads and runs by the connection, where it is configured, and says so", async () => {
  const { page, widget, errors } = await open({
    sdk: "before_zrc",
    connectionVariable: variable("when_zrc_is_missing"),
  });
  await widget.getByRole("article", { name: "Company Fit", exact: true }).waitFor();
  await widget.getByText(english["access.authority.everything"]).waitFor();
  await widget.getByRole("button", { name: english["run.button"] }).click();
  await widget.getByText(english["run.changed"]).waitFor();
  const requests = await openLog(page);
  await expect
    .poll(async () => (await requests()).filter((line) => line.includes("run_scoring_rules")))
    .toEqual([expect.stringContaining("as the connection's owner")]);
  expect(errors).toEqual([]);
});

it("without a configured connection it sends nothing, says what to do, and sees what was put right", async () => {
  const { page, widget } = await open({ sdk: "before_zrc" });
  await notice(widget, english["access.no_way.title"]).waitFor();
  expect((await (await openLog(page))()).filter((line) => !line.includes("/users?"))).toEqual([]);
  await changeSettings(sandbox, { connectionVariable: variable("when_zrc_is_missing") });
  await page.reload();
  await widget.getByRole("article", { name: "Company Fit", exact: true }).waitFor();
});

it.each([
  ["not_authorised", english["access.not_authorised.title"]],
  ["other_data_centre", english["access.other_domain.title"]],
])("a connection that is %s has its own page in both widgets", async (connection, text) => {
  const title = text.replace("{connection}", "scorelens");
  const settings = { sdk: "before_zrc", connection, connectionVariable: variable("when_zrc_is_missing") };
  const { widget } = await open(settings);
  await notice(widget, title).waitFor();
  await opened?.close();
  const settingsNotice = notice(await openSettings(settings), title);
  await settingsNotice.waitFor();
  expect(await settingsNotice.count()).toBe(1);
});

it("a connection without a scope still shows the stored scores", async () => {
  const { widget } = await open({
    sdk: "before_zrc",
    connection: "scope_missing",
    connectionVariable: variable("when_zrc_is_missing"),
  });
  await notice(widget, english["access.scope_missing.title"].replace("{connection}", "scorelens")).waitFor();
  expect(await widget.getByRole("article").count()).toBeGreaterThan(0);
});

it("a refused user sees stored scores only, unless the variable names the refusal", async () => {
  const { widget } = await open({ sessionUserId: REP, connectionVariable: variable("when_zrc_is_missing") }, "Adds up");
  await notice(widget, english["rules_refused.title"]).waitFor();
  expect(await widget.getByRole("table").count()).toBe(0);
  await opened?.close();
  const allowed = await open({ connectionVariable: variable("when_refused") }, "Adds up");
  await allowed.widget.getByText(english["access.authority.rules"]).waitFor();
  expect(await allowed.widget.getByRole("table").count()).toBeGreaterThan(0);
  const requests = await openLog(allowed.page);
  await expect
    .poll(async () => (await requests()).filter((line) => line.includes("as the connection's owner")))
    .toEqual([expect.stringContaining("/settings/automation/scoring_rules")]);
});

it("a run that was refused is remembered", async () => {
  const { widget } = await open(
    { sessionUserId: REP, connectionVariable: variable("when_refused") },
    "Out of date: field changed",
  );
  await widget.getByRole("button", { name: english["run.button"] }).click();
  await widget.getByText(english["run.failure.permission"]).waitFor();
  await widget.getByRole("button", { name: english["app.refresh"] }).click();
  await widget.getByText(english["run.refused_before"]).waitFor();
  const run = widget.getByRole("button", { name: english["run.button"] });
  expect(await run.getAttribute("aria-disabled")).toBe("true");
});

it("the settings page offers no changes through a connection", async () => {
  const widget = await openSettings({ sdk: "before_zrc", connectionVariable: variable("when_zrc_is_missing") });
  await widget.getByText(english["access.authority.settings"]).waitFor();
  await expect(widget.getByRole("button", { name: "New rule" }).getAttribute("aria-disabled")).resolves.toBe("true");
  await expect(widget.getByRole("button", { name: /^Edit / }).count()).resolves.toBe(0);
});

it("says that Zoho's script did not load, in both widgets", async () => {
  const { widget } = await open({ sdk: "none" });
  await notice(widget, english["access.no_sdk.title"]).waitFor();
  expect(await widget.getByText("live.zwidgets.com").count()).toBe(1);
  await opened?.close();
  await notice(await openSettings({ sdk: "none" }), english["access.no_sdk.title"]).waitFor();
});

it("a hostile value of the variable is text", async () => {
  const hostile = JSON.stringify({
    connection: "<img src=x onerror=alert(1)>",
    data_centre: "us",
    use: "when_refused",
  });
  const { page, widget, errors } = await open({ sdk: "before_zrc", connectionVariable: hostile });
  let dialogs = 0;
  page.on("dialog", () => dialogs++);
  await widget.getByText("<img src=x", { exact: false }).waitFor();
  await expect(widget.locator("img").count()).resolves.toBe(0);
  expect(dialogs).toBe(0);
  expect(errors).toEqual([]);
});
