import type { BrowserContext, Page } from "playwright-core";
import type { RunningSandbox } from "../../test/browser/support/start-sandbox.ts";
import { readLongestTask } from "./longest-task.ts";
import { type Opening, openRecord } from "./open-record.ts";
import { openRecordSlowly } from "./open-slowly.ts";
import { watchPage } from "./watch-page.ts";
import { type Weight, weighBundles } from "./weigh-bundles.ts";

export interface Plan {
  /** Milliseconds before each answer. */
  readonly latency: number;
  readonly openings: number;
  readonly throttledOpenings: number;
  /** How many times slower the processor is made for the throttled openings. */
  readonly slowdown: number;
}

export interface Measurements {
  readonly plan: Plan;
  /** Of a lead, in a new tab each. */
  readonly first: readonly Opening[];
  /** In the same tab after that. */
  readonly second: readonly Opening[];
  readonly secondWithoutStorage: readonly Opening[];
  readonly firstThrottled: readonly Opening[];
  /** Of a custom module's record, whose API name has to be found first. */
  readonly customFirst: readonly Opening[];
  readonly customSecond: readonly Opening[];
  /** Of the widget's main thread in each of some first openings, milliseconds. */
  readonly longestTasks: readonly number[];
  readonly weights: readonly Weight[];
}

const LEAD = "Adds up";
const CUSTOM = "Custom module";

export async function measure(context: BrowserContext, sandbox: RunningSandbox, plan: Plan): Promise<Measurements> {
  const { crm } = sandbox;
  await context.addInitScript(watchPage);
  const records = await listShowcase(crm);
  const address = (title: string, frame = "other-site") => {
    const record = records.find((candidate) => candidate.title === title);
    if (record === undefined) throw new Error(`The sandbox has no record "${title}"`);
    return `${crm}/?module=${record.module}&id=${record.id}&latency=${plan.latency}&frame=${frame}`;
  };
  const inNewTab = async <Result>(action: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await context.newPage();
    try {
      return await action(page);
    } finally {
      await page.close();
    }
  };
  const openTwice = (title: string, frame?: string) =>
    inNewTab(async (page) => ({
      first: await openRecord(page, address(title, frame), plan.latency),
      second: await openRecord(page, address(title, frame), plan.latency),
    }));
  const repeat = async <Result>(times: number, action: () => Promise<Result>): Promise<Result[]> => {
    const results: Result[] = [];
    for (let count = 0; count < times; count++) results.push(await action());
    return results;
  };

  // The browser's own start is in nobody's way afterwards.
  await openTwice(LEAD);
  const leads = await repeat(plan.openings, () => openTwice(LEAD));
  const drawn = new Set(leads.flatMap(({ first, second }) => [first, second]).map(({ rules, lines }) => rules * lines));
  if (drawn.size !== 1) throw new Error("Not every opening drew the same breakdown");
  const customs = await repeat(plan.throttledOpenings, () => openTwice(CUSTOM));
  const refused = await repeat(1, () => openTwice(LEAD, "opaque"));
  const firstThrottled = await repeat(plan.throttledOpenings, () =>
    inNewTab((page) => openRecordSlowly(page, sandbox, address(LEAD), plan)),
  );
  const longestTasks = await repeat(plan.throttledOpenings, () =>
    inNewTab((page) => readLongestTask(context, page, () => openRecord(page, address(LEAD), plan.latency))),
  );
  return {
    plan,
    first: leads.map(({ first }) => first),
    second: leads.map(({ second }) => second),
    secondWithoutStorage: refused.map(({ second }) => second),
    firstThrottled,
    customFirst: customs.map(({ first }) => first),
    customSecond: customs.map(({ second }) => second),
    longestTasks,
    weights: await weighBundles(),
  };
}

interface ShowcaseRecord {
  readonly module: string;
  readonly id: string;
  readonly title: string;
}

async function listShowcase(crm: string): Promise<readonly ShowcaseRecord[]> {
  const answer = await fetch(`${crm}/sandbox/state`, { headers: { "X-Sandbox-Session": "user" } });
  return ((await answer.json()) as { showcase: readonly ShowcaseRecord[] }).showcase;
}
