import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase } from "./support/open-record.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page;
let widget: FrameLocator;
/** Every text in an answer of the REST API. */
const data = new Set<string>();
/** Answers whose body is still on its way to here. */
let arriving: Promise<void>[] = [];
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
afterEach(() => page.close());

async function open(path: string, width: number): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1700, height: 1000 } });
  arriving = [];
  page.on("response", (response) => {
    if (response.url().includes("/crm/v8/")) arriving.push(response.json().then(collect, () => undefined));
  });
  await page.goto(`${sandbox.crm}/?${path}`);
  await page.locator("iframe").evaluate((frame, pixels) => {
    frame.style.width = `${pixels}px`;
    frame.style.maxWidth = "none";
  }, width);
  widget = page.frameLocator("iframe");
}

function collect(value: unknown): void {
  if (typeof value === "string") {
    // Ids such as EmailInsight_Click__s are made readable.
    for (const text of [value, value.replace(/__[a-z]\b/, "").replaceAll(/[._]|(?<=[a-z])(?=[A-Z])/g, " ")])
      data.add(text);
  } else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) collect(part);
  }
}

function frame(): Frame {
  const found = page.frames()[1];
  if (found === undefined) throw new Error("no widget");
  return found;
}

/** Words that are Intl's own, in dates and lists. */
const INTL = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|and|or)\b/g;

/**
 * The pseudo-language has no plain letter. So what has some is either not translated or not a text of ours: it is, or is made
 * of, texts that the REST API answered, or a word of Intl.
 */
async function findUntranslated(): Promise<readonly string[]> {
  const shown = await frame().evaluate(() => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      if (node instanceof Element) {
        for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(node.getAttribute(name) ?? "");
      } else if (node.parentElement?.closest("script, pre") === null) texts.push(node.textContent ?? "");
    }
    return [...new Set([document.title, ...texts])];
  });
  await Promise.all(arriving);
  const longestFirst = [...data]
    .filter((text) => /[a-z]/i.test(text))
    .toSorted((one, other) => other.length - one.length);
  return shown.filter((text) => {
    const rest = longestFirst.reduce((left, known) => left.replaceAll(known, " "), text.replaceAll(/…$/g, ""));
    return /[a-z]/i.test(rest.replaceAll(INTL, " ").replaceAll("Scorelens", " "));
  });
}

/** What stands out of the page at its sides. */
function findOverflow(): Promise<readonly string[]> {
  return frame().evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    scrollTo(0, 0);
    return [...document.querySelectorAll("body *")]
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth || element.getBoundingClientRect().left < 0,
      )
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}

/** What is unfolded may hold what is folded. */
async function unfoldAll(): Promise<void> {
  const unfold = () =>
    frame().evaluate(() => {
      const folded = document.querySelectorAll<HTMLElement>("article [aria-expanded=false]");
      for (const each of folded) each.click();
      return folded.length;
    });
  await expect.poll(unfold).toBe(0);
}

const RECORDS = [
  "Adds up",
  "Out of date: field changed",
  "Can't tell",
  "Never executed",
  "Nothing matched",
  "Answer without a layout",
  "Score of an inactive rule",
  "No rule for this layout",
  "Module without rules",
  "Module without scoring",
  "Zia's rule beside ours",
];

describe.each([
  ["en_XA", "ltr"],
  ["en_XB", "rtl"],
] as const)("in the language %s", (language, direction) => {
  beforeAll(() => changeSettings(sandbox, { language }));

  it.each(RECORDS)("the record page of “%s” is translated and fits into 320 pixels", async (title) => {
    const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
    await open(`module=${record?.module}&id=${record?.id}`, 320);
    await widget.locator("article, .notice").first().waitFor();
    await unfoldAll();
    expect(await widget.locator("html").getAttribute("dir")).toBe(direction);
    if (language === "en_XA") expect(await findUntranslated()).toEqual([]);
    expect(await findOverflow()).toEqual([]);
  });

  it("the settings pages are translated and fit into 320 pixels", async () => {
    await open("tab=settings", 320);
    await widget.locator(".rule-name").first().waitFor();
    const judge = async () => {
      if (language === "en_XA") expect(await findUntranslated()).toEqual([]);
      expect(await findOverflow()).toEqual([]);
    };
    await judge();
    await widget.locator("[aria-haspopup=menu]").last().click();
    await judge();
    await page.keyboard.press("Escape");
    await widget.getByRole("switch").first().click();
    await widget.getByRole("alertdialog").waitFor();
    await judge();
    await page.keyboard.press("Escape");
    await widget.locator("button:has(.rule-name), button.rule-name").first().click();
    await widget.locator(".rule-page").waitFor();
    await judge();
    await widget.locator(".rule-page button.primary").click();
    await widget.locator(".editor-columns").waitFor();
    await judge();
  });
});
