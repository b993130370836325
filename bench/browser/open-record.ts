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

/** Opens the page and waits until nothing more comes, so that late calls are counted as well. */
export async function openRecord(page: Page, address: string, latency: number): Promise<Opening> {
  await page.goto(address);
  return watchOpening(page, latency);
}

/** The same for a page that is being opened. */
export async function watchOpening(page: Page, latency: number): Promise<Opening> {
  const widget = await findWidget(page);
  await widget.waitForFunction(() => (window.widgetNotes?.drawn ?? 0) > 0);
  await page.waitForTimeout(2 * latency + 300);
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

async function findWidget(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe.widget-frame", { state: "attached" });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The widget's frame is gone");
  await frame.waitForURL(/\/app\/record\.html/);
  return frame;
}

async function read<Notes>(frame: Frame, name: string): Promise<Notes> {
  return frame.evaluate<Notes>(`window.${name}`);
}
