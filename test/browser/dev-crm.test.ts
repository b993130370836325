import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { type DevCrm, startDevCrm } from "../support/start-dev-crm.ts";

const CRM = "https://crm.test";
const LEAD = "3000000032096";
const POLICY = "default-src 'none'; script-src 'self' https://live.zwidgets.com; style-src 'self'; connect-src 'self'";

/** A CRM page that shakes hands once per frame, as the real one is reported to, and notes what it hears. */
const CRM_PAGE = `<!doctype html><title>CRM</title><iframe></iframe><script>
  window.heard = [];
  let greeted = false;
  addEventListener("message", ({ source, origin, data }) => {
    heard.push(data.eventName === "CRM_EVENT" ? String(data.data.url ?? data.data.category) : data.eventName);
    const send = (message) => source.postMessage({ type: "FRAMEWORK.EVENT", ...message }, origin === "null" ? "*" : origin);
    if (data.eventName === "REGISTER" && !greeted) {
      greeted = true;
      send({ eventName: "SET_CONTEXT", data: { uniqueID: "u1" } });
      send({ eventName: "PageLoad", data: { Entity: "Leads", EntityId: "${LEAD}" } });
    }
    const answer = { eventName: "EVENT_RESPONSE", promiseid: data.promiseid };
    if (data.data?.category === "GET_PARENT_URL") send({ ...answer, data: location.href });
  });
</script>`;

let browser: Browser;
let dev: DevCrm;
let page: Page;
beforeAll(async () => {
  [browser, dev] = await Promise.all([launchBrowser(), startDevCrm()]);
});
afterAll(() => Promise.all([browser.close(), dev.stop()]));
beforeEach(async () => {
  // The browser asks whether a public page may reach this machine: whoever develops says yes.
  page = await browser.newPage({ ignoreHTTPSErrors: true, permissions: ["local-network-access"] });
  const sdk = await readFile("dist/sandbox/sdk.js", "utf8");
  await page.route(`${CRM}/**`, (route) => route.fulfill({ contentType: "text/html", body: CRM_PAGE }));
  await page.route("https://live.zwidgets.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: sdk }),
  );
});
afterEach(() => page.close());

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(dev.folder, file);
  await writeFile(path, change(await readFile(path, "utf8")));
}

async function openInCrm(sandbox: string | null = null): Promise<void> {
  await page.goto(`${CRM}/crm/org1/tab/Leads/${LEAD}`);
  await page.locator("iframe").evaluate(
    (frame: HTMLIFrameElement, [address, allowed]) => {
      if (allowed !== null) frame.setAttribute("sandbox", allowed);
      frame.src = address;
    },
    [`${dev.origin}/app/record.html?serviceOrigin=${encodeURIComponent(CRM)}`, sandbox] as const,
  );
  await expect.poll(() => requestsForRecord()).toBe(1);
}

/** A version that is not told before the test wants it. */
function defer(): { readonly version: Promise<string>; tell(version: string): void } {
  let tell: (version: string) => void = () => undefined;
  const version = new Promise<string>((resolve) => {
    tell = resolve;
  });
  return { version, tell: (told) => tell(told) };
}

function countPages(): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().includes("/app/record.html")) count += 1;
  });
  return () => count;
}

/** Instead of the server, tells each page that is loaded of the version that `versions` gives for it, or of none. */
async function announce(...versions: readonly (() => Promise<string> | string)[]): Promise<void> {
  const left = [...versions];
  await page.route(`${dev.origin}/dev/events`, async (route) => {
    const version = await left.shift()?.();
    const body = version === undefined ? "retry: 60000\n\n" : `data: ${version}\n\n`;
    await route.fulfill({ contentType: "text/event-stream", body });
  });
}

/** How often the widget asked for the record: once per page that knows which one it is. */
async function requestsForRecord(): Promise<number> {
  const heard = await page.evaluate<readonly string[]>("heard");
  return heard.filter((what) => what.startsWith(`${CRM}/crm/v8/Leads/${LEAD}?`) || what.endsWith(`/Leads/${LEAD}`))
    .length;
}

it("an edit shows in the CRM without a click, and the session goes on though the CRM greets a frame only once", async () => {
  await openInCrm();
  const widget = page.frameLocator("iframe");
  const code = 'document.documentElement.dataset["code"] = "edited";';
  await edit("src/widgets/record.ts", (text) => `${text}\n${code}\n`);
  await widget.locator("html[data-code=edited]").waitFor({ state: "attached" });
  await expect.poll(() => requestsForRecord()).toBe(2);
  await edit("src/ui/record/record-score.css", (css) => `${css}\nhtml { scroll-padding-top: 7px }\n`);
  await expect
    .poll(() => widget.locator("html").evaluate((html) => getComputedStyle(html).scrollPaddingTop))
    .toBe("7px");
  await expect.poll(() => requestsForRecord()).toBe(3);
  expect(await page.evaluate("heard")).not.toContain("DEREGISTER");
});

it("a frame of opaque origin loads everything and shows an edit, though no other origin may read the files", async () => {
  await openInCrm("allow-scripts");
  const widget = page.frameLocator("iframe");
  expect(await page.frames()[1]?.evaluate("origin")).toBe("null");
  await edit("src/ui/record/record-score.css", (css) => `${css}\nhtml { scroll-padding-top: 9px }\n`);
  await expect
    .poll(() => widget.locator("html").evaluate((html) => getComputedStyle(html).scrollPaddingTop))
    .toBe("9px");
  await expect.poll(() => requestsForRecord()).toBe(2);
});

it("the session goes on where a page is loaded anew before it has taken up the session", async () => {
  const pages = countPages();
  const edited = defer();
  await announce(
    () => edited.version,
    () => "newest",
  );
  await openInCrm();
  edited.tell("newer");
  await expect.poll(() => requestsForRecord()).toBe(2);
  expect(pages()).toBe(3);
});

it.each([
  "scorelens-dev-session:{",
  "scorelens-dev-session:null",
  'scorelens-dev-session:{"name":1,"messages":[null,"PageLoad"]}',
  'scorelens-dev-session:{"messages":{}}',
])("a frame that is named %s is loaded anew all the same", async (name) => {
  const pages = countPages();
  await page.addInitScript((given) => {
    if (window !== parent) window.name = given;
  }, name);
  const edited = defer();
  await announce(() => edited.version);
  await openInCrm();
  edited.tell("newer");
  await expect.poll(pages).toBe(2);
});

it("a strict content security policy in the page does not keep an edit from showing", async () => {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
  const built = dev.nextLine("built ");
  await edit("app/record.html", (html) => html.replace("<head>", `<head>${tag}`));
  await built;
  await openInCrm();
  await edit("app/record.html", (html) => html.replace("<html ", '<html data-page="edited" '));
  const edited = page.frameLocator("iframe").locator("html[data-page=edited]");
  await edited.waitFor({ state: "attached" });
  expect(await page.frames()[1]?.locator("meta[http-equiv]").count()).toBe(1);
});
