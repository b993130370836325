import type { Frame, Page } from "playwright-core";
import type { PageNotes, WidgetNotes } from "./watch-page.ts";

/** One opening of a record's page. */
export interface Opening {
  /** From PageLoad until all rules with all their lines are drawn, in milliseconds. */
  readonly milliseconds: number;
  /** From PageLoad until the CRM page has got the last call, in milliseconds. */
  readonly asked: number;
  /** From PageLoad until the widget has got the last answer that the breakdown waits for, in milliseconds. */
  readonly answered: number;
  readonly calls: number;
  readonly messages: number;
  readonly rules: number;
  readonly lines: number;
}

const MOST_LOOKS = 20;

/** Opens the page and waits until nothing more comes, so that late calls are counted as well. */
export async function openRecord(page: Page, address: string, latency: number): Promise<Opening> {
  await page.goto(address);
  return watchOpening(page, latency);
}

/** The same for a page that is being opened. */
export async function watchOpening(page: Page, latency: number): Promise<Opening> {
  // Who looks while the page loads takes time away from it.
  let widget: Frame | undefined;
  for (let looks = 0; widget === undefined; looks++) {
    if (looks === MOST_LOOKS) throw new Error("The widget shows no breakdown");
    await page.waitForTimeout(3 * latency + 600);
    widget = await findWidget(page);
  }
  await page.waitForTimeout(latency);
  const { posted, asked, calls, messages } = await read<PageNotes>(page.mainFrame(), "pageNotes");
  const { answered, drawn, rules, lines } = await read<WidgetNotes>(widget, "widgetNotes");
  return {
    milliseconds: drawn - posted,
    asked: asked - posted,
    answered: answered - posted,
    calls,
    messages,
    rules,
    lines,
  };
}

/** The widget's frame once it shows the breakdown. */
async function findWidget(page: Page): Promise<Frame | undefined> {
  const widget = page.frames().find((frame) => frame.url().includes("/app/record.html"));
  const drawn = await widget?.evaluate(() => (window.widgetNotes?.drawn ?? 0) > 0);
  return drawn === true ? widget : undefined;
}

async function read<Notes>(frame: Frame, name: string): Promise<Notes> {
  return frame.evaluate<Notes>(`window.${name}`);
}
