import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { PATIENCE } from "../support/patience.ts";
import { changeSettings, listShowcase, readStoredScores } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";
import { waitInFrame } from "./support/wait-in-frame.ts";

/** Stands in the place of the widget: loads the SDK and notes what it hears, nothing else. */
const PROBE = `<!doctype html><title>probe</title><script src="/sdk.js"></script><script src="/app/probe.js"></script>`;
const PROBE_SCRIPT = `
  window.heard = [];
  ZOHO.embeddedApp.on("PageLoad", (data) => heard.push(data));
  window.ready = ZOHO.embeddedApp.init();
`;

/** Milliseconds after which an answer that must not come has not come. */
const NEVER = 2_000;

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  await page.route(`${sandbox.widget}/app/*.html?*`, (route) =>
    route.fulfill({ contentType: "text/html", body: PROBE }),
  );
  await page.route(`${sandbox.widget}/app/probe.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: PROBE_SCRIPT }),
  );
});
afterEach(() => page.close());

/** Undoes at the end of the test what it changes for everybody. */
function restoreSettings(): void {
  onTestFinished(async () => {
    const { users } = await readState();
    const administrator = users.find(({ profile }) => profile === "Administrator");
    await changeSettings(sandbox, { sessionUserId: administrator?.id, theme: "day", language: "en_US" });
  });
}

async function readState() {
  const answer = await fetch(`${sandbox.crm}/sandbox/state`, { headers: { "X-Sandbox-Session": "user" } });
  return (await answer.json()) as { settingsWidget: boolean; users: { id: string; profile: string }[] };
}

async function findShowcase(title: string) {
  const found = (await listShowcase(sandbox)).find((record) => record.title === title);
  if (found === undefined) throw new Error(`No showcase record "${title}"`);
  return found;
}

/** Opens the record's page and waits for the probe's PageLoad. */
async function open(title = "Adds up"): Promise<Frame> {
  const { module, id } = await findShowcase(title);
  await page.goto(`${sandbox.crm}/?module=${module}&id=${id}`);
  return probe();
}

async function probe(): Promise<Frame> {
  await page.locator("iframe").waitFor();
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("no frame");
  await waitInFrame(frame, "window.heard !== undefined && heard.length > 0");
  return frame;
}

/** The probe that comes after `action` has made the page load its widget anew. */
async function probeAfter(action: () => Promise<unknown>): Promise<Frame> {
  const old = page.frames()[1];
  await action();
  await expect.poll(() => old?.isDetached()).toBe(true);
  return probe();
}

/** What became of an SDK call: `{resolved}`, `{rejected}`, or `{late}` when no answer came for so long. */
function call(frame: Frame, expression: string, patience = PATIENCE): Promise<Record<string, unknown>> {
  return frame.evaluate(`Promise.race([
    (async () => ${expression})().then((resolved) => ({ resolved }), (rejected) => ({ rejected })),
    new Promise((resolve) => setTimeout(resolve, ${patience}, { late: true })),
  ])`);
}

async function chooseIn(section: string, label: string, option: string): Promise<void> {
  await page
    .locator("details.panel-section", { hasText: section })
    .first()
    .evaluate((section: HTMLDetailsElement) => {
      section.open = true;
    });
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

describe("the record's page", () => {
  it("is a link: its address names module and record, and a reload keeps them", async () => {
    await open();
    await page.getByRole("link", { name: /^Not explained/ }).click();
    const { module, id } = await findShowcase("Not explained");
    expect(new URL(page.url()).search).toBe(`?module=${module}&id=${id}`);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Omar Haddad" }).waitFor();
    expect(await (await probe()).evaluate("heard")).toEqual([{ Entity: "Leads", EntityId: id }]);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Priya Raman" }).waitFor();
  });

  it("names a custom module to the widget by its module name, not its API name", async () => {
    const { id } = await findShowcase("Custom module");
    const frame = await open("Custom module");
    expect(await frame.evaluate("heard")).toEqual([{ Entity: "CustomModule5", EntityId: id }]);
  });

  it("finds records by name", async () => {
    await open();
    await page.getByLabel("Search").fill("tomas rey");
    await page.getByText("1 records").waitFor();
    await page.getByRole("link", { name: /Tomas Reyes/ }).click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("Tomas Reyes");
  });

  it("applies the rules on an ordinary save and loads the widget anew", async () => {
    await open("Not explained");
    await page.getByLabel("Lead Source").selectOption("Cold Call");
    await probeAfter(() => page.getByRole("button", { name: "Save", exact: true }).click());
    await page.getByText("The scoring rules were applied at once.").waitFor();
    expect((await readStoredScores(sandbox, await findShowcase("Not explained"))).get("Source Quality")).toBe(-6);
  });

  it("leaves the stored scores alone when an import goes past the scoring", async () => {
    await open("Touch points contained");
    await page.getByLabel("Lead Source").selectOption("Cold Call");
    await page.getByRole("button", { name: "Import, bypassing scoring" }).click();
    await page.getByText("The stored scores are as before.").waitFor();
    expect((await readStoredScores(sandbox, await findShowcase("Touch points contained"))).get("Source Quality")).toBe(
      2,
    );
    await page.reload();
    await expect.poll(() => page.getByLabel("Lead Source").inputValue()).toBe("Cold Call");
  });

  it("shows the API's refusal of a value and keeps what was typed", async () => {
    await open();
    await page.getByLabel("No. of Employees").fill("many");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "INVALID_DATA" }).waitFor();
    expect(await page.getByLabel("No. of Employees").inputValue()).toBe("many");
  });

  it("shows hostile values as text", async () => {
    await open("Hostile texts");
    await page.getByLabel("Company").waitFor();
    expect(await page.evaluate("[window.__pwned, document.title]")).toEqual([undefined, "Sandbox CRM"]);
  });

  it("says what is not simulated and what is assumed", async () => {
    await open();
    await page.getByText("What is not simulated", { exact: true }).click();
    await page.getByText("What is assumed", { exact: true }).click();
    const panel = await page.getByRole("complementary", { name: "Sandbox controls" }).innerText();
    expect(panel).toContain("a real org may differ");
    expect(panel).toContain("OAuth: two fixed tokens");
    expect(panel).toContain("Without the global rules.");
    expect(panel).toContain("As tall as the window allows");
  });

  it("has a place for the settings widget and says when there is none", async () => {
    await open();
    await page.getByRole("link", { name: "Setup" }).click();
    const { settingsWidget } = await readState();
    if (settingsWidget) await probe();
    await expect.poll(() => page.getByText("not built yet").count()).toBe(settingsWidget ? 0 : 1);
  });
});

describe("the host answers", () => {
  it.each<[string, object]>([
    ["zrc.get('/crm/v8/org')", { resolved: { status: 200, data: { org: [{}] }, headers: {} } }],
    ["ZOHO.CRM.CONFIG.getCurrentUser()", { resolved: { users: [{ full_name: "Patricia Boyle" }] } }],
    ["ZOHO.CRM.CONFIG.getOrgInfo()", { resolved: { org: [{ company_name: "Zylker Trading" }] } }],
    ["ZOHO.CRM.CONFIG.getUserPreference()", { resolved: { mode: "day" } }],
    ["ZOHO.CRM.API.getRecord({ Entity: 'Leads', RecordID: heard[0].EntityId })", { resolved: { data: [{}] } }],
    ["ZOHO.CRM.UI.Resize({ height: '777', width: '300' })", { resolved: true }],
    [
      "ZOHO.CRM.API.searchRecord({ Entity: 'Leads', Type: 'word', Query: 'Priya' })",
      { resolved: { data: [{ Full_Name: "Priya Raman" }] } },
    ],
    ["ZDK.Client.showMessage('Well done', { type: 'success' })", { resolved: true }],
  ])("%s", async (expression, outcome) => {
    const frame = await open();
    expect(await call(frame, expression)).toMatchObject(outcome);
  });

  it.each([
    ["ZOHO.CRM.META.getModules()", "modules"],
    ["ZOHO.CRM.META.getFields({ Entity: 'Leads' })", "fields"],
    ["ZOHO.CRM.META.getLayouts({ Entity: 'Leads' })", "layouts"],
    ["ZOHO.CRM.API.getAllRecords({ Entity: 'Leads', per_page: 5 })", "data"],
  ])("%s with a list", async (expression, key) => {
    const frame = await open();
    expect(await call(frame, `(await ${expression}).${key}.length > 1`)).toEqual({ resolved: true });
  });

  it("a Resize by giving the frame that height", async () => {
    const frame = await open();
    await call(frame, "ZOHO.CRM.UI.Resize({ height: '777', width: '300' })");
    await expect
      .poll(() => page.locator("iframe").evaluate((frame: HTMLIFrameElement) => frame.offsetHeight))
      .toBe(777);
  });

  it("no Resize of the settings widget, whose frame is as high as the window allows", async () => {
    await page.setViewportSize({ width: 1300, height: 1100 });
    await page.goto(`${sandbox.crm}/?tab=settings`);
    const frame = await probe();
    const height = () => page.locator("iframe").evaluate((frame: HTMLIFrameElement) => frame.offsetHeight);
    expect(await call(frame, "ZOHO.CRM.UI.Resize({ height: '5000' })")).toEqual({ resolved: false });
    expect(await height()).toBeGreaterThan(900);
    expect(await page.locator("iframe").boundingBox()).toMatchObject({ y: expect.any(Number) });
    const { y = 0 } = (await page.locator("iframe").boundingBox()) ?? {};
    expect(y + (await height())).toBeLessThanOrEqual(1100);
  });

  it("showMessage by showing it", async () => {
    const frame = await open();
    await call(frame, "ZDK.Client.showMessage('Well done', { type: 'success' })");
    await expect.poll(() => page.getByRole("status").allTextContents()).toContain("success: Well done");
  });

  it("showConfirmation with the choice that was made", async () => {
    const frame = await open();
    const asked = call(frame, "ZDK.Client.showConfirmation('Sure?', 'Yes', 'No')");
    // By key: a click on what has just appeared above a frame can go to the frame.
    await page.getByRole("dialog").getByRole("button", { name: "No" }).press("Enter");
    expect(await asked).toEqual({ resolved: false });
  });

  it("SDK builds from before 1.5 that ask for ZDK's script, with an empty address", async () => {
    const frame = await open();
    const answers = await frame.evaluate(async () => {
      const ask = (promiseid: string, eventName: string, data: object) =>
        new Promise((resolve) => {
          addEventListener("message", (event) => {
            if (event.data.promiseid === promiseid) resolve([event.data.eventName, event.data.data]);
          });
          parent.postMessage({ type: "SDK.EVENT", eventName, promiseid, data }, "*");
        });
      return Promise.all([
        ask("Promise901", "CRM_EVENT", { category: "get_zdk_url" }),
        ask("Promise902", "ZDK_EVENT", { action: "get_zdk_url" }),
        ask("Promise903", "get_zdk_url", {}),
      ]);
    });
    expect(answers).toEqual([
      ["EVENT_RESPONSE", ""],
      ["EVENT_RESPONSE", ""],
      ["EVENT_RESPONSE", ""],
    ]);
  });

  it("Record.open by showing that record", async () => {
    const { id } = await findShowcase("Not explained");
    const frame = await open();
    await frame.evaluate(`void ZOHO.CRM.UI.Record.open({ Entity: "Leads", RecordID: "${id}" })`);
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("Omar Haddad");
  });

  it("a refused zrc call with a plain object that holds the real status", async () => {
    const frame = await open();
    expect(await call(frame, "zrc.get('/crm/v8/settings/fields?module=Nope')")).toMatchObject({
      rejected: { response: { status: 400, data: { code: "INVALID_MODULE" } }, request: { method: "GET" } },
    });
  });

  it("a connection in its envelope, which calls a refusal a success", async () => {
    const frame = await open();
    const url = "https://www.zohoapis.com/crm/v8/settings/fields?module=Nope";
    expect(
      await call(frame, `ZOHO.CRM.CONNECTION.invoke("scorelens", { url: "${url}", method: "GET", param_type: 1 })`),
    ).toMatchObject({
      resolved: {
        code: "SUCCESS",
        status: "success",
        details: { status: "true", statusMessage: { code: "INVALID_MODULE" } },
      },
    });
  });

  it("a connection as its owner, and zrc as the user", async () => {
    restoreSettings();
    await open();
    const frame = await probeAfter(() => chooseIn("User and organisation", "User", "Jane Okafor (Standard)"));
    const path = "/crm/v8/settings/automation/scoring_rules";
    expect(await call(frame, `zrc.get("${path}", { params: { module: "Leads" } })`)).toMatchObject({
      rejected: { response: { status: 403, data: { code: "NO_PERMISSION" } } },
    });
    const request = `{ url: "https://www.zohoapis.eu${path}", method: "GET", param_type: 1, parameters: { module: "Leads" } }`;
    expect(
      await call(
        frame,
        `(await ZOHO.CRM.CONNECTION.invoke("scorelens", ${request})).details.statusMessage.scoring_rules.length > 1`,
      ),
    ).toEqual({ resolved: true });
  });

  it.each([
    ["another connection", "other", "https://www.zohoapis.com/crm/v8/org", { code: "INVALID_TOKEN" }],
    [
      "another domain",
      "scorelens",
      "https://evil.example/crm/v8/org",
      { code: "SUCCESS", details: { statusMessage: "Invalid Domain", status: "false" } },
    ],
  ])("a call by %s with a failure", async (_, name, url, resolved) => {
    const frame = await open();
    expect(await call(frame, `ZOHO.CRM.CONNECTION.invoke("${name}", { url: "${url}", method: "GET" })`)).toMatchObject({
      resolved,
    });
  });
});

describe("the host refuses", () => {
  it.each([
    ["ZOHO.CRM.FUNCTIONS.execute('f', {})", "FUNCTIONS_EXECUTE"],
    ["ZOHO.CRM.META.getAssignmentRules({ Entity: 'Leads' })", "ASSIGNMENT_RULES"],
    ["ZOHO.CRM.UI.Popup.close()", "popup CLOSE"],
    ["ZDK.Client.getInput([])", "get_input"],
  ])("what it does not simulate, and says so in its log: %s", async (expression, what) => {
    const frame = await open();
    expect(await call(frame, expression)).toMatchObject({
      rejected: { code: "NOT_SIMULATED", message: expect.stringContaining(what) },
    });
    await page.getByText(/^Messages and REST calls/).click();
    await page.locator(".log-problem", { hasText: "rejected" }).first().waitFor();
  });

  it("zrc calls to anywhere else than the CRM", async () => {
    const frame = await open();
    expect(await call(frame, "zrc.get('https://evil.example/steal')")).toMatchObject({
      rejected: { code: "NOT_SIMULATED" },
    });
  });

  it("to let the widget choose in whose name it asks", async () => {
    restoreSettings();
    await open();
    const frame = await probeAfter(() => chooseIn("User and organisation", "User", "Jane Okafor (Standard)"));
    const headers = "{ 'X-Sandbox-Session': 'connection-owner', Authorization: 'Zoho-oauthtoken sandbox-admin' }";
    const request = `zrc.get("/crm/v8/settings/automation/scoring_rules", { params: { module: "Leads" }, headers: ${headers} })`;
    expect(await call(frame, request)).toMatchObject({ rejected: { response: { status: 403 } } });
  });

  const MESSAGE = JSON.stringify({
    type: "SDK.EVENT",
    eventName: "CRM_EVENT",
    promiseid: "Promise100",
    data: { category: "GET_PARENT_URL" },
  });
  it.each<[string, (frame: Frame) => Promise<string>]>([
    [
      "its own window",
      async () => {
        await page.evaluate(`postMessage(${MESSAGE}, "*")`);
        return sandbox.crm;
      },
    ],
    [
      "another frame of the widget's origin",
      async () => {
        await page.evaluate((address) => {
          const frame = document.createElement("iframe");
          frame.name = "other";
          frame.src = address;
          document.body.append(frame);
          return new Promise((resolve) => frame.addEventListener("load", resolve));
        }, `${sandbox.widget}/app/other.html`);
        await page.frame("other")?.evaluate(`parent.postMessage(${MESSAGE}, "*")`);
        return sandbox.widget;
      },
    ],
    [
      "the widget's frame when it shows a page of another origin",
      async (frame) => {
        const origin = sandbox.widget.replace("//localhost:", "//127.0.0.1:");
        await frame.goto(`${origin}/app/other.html`);
        await frame.evaluate(`parent.postMessage(${MESSAGE}, "*")`);
        return origin;
      },
    ],
  ])("to answer %s", async (_, send) => {
    const frame = await open();
    await page.getByText(/^Messages and REST calls/).click();
    const origin = await send(frame);
    const noted = page.locator(".log-problem", {
      hasText: `A message from ${origin}, which is not the widget's frame`,
    });
    await noted.first().waitFor();
    expect(await noted.first().isVisible()).toBe(true);
  });
});

describe("the control panel resets the organisation", () => {
  const status = () => page.getByRole("status").allTextContents();
  beforeEach(async () => {
    await fetch(`${sandbox.crm}/sandbox/reset`, { method: "POST", headers: { "X-Sandbox-Session": "user" } });
  });
  const resetButton = () => page.getByRole("button", { name: "Reset organisation" });

  it("to its start once the user agrees: records, rules, scores, and the widget is loaded anew", async () => {
    const record = await findShowcase("Not explained");
    const start = await readStoredScores(sandbox, record);
    await open("Not explained");
    await page.getByLabel("Lead Source").selectOption("Cold Call");
    await probeAfter(() => page.getByRole("button", { name: "Save", exact: true }).press("Enter"));
    expect(await readStoredScores(sandbox, record)).not.toEqual(start);
    await resetButton().press("Enter");
    await probeAfter(() => page.getByRole("dialog").getByRole("button", { name: "Reset" }).press("Enter"));
    await expect.poll(status).toContain("The organisation was reset.");
    expect(await readStoredScores(sandbox, record)).toEqual(start);
    await expect.poll(() => page.getByLabel("Lead Source").inputValue()).not.toBe("Cold Call");
    expect(await resetButton().evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("and leaves the choices of the page as they are", async () => {
    restoreSettings();
    await open();
    await probeAfter(() => chooseIn("User and organisation", "Language", "de_DE"));
    await resetButton().press("Enter");
    const frame = await probeAfter(() =>
      page.getByRole("dialog").getByRole("button", { name: "Reset" }).press("Enter"),
    );
    expect(await page.getByLabel("Language", { exact: true }).inputValue()).toBe("de_DE");
    expect(await call(frame, "ZOHO.CRM.CONFIG.getCurrentUser()")).toMatchObject({
      resolved: { users: [{ language: "de_DE" }] },
    });
    // The server goes by the settings of now, not by those that it started with.
    await probeAfter(() => chooseIn("User and organisation", "Language", "en_GB"));
  });

  it("not when the user thinks better of it", async () => {
    const record = await findShowcase("Not explained");
    await open("Not explained");
    await page.getByLabel("Lead Source").selectOption("Cold Call");
    await probeAfter(() => page.getByRole("button", { name: "Save", exact: true }).press("Enter"));
    const scores = await readStoredScores(sandbox, record);
    await resetButton().press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).press("Enter");
    await expect.poll(() => resetButton().evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await readStoredScores(sandbox, record)).toEqual(scores);
  });
});

describe("the control panel injects", () => {
  it.each([
    ["403 NO_PERMISSION", 403],
    ["429 TOO_MANY_REQUESTS", 429],
    ["500 INTERNAL_ERROR", 500],
  ])("%s", async (answer, status) => {
    const frame = await open();
    await chooseIn("Faults", "Answer", answer);
    expect(await call(frame, "zrc.get('/crm/v8/org')")).toMatchObject({ rejected: { response: { status } } });
  });

  it.each([
    ["204, an empty answer", { status: 204, data: null }],
    ["200 with JSON of another shape", { status: 200, data: { result: [null, 7, {}] } }],
    ["200 with an HTML page", { status: 200, data: expect.stringContaining("<!doctype html>") }],
  ])("%s", async (answer, resolved) => {
    const frame = await open();
    await chooseIn("Faults", "Answer", answer);
    expect(await call(frame, "zrc.get('/crm/v8/org')")).toMatchObject({ resolved });
  });

  it("dropped messages", async () => {
    const frame = await open();
    await chooseIn("Faults", "Answer", "No answer (message dropped)");
    expect(await call(frame, "zrc.get('/crm/v8/org')", NEVER)).toEqual({ late: true });
  });

  it("a fault into the calls that it is meant for only", async () => {
    const frame = await open();
    await chooseIn("Faults", "Answer", "500 INTERNAL_ERROR");
    await chooseIn("Faults", "of", "Organisation");
    expect(await call(frame, "zrc.get('/crm/v8/org')")).toHaveProperty("rejected");
    expect(await call(frame, "zrc.get('/crm/v8/settings/modules')")).toHaveProperty("resolved");
  });

  it("latency", async () => {
    const frame = await open();
    await chooseIn("Faults", "Latency", "0.5 s");
    const waited =
      "(async () => { const begun = performance.now(); await zrc.get('/crm/v8/org'); return performance.now() - begun })()";
    expect(((await call(frame, waited))["resolved"] as number) >= 500).toBe(true);
  });

  it("a handshake that is never answered", async () => {
    await open();
    await chooseIn("Faults", "Handshake", "never answered");
    await page.getByRole("button", { name: "Reload the widget" }).click();
    // The frame from before was greeted, the one that takes its place never is.
    const greeting = async () => {
      const frame = page.frames()[1];
      return frame === undefined ? null : call(frame, "window.ready", NEVER);
    };
    await expect.poll(greeting).toEqual({ late: true });
  });

  it("the night theme and another language", async () => {
    restoreSettings();
    await open();
    await probeAfter(() => chooseIn("User and organisation", "Theme", "Night"));
    const frame = await probeAfter(() => chooseIn("User and organisation", "Language", "de_DE"));
    expect(await call(frame, "ZOHO.CRM.CONFIG.getUserPreference()")).toEqual({ resolved: { mode: "night" } });
    expect(await call(frame, "ZOHO.CRM.CONFIG.getCurrentUser()")).toMatchObject({
      resolved: { users: [{ language: "de_DE" }] },
    });
  });
});
