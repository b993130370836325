import type { Frame, Page } from "playwright-core";
import type { PageNotes, WidgetNotes } from "./watch-page.ts";

/** When the steps of an opening were over, in milliseconds since the widget's page was there, still empty. */
export interface Steps {
  /** The scripts have come that run before PageLoad. */
  readonly loaded: number;
  /** They have run: the CRM page has got the widget's handshake, and posts PageLoad. */
  readonly greeted: number;
  /** The CRM page has got the last call that comes before the drawing. */
  readonly asked: number;
  /** The widget has got the last answer that the drawing waits for. */
  readonly answered: number;
  /** Everything is drawn: of a record all rules with all their lines, of the floor page its text. */
  readonly drawn: number;
}

/** One opening of a record's page, or of the floor page in its place. */
export interface Opening extends Steps {
  /** How long before that the CRM page's frame began to load it: the browser's time, for processes and the request. */
  readonly framed: number;
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
    if (looks === MOST_LOOKS) throw new Error("The widget draws nothing");
    await page.waitForTimeout(3 * latency + 600);
    widget = await findWidget(page);
  }
  await page.waitForTimeout(latency);
  const { posted, calls, messages } = await read<PageNotes>(page.mainFrame(), "window.pageNotes");
  const { asked, begun, answered, drawn, rules, lines } = await read<WidgetNotes>(widget, "window.widgetNotes");
  const arrivals = await read<readonly number[]>(
    widget,
    `performance.getEntriesByType("resource").flatMap(({ initiatorType, responseEnd }) => initiatorType === "script" ? responseEnd : [])`,
  );
  return {
    framed: begun - asked,
    loaded: asked + latest(arrivals, posted - asked) - begun,
    greeted: posted - begun,
    asked: latest(calls, drawn) - begun,
    answered: answered - begun,
    drawn: drawn - begun,
    calls: calls.length,
    messages,
    rules,
    lines,
  };
}

/** The widget's frame once it has drawn something. */
async function findWidget(page: Page): Promise<Frame | undefined> {
  const widget = page.frames().find((frame) => frame.url().includes("/app/record.html"));
  const drawn = await widget?.evaluate(() => (window.widgetNotes?.drawn ?? 0) > 0);
  return drawn === true ? widget : undefined;
}

async function read<Notes>(frame: Frame, expression: string): Promise<Notes> {
  return frame.evaluate<Notes>(expression);
}

function latest(times: readonly number[], end: number): number {
  return Math.max(...times.filter((time) => time <= end));
}
