import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { findDamage, watchForHarm } from "./support/find-harm.ts";

const [CRM, WIDGET] = ["http://crm.test", "http://widget.test"];

let browser: Browser;
let page: Page;
let body: string;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    return url.startsWith(CRM) ? route.fulfill({ contentType: "text/html", body }) : route.fulfill({ body: "" });
  });
});
afterEach(() => page.close());

async function show(html: string) {
  body = `<!doctype html><meta charset="utf-8" /><body>${html}</body>`;
  const see = await watchForHarm(page, { crm: CRM, widget: WIDGET } as never);
  await page.goto(`${CRM}/`, { waitUntil: "networkidle" });
  return see;
}

it.each([
  ["code that ran", "<script>window.__pwned = 1</script>", "ran in"],
  ["a dialog", "<script>alert('x')</script>", "dialog: x"],
  ["an error", "<script>throw new Error('broken')</script>", "broken"],
  ["what the console reports", "<script>console.error('a policy')</script>", "a policy"],
])("the watch of the hostile tests sees %s", async (_, html, said) => {
  const see = await show(html);
  expect((await see()).executed).toEqual([expect.stringContaining(said)]);
});

it("the watch sees a request to anywhere else", async () => {
  const see = await show(`<img src="http://evil.test/x"><img src="${WIDGET}/y">`);
  expect(await see()).toEqual({ executed: [], requested: ["http://evil.test/x"] });
});

it.each([
  ["what is too wide", '<div style="width: 900px">a</div>', "scrolls sideways"],
  ["what is too high", '<p style="height: 3000px">a</p>', "P is 3000 high"],
  ["a picture", "<img alt=''>", "has become <img"],
  ["a frame", "<iframe></iframe>", "has become <iframe"],
  ["a handler", "<b onclick='1'>a</b>", "onclick=1"],
  ["an address", "<a href='//evil.test'>a</a>", "href=//evil.test"],
  ["words of ours that run backwards", "<p>\u202e is not empty</p>", "runs backwards"],
])("the search for damage finds %s", async (_, html, said) => {
  await show(html);
  expect(await findDamage(page.mainFrame())).toContainEqual(expect.stringContaining(said));
});

it("neither finds anything in a page of plain texts", async () => {
  const see = await show("<p>Company is not empty</p><a href='#top'>top</a>");
  expect(await see()).toEqual({ executed: [], requested: [] });
  expect(await findDamage(page.mainFrame())).toEqual([]);
});
