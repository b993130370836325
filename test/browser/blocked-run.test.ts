import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { ADMIN } from "../../src/sandbox/organisation/seed/seed-users.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase, resetSandbox, type ShowcaseRecord } from "./support/open-record.ts";
import { askZoho } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
let widget: FrameLocator;
let blocked: boolean;
/** "GET /crm/v8/org" and so on, of the widget: only its calls are slowed down. */
let requests: string[];
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await resetSandbox(sandbox);
  await changeSettings(sandbox, { jobDuration: 0, sessionUserId: ADMIN.id });
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  widget = page.frameLocator("iframe");
  blocked = true;
  await page.route("**/app/record-run.js", (route) => (blocked ? route.abort() : route.continue()));
  requests = [];
  page.on("request", (request) => {
    if (request.headers()["x-sandbox-latency"] === undefined) return;
    requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
});
afterEach(() => page.close());

const STALE = "Out of date: field changed";
const lack = () => widget.getByRole("heading", { name: english["app.not_done"] });
const press = (name: string) => widget.getByRole("button", { name, exact: true }).click();
/** Only the metadata: what is read anew at every opening is not counted. */
const metadataCalls = () => requests.filter((call) => /\/(org|settings\/fields)$/.test(call)).length;

async function choose(item: string): Promise<void> {
  await press(english["run.menu"]);
  await widget.getByRole("menuitem", { name: item }).click();
}

/** Changes a record past the scoring. */
async function importField(record: string, changes: Record<string, string>): Promise<void> {
  const answer = await fetch(`${sandbox.crm}/sandbox/records/${record}`, {
    method: "PUT",
    headers: { "X-Sandbox-Session": "user", "Content-Type": "application/json" },
    body: JSON.stringify(changes),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function open(title: string): Promise<ShowcaseRecord> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`No showcase record "${title}"`);
  // The same site, or the frame has no storage to keep anything in.
  await page.goto(`${sandbox.crm}/?module=${record.module}&id=${record.id}&latency=1&frame=same-site`);
  await widget.getByRole("article").first().waitFor();
  return record;
}

describe("without what runs rules, the page", () => {
  it("tells from the timeline why a score is out of date", async () => {
    const { id } = await open(STALE);
    await widget
      .locator(".stale")
      .getByText(/ was changed on .*, after the last scoring\./)
      .first()
      .waitFor();
    expect(requests).toContain(`GET /crm/v8/Leads/${id}/__timeline`);
  });

  it("asks for the month in which the fiscal year starts", async () => {
    await askZoho(sandbox, "POST", "/settings/automation/scoring_rules", {
      scoring_rules: [
        {
          name: "By fiscal year",
          module: { api_name: "Leads" },
          field_rules: [
            {
              score: 1,
              criteria: { field: { api_name: "Created_Time" }, comparator: "equal", value: "$" + "{THISFY}" },
            },
          ],
        },
      ],
    });
    await open("Adds up");
    const line = widget.getByRole("article", { name: "By fiscal year", exact: true }).getByRole("row");
    await line.getByText(/^(Met|Not met)$/).waitFor();
    await expect.poll(() => requests).toContain("GET /crm/v8/settings/fiscal_year");
  });

  it("keeps metadata from one opening to the next", async () => {
    await open("Adds up");
    expect(metadataCalls()).toBe(2);
    await open("Adds up");
    expect(metadataCalls()).toBe(2);
  });

  it("reads everything again on Refresh, also after a run that could not be loaded", async () => {
    const { module, id } = await open("Adds up");
    await press(english["run.button"]);
    await lack().waitFor();
    expect(await widget.locator(".stale").count()).toBe(0);
    await importField(`${module}/${id}`, { Lead_Source: "Cold Call" });
    await press(english["app.refresh"]);
    await widget.locator(".stale").first().waitFor();
  });
});

describe("what can't be loaded to run rules is brought by another try", () => {
  it("in the choice of rules", async () => {
    await open(STALE);
    await choose(english["run.choose"]);
    await lack().waitFor();
    expect(await widget.getByRole("dialog").count()).toBe(0);
    blocked = false;
    await press(english["app.retry"]);
    await widget.getByRole("dialog", { name: english["run.choose.title"] }).waitFor();
    expect(await lack().count()).toBe(0);
  });

  it("in the question before a whole module, which is asked still", async () => {
    await open(STALE);
    await choose(english["run.module"].replace("{module}", "Leads"));
    await lack().waitFor();
    blocked = false;
    await press(english["app.retry"]);
    await widget.getByRole("alertdialog").waitFor();
    expect(requests.filter((call) => call.includes("run_scoring_rules"))).toEqual([]);
  });

  it("in a run of a layout, which is sent once", async () => {
    await open(STALE);
    await choose("All rules of layout");
    await lack().waitFor();
    await press(english["app.retry"]);
    await lack().waitFor();
    expect(requests.filter((call) => call.includes("run_scoring_rules"))).toEqual([]);
    blocked = false;
    await press(english["app.retry"]);
    await widget.getByRole("heading", { name: english["run.changed"] }).waitFor();
    expect(requests.filter((call) => call.includes("run_scoring_rules"))).toHaveLength(1);
  });

  it("in a run that was pending at a reload, which is watched and not sent again", async () => {
    blocked = false;
    await changeSettings(sandbox, { jobDuration: 3_600_000 });
    await open(STALE);
    await press(english["run.button"]);
    await widget.getByText(english["run.watching"]).waitFor();
    const sent = () => requests.filter((call) => call.includes("run_scoring_rules"));
    const before = sent().length;
    blocked = true;
    await open(STALE);
    await widget.getByRole("heading", { name: english["app.part_not_loaded"] }).waitFor();
    blocked = false;
    await press(english["app.retry"]);
    await widget.getByText(english["run.watching_again"]).waitFor();
    expect(sent()).toHaveLength(before);
  });
});
