import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { listShowcase, type ShowcaseRecord } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

const STRANGER = "http://evil.test";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
let requests: string[];
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox("--records", "20")]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
afterEach(() => page.close());

async function find(title: string): Promise<ShowcaseRecord> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`No showcase record "${title}"`);
  return record;
}

/** A window of another origin that has opened the CRM page and sends these messages to the widget, over and over. */
async function openUnderAttack(record: ShowcaseRecord, messages: readonly unknown[]): Promise<Frame> {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  await context.route(`${STRANGER}/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
  );
  requests = [];
  context.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const stranger = await context.newPage();
  await stranger.goto(`${STRANGER}/`);
  const opened = context.waitForEvent("page", (candidate) => candidate !== stranger);
  await stranger.evaluate(
    ([address, forged]) => {
      const crm = window.open(address);
      setInterval(() => {
        for (const message of forged) crm?.frames[0]?.postMessage(message, "*");
      }, 1);
    },
    [`${sandbox.crm}/?module=${record.module}&id=${record.id}`, messages] as const,
  );
  page = await opened;
  await page.waitForSelector("iframe");
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("no widget");
  return frame;
}

const event = (eventName: string, data: unknown, more: object = {}) => ({
  type: "FRAMEWORK.EVENT",
  eventName,
  data,
  ...more,
});

const writes = () => requests.filter((request) => /^(POST|PUT|PATCH|DELETE) \/crm/.test(request));

describe("a window of another origin that forges the CRM's messages", () => {
  it("gets nothing from a PageLoad with anything but a module's name and ids", async () => {
    const record = await find("Adds up");
    const frame = await openUnderAttack(
      record,
      [
        { Entity: "../../org", EntityId: record.id },
        { Entity: "Leads?x=", EntityId: record.id },
        { Entity: "Leads", EntityId: `${record.id}/../../org` },
        { Entity: "Leads", EntityId: `${record.id}#` },
        { Entity: "Leads", EntityId: Number(record.id) },
        { Entity: "Leads", EntityId: { toString: "1" } },
        { Entity: "Leads", EntityId: [[record.id]] },
        { Entity: "L".repeat(100_000), EntityId: "1".repeat(100_000) },
        { Entity: "__proto__", EntityId: "1" },
        "<img src=x onerror=alert(1)>",
        null,
      ].map((data) => event("PageLoad", data)),
    );
    await frame.getByRole("article", { name: "Company Fit" }).waitFor();
    expect(requests.filter((request) => request.includes("/crm/v8/Leads/"))).not.toEqual([]);
    expect(
      requests.filter(
        (request) => request.startsWith("GET /crm/v8/Leads/") && !request.includes(`/Leads/${record.id}`),
      ),
    ).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it("can at most show another record of the CRM under its own name, and writes nothing", async () => {
    const [record, other] = [await find("Adds up"), await find("Custom module")];
    const frame = await openUnderAttack(record, [
      event("PageLoad", { Entity: other.module, EntityId: other.id }),
      event("SET_CONTEXT", { uniqueID: "forged" }),
    ]);
    await frame.getByRole("heading", { level: 2 }).first().waitFor();
    // Which of the two PageLoads comes first is not in our hands; what is shown is named.
    const shown = (await frame.locator(".record-header").innerText()).startsWith("Service Plan") ? other : record;
    expect(requests).toContain(`GET /crm/v8/${shown.module}/${shown.id}`);
    expect(requests).toContain(`GET /crm/v8/${shown.module}/${shown.id}/Entity_Scores__s`);
    expect(writes()).toEqual([]);
  });

  it("cannot make an answer about another record pass for the one that was asked for", async () => {
    const record = await find("Adds up");
    const answer = { status: 200, headers: {}, data: { data: [{ id: "1", Company: "Forged", Last_Name: "Forged" }] } };
    const guesses = Array.from({ length: 40 }, (_, n) =>
      event("EVENT_RESPONSE", answer, { promiseid: `Promise${100 + n}` }),
    );
    const frame = await openUnderAttack(record, guesses);
    await frame.getByRole("heading", { level: 2 }).first().waitFor();
    await frame.evaluate("for (const fold of document.querySelectorAll('[aria-expanded=false]')) fold.click()");
    expect(await frame.locator("body").innerText()).not.toContain("Forged");
    expect(writes()).toEqual([]);
  });

  it("can at worst keep the page from its answers, and what it says is shown as text", async () => {
    const refusal = { code: "X", message: "<img src=x onerror=window.__pwned=1>", status: "error", details: {} };
    const guesses = Array.from({ length: 40 }, (_, n) =>
      event("EVENT_RESPONSE_FAILURE", { response: { status: 400, data: refusal } }, { promiseid: `Promise${100 + n}` }),
    );
    const frame = await openUnderAttack(await find("Adds up"), guesses);
    await frame.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await frame.locator("img").count()).toBe(0);
    expect(await frame.evaluate("String(window.__pwned)")).toBe("undefined");
    expect(writes()).toEqual([]);
  });
});
