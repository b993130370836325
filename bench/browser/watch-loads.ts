import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";
import { changeSettings, listShowcase } from "../../test/browser/support/open-record.ts";
import type { RunningSandbox } from "../../test/browser/support/start-sandbox.ts";
import { BUDGETS } from "./bars.ts";
import { FINE } from "./measure.ts";
import { type LoadSum, sumLoad, type WeighedFile } from "./sum-loads.ts";

const FOLDER = "dist/extension/app";
/** Milliseconds without a new file after which none is expected. */
const QUIET = 2_000;

/** What the extension's pages really load, from the browser's requests; weighed as they are built. */
export async function watchLoads(context: BrowserContext, sandbox: RunningSandbox): Promise<readonly LoadSum[]> {
  const record = (await listShowcase(sandbox)).find(({ title }) => title === FINE);
  if (record === undefined) throw new Error(`The sandbox has no record "${FINE}"`);
  const openFine = (page: Page) => page.goto(`${sandbox.crm}/?module=${record.module}&id=${record.id}`);
  const shown = (page: Page) => page.frameLocator("iframe").locator(".breakdown article").first().waitFor();

  const fine = await inNewTab(context, async (page) => {
    const files = watchFiles(page, sandbox);
    await openFine(page);
    await shown(page);
    return listWhenQuiet(page, files);
  });
  const [list, editor] = await inNewTab(context, async (page) => {
    const files = watchFiles(page, sandbox);
    await page.goto(`${sandbox.crm}/?tab=settings`);
    const newRule = page.frameLocator("iframe").getByRole("button", { name: "New rule" }).first();
    await newRule.waitFor();
    const before = await listWhenQuiet(page, files);
    // More come for it, or this waits in vain and says so.
    const more = page.waitForResponse((response) => response.url().endsWith(".js"));
    await newRule.click();
    await more;
    return [before, await listWhenQuiet(page, files)] as const;
  });
  await changeSettings(sandbox, { language: "de_DE" });
  const german = await inNewTab(context, async (page) => {
    const files = watchFiles(page, sandbox);
    await openFine(page);
    await shown(page);
    return listWhenQuiet(page, files);
  });
  await changeSettings(sandbox, { language: "en_US" });
  return [
    await weigh("a record that is fine", fine),
    await weigh("the rules list", list),
    await weigh("the editor opened from it", editor),
    await weigh("a record that is fine, in German", german),
  ];
}

async function inNewTab<Result>(context: BrowserContext, action: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await context.newPage();
  try {
    return await action(page);
  } finally {
    await page.close();
  }
}

/** Fills with what the widget's site sends of the extension, whichever frame asks for it. */
function watchFiles(page: Page, { widget }: RunningSandbox): ReadonlySet<string> {
  const files = new Set<string>();
  page.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === widget && pathname.startsWith("/app/")) files.add(pathname.slice("/app/".length));
  });
  return files;
}

async function listWhenQuiet(page: Page, files: ReadonlySet<string>): Promise<readonly string[]> {
  for (let before = -1; before !== files.size; ) {
    before = files.size;
    await page.waitForTimeout(QUIET);
  }
  return [...files].toSorted();
}

/** As size-limit does: https://github.com/ai/size-limit/blob/main/packages/file/index.js */
async function weigh(name: string, files: readonly string[]): Promise<LoadSum> {
  const weighed = files.map(async (file): Promise<WeighedFile> => {
    const bytes = await readFile(`${FOLDER}/${file}`);
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  });
  return sumLoad(name, await Promise.all(weighed), BUDGETS[name]?.limit ?? null);
}
