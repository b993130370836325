import type { BrowserContext, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as all times here. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string; readonly processId?: number } };
}

const CATEGORIES = "devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing";

/**
 * The longest task of the main thread that runs the widget, from the start of its page until the breakdown is drawn, in
 * milliseconds. Read from a trace: the browser's "longtask" entries know only tasks over 50 ms.
 */
export async function readLongestTask(
  context: BrowserContext,
  page: Page,
  action: () => Promise<unknown>,
): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error("A trace needs the browser itself");
  await browser.startTracing(page, { categories: CATEGORIES.split(",") });
  await action();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  return findLongestTask(trace.traceEvents);
}

function findLongestTask(events: readonly TraceEvent[]): number {
  const loaded = events.find(
    ({ name, args }) => name === "FrameCommittedInBrowser" && args?.data?.url?.includes("/app/record.html") === true,
  );
  const drawn = events.find(({ name }) => name === "breakdown drawn");
  const main = events.find(
    ({ name, pid, args }) => name === "thread_name" && pid === drawn?.pid && args?.name === "CrRendererMain",
  );
  if (loaded === undefined || drawn === undefined || main === undefined) throw new Error("The trace lacks the widget");
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === "RunTask" && pid === main.pid && tid === main.tid && ts >= loaded.ts && ts <= drawn.ts,
  );
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1_000;
}
