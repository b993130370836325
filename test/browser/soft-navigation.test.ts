import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase, type ShowcaseRecord } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";
import { waitInFrame } from "./support/wait-in-frame.ts";

/** In the widget's frame: the answers that have come, as text, and the records that it was told to show. */
const NOTE_MESSAGES = `
  window.answers = [];
  window.told = [];
  addEventListener("message", ({ data }) => {
    if (data?.eventName === "PageLoad") told.push(data.data.EntityId);
    if (String(data?.eventName).startsWith("EVENT_RESPONSE")) answers.push(JSON.stringify(data.data));
  });
`;

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
let widget: FrameLocator;
let requests: string[];
let first: ShowcaseRecord;
let second: ShowcaseRecord;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox("--records", "20")]);
  [first, second] = [await find("Adds up"), await find("Not explained")];
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await fetch(`${sandbox.crm}/sandbox/reset`, { method: "POST", headers: { "X-Sandbox-Session": "user" } });
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  await page.addInitScript(NOTE_MESSAGES);
  widget = page.frameLocator("iframe");
  requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
});
afterEach(() => page.close());

async function find(title: string): Promise<ShowcaseRecord> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`No showcase record "${title}"`);
  return record;
}

function widgetFrame(): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("no widget");
  return frame;
}

/** Waits for an answer about the record that the widget has from the CRM. */
const answered = (id: string) => waitInFrame(widgetFrame(), `answers.join().includes("${id}")`);

async function openFirst(): Promise<void> {
  await page.goto(`${sandbox.crm}/?module=${first.module}&id=${first.id}`);
}

/** As its user does, by the list of the control panel. */
async function goTo({ title }: ShowcaseRecord): Promise<void> {
  await page.getByRole("link", { name: title, exact: true }).press("Enter");
}

/** Keeps the CRM's answers about this record back until the returned function is called. */
async function holdBack({ id }: ShowcaseRecord): Promise<() => void> {
  let release: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.pathname.includes(`/crm/v8/Leads/${id}`),
    async (route) => {
      await gate;
      await route.continue().catch(() => {});
    },
  );
  return release;
}

const companyFit = () => widget.getByRole("article", { name: "Company Fit", exact: true });

/** The stored score of that rule: 26 on the first record, 43 on the second. */
const storedFit = () => companyFit().getByRole("definition").first().innerText();

async function shows(record: ShowcaseRecord): Promise<void> {
  await expect.poll(storedFit).toContain(record === first ? "26" : "43");
}

describe("a CRM that keeps the widget's frame when its user goes to another record", () => {
  it("has the other record shown in it, at its own height", async () => {
    await openFirst();
    await shows(first);
    await widgetFrame().evaluate("window.kept = true");
    await goTo(second);
    await page.getByRole("heading", { level: 1, name: "Omar Haddad" }).waitFor();
    await shows(second);
    expect(await widgetFrame().evaluate("window.kept")).toBe(true);
    const heights = () =>
      page
        .locator("iframe")
        .evaluate((frame: HTMLIFrameElement) => frame.offsetHeight)
        .then(async (frame) => [
          frame,
          await widgetFrame().evaluate(
            "Math.ceil(document.getElementById('scorelens').getBoundingClientRect().height)",
          ),
        ]);
    await expect.poll(async () => (await heights()).every((height, _, [one]) => height === one)).toBe(true);
    await goTo(first);
    await shows(first);
    expect(await widgetFrame().evaluate("window.kept")).toBe(true);
  });

  it("shows nothing of the record before while the other one is read", async () => {
    await openFirst();
    await shows(first);
    const release = await holdBack(second);
    await goTo(second);
    await expect.poll(() => widget.getByRole("article").count()).toBe(0);
    release();
    await shows(second);
  });

  it("sees the answers about the record that it shows win over late ones", async () => {
    const release = await holdBack(first);
    await openFirst();
    await expect.poll(() => requests.filter((path) => path.includes(first.id)).length > 0).toBe(true);
    await widget.getByRole("status").waitFor({ state: "attached" });
    await goTo(second);
    await shows(second);
    release();
    await answered(first.id);
    expect(await storedFit()).toContain("43");
  });

  it("sees them win as well when its user goes there and back quickly", async () => {
    await openFirst();
    await shows(first);
    const release = await holdBack(second);
    await goTo(second);
    await waitInFrame(widgetFrame(), `told.at(-1) === "${second.id}"`);
    await goTo(first);
    await shows(first);
    release();
    await answered(second.id);
    expect(await storedFit()).toContain("26");
    await goTo(second);
    await shows(second);
  });

  it("has a run watched only on the record that it was started on", async () => {
    await changeSettings(sandbox, { jobDuration: 2_000 });
    await fetch(`${sandbox.crm}/sandbox/records/Leads/${first.id}`, {
      method: "PUT",
      headers: { "X-Sandbox-Session": "user", "Content-Type": "application/json" },
      body: JSON.stringify({ Lead_Source: "Cold Call" }),
    });
    await openFirst();
    await widget.getByRole("button", { name: english["run.button"] }).click();
    await widget.getByText(english["run.watching"]).waitFor();
    await goTo(second);
    await shows(second);
    expect(await widget.getByRole("button", { name: english["run.button"] }).count()).toBe(1);
    expect(await widget.getByText(english["run.watching"]).count()).toBe(0);
    const before = requests.length;
    await expect.poll(pendingJobs).toBe(0);
    expect(requests.slice(before).filter((path) => path.includes(first.id))).toEqual([]);

    await goTo(first);
    const change = english["status.change"]
      .replace("{rule}", "Source Quality")
      .replace("{before}", "12")
      .replace("{after}", "−4");
    await widget.getByRole("status").filter({ hasText: change }).waitFor({ state: "attached" });
  });

  it("may name the same record again, or nothing usable, without anything being read anew", async () => {
    await openFirst();
    await shows(first);
    await page.evaluate((id) => {
      const frame = document.querySelector("iframe")?.contentWindow;
      for (const data of [
        { Entity: "Leads", EntityId: id },
        { Entity: "Leads", EntityId: [id] },
        { Entity: "Leads", EntityId: `${id}/../../org` },
        { Entity: "../org", EntityId: id },
        {},
      ]) {
        frame?.postMessage({ type: "FRAMEWORK.EVENT", eventName: "PageLoad", data }, "*");
      }
    }, first.id);
    await goTo(second);
    await shows(second);
    expect(requests.filter((path) => path === `/crm/v8/Leads/${first.id}/Entity_Scores__s`)).toHaveLength(1);
  });
});

describe("a CRM that loads the widget anew for each record", () => {
  async function expectAnotherFrame(): Promise<void> {
    await shows(first);
    const old = widgetFrame();
    await goTo(second);
    await expect.poll(() => old.isDetached()).toBe(true);
    await shows(second);
  }

  it("is had by the control panel", async () => {
    await openFirst();
    await page.getByLabel("Opening another record").selectOption({ label: "reloads the widget" });
    await expectAnotherFrame();
  });

  it("is the one with an SDK from before 1.5", async () => {
    const variable = '{"connection":"scorelens","data_centre":"us","use":"when_zrc_is_missing"}';
    await changeSettings(sandbox, { sdk: "before_zrc", connectionVariable: variable });
    await openFirst();
    await expectAnotherFrame();
    await changeSettings(sandbox, { sdk: "current", connectionVariable: "" });
  });
});

async function pendingJobs(): Promise<number> {
  const answer = await fetch(`${sandbox.crm}/sandbox/jobs`, { headers: { "X-Sandbox-Session": "user" } });
  const { jobs } = (await answer.json()) as { jobs: readonly { state: string }[] };
  return jobs.filter(({ state }) => state === "pending").length;
}
