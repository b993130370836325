import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { waitInFrame } from "./support/wait-in-frame.ts";

const [CRM, SHELL, WIDGET, OTHER] = ["http://crm.test", "http://shell.test", "http://widget.test", "http://other.test"];

/** The widget has the guard and then listens in every way that an SDK might; `arrived` notes all that comes to its window. */
const WIDGET_PAGE = `<!doctype html><title>widget</title>
  <script>window.arrived = []; addEventListener("message", ({ data }) => arrived.push(data), true);</script>
  <script src="/guard-messages.js"></script>
  <script>
    window.heard = [];
    const hear = ({ data, ports }) => { heard.push(data); ports[0]?.postMessage("through the port"); };
    addEventListener("message", hear, true);
    addEventListener("message", hear);
    onmessage = hear;
  </script>
  <iframe src="${OTHER}/child"></iframe>`;

const PAGES: Readonly<Record<string, string>> = {
  // The widget is in a frame of a frame, beside a page of somebody else.
  [`${CRM}/`]: `<!doctype html><iframe src="${SHELL}/"></iframe><iframe src="${OTHER}/sibling"></iframe>`,
  [`${SHELL}/`]: `<!doctype html><iframe src="${WIDGET}/"></iframe>`,
  [`${WIDGET}/`]: WIDGET_PAGE,
};

let browser: Browser;
let context: BrowserContext;
let opener: Page;
let crm: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Opens the CRM page out of a page of another origin; resolves with the widget's frame. */
async function open(guard: string): Promise<Frame> {
  context = await browser.newContext();
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === `${WIDGET}/guard-messages.js`) return route.fulfill({ contentType: "text/javascript", body: guard });
    return route.fulfill({ contentType: "text/html", body: PAGES[url] ?? "<!doctype html><title>somebody</title>" });
  });
  opener = await context.newPage();
  await opener.goto(`${OTHER}/opener`);
  const opened = context.waitForEvent("page", (page) => page !== opener);
  await opener.evaluate(`window.crm = open("${CRM}/"); undefined`);
  crm = await opened;
  await crm.waitForLoadState("load");
  return frame(`${WIDGET}/`);
}

function frame(url: string): Frame {
  const found = crm.frames().find((candidate) => candidate.url() === url);
  if (found === undefined) throw new Error(`no frame ${url}`);
  return found;
}

const FROM_TOP = "frames[0].frames[0]";
/** Where a message comes from, and how. */
const ANCESTORS: Readonly<Record<string, (send: string) => Promise<unknown>>> = {
  "the page around it": (send) => frame(`${SHELL}/`).evaluate(`frames[0].${send}`),
  "the page around that one": (send) => crm.evaluate(`${FROM_TOP}.${send}`),
};
const STRANGERS: typeof ANCESTORS = {
  "the page that opened the CRM": (send) => opener.evaluate(`crm.${FROM_TOP}.${send}`),
  "a frame beside it": (send) => frame(`${OTHER}/sibling`).evaluate(`top.${FROM_TOP}.${send}`),
  "a frame in it": (send) => frame(`${OTHER}/child`).evaluate(`parent.${send}`),
  "its own window": (send) => frame(`${WIDGET}/`).evaluate(`window.${send}`),
  "a frame that is gone when its message arrives": (send) =>
    opener.evaluate(`
      const gone = document.body.appendChild(document.createElement("iframe"));
      new gone.contentWindow.Function("crm", ${JSON.stringify(`crm.${FROM_TOP}.${send}`)})(crm);
      gone.remove();
    `),
};
const POST = 'postMessage("hello", "*")';
const arrival = (widget: Frame) => waitInFrame(widget, "arrived.length > 0");

describe("the script before Zoho's SDK", () => {
  it.each(Object.entries(ANCESTORS))("lets a message of %s through", async (_, send) => {
    const widget = await open(await readFile("dist/extension/app/guard-messages.js", "utf8"));
    await send(POST);
    await arrival(widget);
    expect(await widget.evaluate("heard")).toEqual(["hello", "hello", "hello"]);
  });

  it("lets the ports of such a message through", async () => {
    await open(await readFile("dist/extension/app/guard-messages.js", "utf8"));
    const answer = crm.evaluate(`new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      ${FROM_TOP}.postMessage("take this", "*", [port2]);
    })`);
    expect(await answer).toBe("through the port");
  });

  it.each(Object.entries(STRANGERS))("stops a message of %s, which arrives", async (_, send) => {
    const widget = await open(await readFile("dist/extension/app/guard-messages.js", "utf8"));
    await send(POST);
    await arrival(widget);
    expect(await widget.evaluate("heard")).toEqual([]);
  });

  it.each(Object.entries(STRANGERS))("is what stops a message of %s", async (_, send) => {
    const widget = await open("");
    await send(POST);
    await arrival(widget);
    expect(await widget.evaluate("heard")).toEqual(["hello", "hello", "hello"]);
  });
});
