import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { ADMIN } from "../../src/sandbox/organisation/seed/seed-users.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
/** Paths of the REST calls for which the widget asked. */
let calls: string[];
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await changeSettings(sandbox, { sessionUserId: ADMIN.id });
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  calls = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    // Only the widget's calls are slowed down. The one for the user is the CRM page's answer to a message.
    const slow = request.headers()["x-sandbox-latency"] !== undefined;
    if (slow && pathname !== "/crm/v8/users") calls.push(pathname.replace("/crm/v8/", "").replace(/\d{9,}/, "ID"));
  });
});
afterEach(() => page.close());

const widget = () => page.frameLocator("iframe");
const RECORD = ["Leads/ID", "Leads/ID/Entity_Scores__s", "settings/automation/scoring_rules"];
const METADATA = ["org", "settings/fields"];
const EVERYTHING = [...RECORD, ...METADATA].sort();

/** The calls since the last time. */
function takeCalls(): readonly string[] {
  return calls.splice(0).sort();
}

/** Opens another record of the showcase in the same tab, and waits for its breakdown. */
async function open(title: string, rule: string, frame = "same-site"): Promise<void> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  await page.goto(`${sandbox.crm}/?module=${record?.module}&id=${record?.id}&latency=1&frame=${frame}`);
  await widget().getByRole("article", { name: rule, exact: true }).waitFor();
  await widget().getByRole("button", { name: english["run.button"] }).waitFor();
}

it("asks for metadata at the first opening only", async () => {
  await open("Adds up", "Position");
  expect(takeCalls()).toEqual(EVERYTHING);
  await open("Touch points contained", "Rule 1");
  expect(takeCalls()).toEqual(RECORD);
});

it("finds a custom module's API name among what it knows", async () => {
  const custom = (paths: readonly string[]) => paths.map((path) => path.replace("Leads/", "Service_Plans/")).sort();
  await page.goto(`${sandbox.crm}/?module=Service_Plans&latency=1&frame=same-site`);
  const record = (await listShowcase(sandbox)).find(({ module }) => module === "Service_Plans");
  const address = `${sandbox.crm}/?module=Service_Plans&id=${record?.id}&latency=1&frame=same-site`;
  await page.goto(address);
  await widget().getByRole("article").first().waitFor();
  await widget().getByRole("button", { name: english["run.button"] }).waitFor();
  expect(takeCalls()).toEqual(custom([...EVERYTHING, "settings/modules"]));
  await page.goto(address);
  await widget().getByRole("article").first().waitFor();
  expect(takeCalls()).toEqual(custom(RECORD));
});

it("asks for everything again on Refresh", async () => {
  await open("Adds up", "Position");
  await open("Adds up", "Position");
  takeCalls();
  await widget().getByRole("button", { name: english["app.refresh"] }).click();
  await expect.poll(() => calls.toSorted()).toEqual(EVERYTHING);
});

it("asks for everything again when somebody else signs in", async () => {
  await open("Adds up", "Position");
  const answer = await fetch(`${sandbox.crm}/sandbox/state`, { headers: { "X-Sandbox-Session": "user" } });
  const { users } = (await answer.json()) as { users: { id: string; profile: string; name: string }[] };
  const other = users.find(({ profile }) => profile === "Standard");
  await changeSettings(sandbox, { sessionUserId: other?.id });
  takeCalls();
  await page.reload();
  await widget().getByText(english["rules_refused.title"]).waitFor();
  await expect.poll(() => calls.toSorted()).toEqual([...RECORD, ...EVERYTHING].sort());
});

it("asks for everything at every opening where its frame is refused storage", async () => {
  for (let opening = 0; opening < 2; opening++) {
    await open("Adds up", "Position", "opaque");
    expect(takeCalls()).toEqual(EVERYTHING);
  }
});
