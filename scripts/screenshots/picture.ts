import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { listShowcase } from "../../test/browser/support/open-record.ts";
import { type RunningSandbox, startSandbox } from "../../test/browser/support/start-sandbox.ts";

export interface Picture {
  /** Path from the project's folder, in docs/images or marketplace. */
  readonly file: string;
  take(context: BrowserContext): Promise<Buffer>;
}

export interface Scene {
  readonly page: Page;
  readonly widget: FrameLocator;
}

/** In CSS pixels: the width of the widget's frame, and how much of the subject is shown at most. */
export interface Cut {
  readonly width: number;
  readonly height: number;
}

/** Every picture has a sandbox of its own, so that none shows what another one changed. */
export function picture(
  name: string,
  cut: Cut,
  compose: (scene: Scene, sandbox: RunningSandbox) => Promise<Locator>,
): Picture {
  return {
    file: `docs/images/${name}.png`,
    async take(context) {
      const sandbox = await startSandbox("--records", "200");
      const page = await context.newPage();
      try {
        const subject = await compose({ page, widget: page.frameLocator("iframe") }, sandbox);
        return await cutOut(page, subject, cut);
      } finally {
        await page.close();
        await sandbox.stop();
      }
    },
  };
}

/** Opens the CRM page at the showcase record with this title. */
export async function openShowcase({ page }: Scene, sandbox: RunningSandbox, title: string): Promise<void> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`The sandbox has no showcase record "${title}"`);
  await page.goto(`${sandbox.crm}/?module=${record.module}&id=${record.id}`);
}

/** Waits until nothing moves any more: a widget asks for its height only after it has drawn. */
export async function takeAtRest(page: Page, take: () => Promise<Buffer>): Promise<Buffer> {
  let before = await take();
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(500);
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error("The page does not come to rest");
}

async function cutOut(page: Page, subject: Locator, cut: Cut): Promise<Buffer> {
  await subject.waitFor();
  await page.locator("iframe").evaluate((frame: HTMLElement, { width, height }) => {
    frame.style.width = `${width}px`;
    frame.style.minHeight = `${height}px`;
  }, cut);
  // Neither focus nor pointer is part of what is shown.
  await page.mouse.move(0, 0);
  for (const part of page.frames()) await part.evaluate("document.activeElement?.blur(); scrollTo(0, 0)");
  return takeAtRest(page, async () => {
    const box = await subject.boundingBox();
    if (box === null) throw new Error("There is nothing to be seen");
    const { x, y } = box;
    const clip = { x, y, width: Math.min(cut.width, box.width), height: Math.min(cut.height, box.height) };
    return page.screenshot({ clip, fullPage: true, animations: "disabled", caret: "hide" });
  });
}
