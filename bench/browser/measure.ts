import type { BrowserContext, Page } from "playwright-core";
import { listShowcase } from "../../test/browser/support/open-record.ts";
import type { RunningSandbox } from "../../test/browser/support/start-sandbox.ts";
import { type LongestTasks, readLongestTasks } from "./longest-task.ts";
import { type Opening, openRecord } from "./open-record.ts";
import { openRecordSlowly } from "./open-slowly.ts";
import { watchPage } from "./watch-page.ts";

export interface Plan {
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** How often both pages are opened in turns. */
  readonly rounds: number;
  /** The same with a slower processor, and of a custom module's record. */
  readonly otherRounds: number;
  readonly tracedRounds: number;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

/** Of one page: that of a record, or the floor page in its place. The n-th ones of both come from the same round. */
export interface Openings {
  /** In a new tab each. */
  readonly first: readonly Opening[];
  /** In the same tab after that. */
  readonly second: readonly Opening[];
  readonly slowed: readonly Opening[];
  readonly tasks: readonly LongestTasks[];
}

export interface Measurements {
  readonly plan: Plan;
  /** Of a lead whose score adds up. */
  readonly record: Openings;
  readonly floor: Openings;
  readonly secondWithoutStorage: readonly Opening[];
  /** Of a custom module's record, whose API name has to be found first. */
  readonly custom: Pick<Openings, "first" | "second">;
  /** The floor page in the same rounds, in place of the lead. */
  readonly customFloor: Pick<Openings, "first" | "second">;
}

export interface Sandboxes {
  readonly record: RunningSandbox;
  /** Hosts the floor page in place of the record page. */
  readonly floor: RunningSandbox;
}

export const FINE = "Adds up";
const CUSTOM = "Custom module";

export async function measure(context: BrowserContext, sandboxes: Sandboxes, plan: Plan): Promise<Measurements> {
  await context.addInitScript(watchPage);
  const openTwice = (sandbox: RunningSandbox, title: string, frame?: string) =>
    inNewTab(context, async (page) => {
      const address = await findAddress(sandbox, title, plan, frame);
      const first = await openRecord(page, address, plan.latency);
      return { first, second: await openRecord(page, address, plan.latency) };
    });
  const openSlowed = (sandbox: RunningSandbox) =>
    inNewTab(context, async (page) => openRecordSlowly(page, sandbox, await findAddress(sandbox, FINE, plan), plan));
  const openTraced = (sandbox: RunningSandbox) =>
    inNewTab(context, async (page) => {
      const address = await findAddress(sandbox, FINE, plan);
      return readLongestTasks(context, page, () => openRecord(page, address, plan.latency));
    });
  /** One of each page at a time, so that what slows the machine for a while slows both; each round begins with the other. */
  const inTurns = async <Result>(rounds: number, open: (sandbox: RunningSandbox) => Promise<Result>) => {
    const results = { record: [] as Result[], floor: [] as Result[] };
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? (["floor", "record"] as const) : (["record", "floor"] as const);
      for (const kind of order) results[kind].push(await open(sandboxes[kind]));
    }
    return results;
  };

  // The browser's own start is in nobody's way afterwards, nor that of the two servers.
  await inTurns(1, (sandbox) => openTwice(sandbox, FINE));
  const leads = await inTurns(plan.rounds, (sandbox) => openTwice(sandbox, FINE));
  checkDrawings(leads.record);
  // The floor page knows no module but by its API name, which of these the CRM does not tell.
  const customs = await inTurns(plan.otherRounds, (sandbox) =>
    openTwice(sandbox, sandbox === sandboxes.record ? CUSTOM : FINE),
  );
  const refused = await openTwice(sandboxes.record, FINE, "opaque");
  const slowed = await inTurns(plan.otherRounds, openSlowed);
  const tasks = await inTurns(plan.tracedRounds, openTraced);
  return {
    plan,
    record: { ...part(leads.record), slowed: slowed.record, tasks: tasks.record },
    floor: { ...part(leads.floor), slowed: slowed.floor, tasks: tasks.floor },
    secondWithoutStorage: [refused.second],
    custom: part(customs.record),
    customFloor: part(customs.floor),
  };
}

interface Twice {
  readonly first: Opening;
  readonly second: Opening;
}

function part(openings: readonly Twice[]): Pick<Openings, "first" | "second"> {
  return { first: openings.map(({ first }) => first), second: openings.map(({ second }) => second) };
}

function checkDrawings(openings: readonly Twice[]): void {
  const drawn = openings.flatMap(({ first, second }) => [first, second]).map(({ rules, lines }) => rules * lines);
  if (new Set(drawn).size !== 1) throw new Error("Not every opening drew the same breakdown");
}

async function inNewTab<Result>(context: BrowserContext, action: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await context.newPage();
  try {
    return await action(page);
  } finally {
    await page.close();
  }
}

async function findAddress(
  sandbox: RunningSandbox,
  title: string,
  { latency }: Plan,
  frame = "other-site",
): Promise<string> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`The sandbox has no record "${title}"`);
  return `${sandbox.crm}/?module=${record.module}&id=${record.id}&latency=${latency}&frame=${frame}`;
}
