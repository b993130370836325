import type { BrowserContext, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as all times here. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string; readonly processId?: number } };
}

/** Milliseconds. */
export interface Task {
  readonly duration: number;
  /** What it had of the processor, the rest being other programs': on a quiet machine nearly all. */
  readonly processor: number;
}

/** Of the main thread that runs the widget, from the start of its page. */
export interface LongestTasks {
  /** Until everything is drawn. */
  readonly drawing: Task;
  /** After that, until nothing more comes: what an opening loads behind its first view runs there. */
  readonly after: Task;
}

const CATEGORIES = "devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing";

/** Read from a trace: the browser's "longtask" entries know only tasks over 50 ms. */
export async function readLongestTasks(
  context: BrowserContext,
  page: Page,
  action: () => Promise<unknown>,
): Promise<LongestTasks> {
  const browser = context.browser();
  if (browser === null) throw new Error("A trace needs the browser itself");
  await browser.startTracing(page, { categories: CATEGORIES.split(",") });
  await action();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  return findLongestTasks(trace.traceEvents);
}

function findLongestTasks(events: readonly TraceEvent[]): LongestTasks {
  const begun = events.find(
    ({ name, args }) => name === "FrameCommittedInBrowser" && args?.data?.url?.includes("/app/record.html") === true,
  );
  const drawn = events.findLast(({ name }) => name === "opening drawn");
  const main = events.find(
    ({ name, pid, args }) => name === "thread_name" && pid === drawn?.pid && args?.name === "CrRendererMain",
  );
  if (begun === undefined || drawn === undefined || main === undefined) throw new Error("The trace lacks the widget");
  const tasks = events.filter(
    ({ name, pid, tid, ts }) => name === "RunTask" && pid === main.pid && tid === main.tid && ts >= begun.ts,
  );
  return {
    drawing: findLongest(tasks.filter(({ ts }) => ts <= drawn.ts)),
    after: findLongest(tasks.filter(({ ts }) => ts > drawn.ts)),
  };
}

function findLongest(tasks: readonly TraceEvent[]): Task {
  const [longest] = tasks.toSorted((one, other) => (other.dur ?? 0) - (one.dur ?? 0));
  return { duration: (longest?.dur ?? 0) / 1_000, processor: (longest?.tdur ?? 0) / 1_000 };
}
