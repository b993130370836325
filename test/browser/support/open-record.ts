import type { Browser, FrameLocator, Page } from "playwright-core";
import type { RunningSandbox } from "./start-sandbox.ts";

export interface ShowcaseRecord {
  readonly module: string;
  readonly id: string;
  readonly title: string;
}

export interface OpenedRecord {
  readonly page: Page;
  readonly widget: FrameLocator;
  readonly record: ShowcaseRecord;
  /** Everything that the browser reported as an error, of the page and the widget. */
  readonly errors: readonly string[];
}

export async function listShowcase({ crm }: RunningSandbox): Promise<readonly ShowcaseRecord[]> {
  const answer = await fetch(`${crm}/sandbox/state`, { headers: { "X-Sandbox-Session": "user" } });
  return ((await answer.json()) as { showcase: readonly ShowcaseRecord[] }).showcase;
}

/** Opens the CRM page at the showcase record with this title; `more` goes into its address. */
export async function openRecord(
  browser: Pick<Browser, "newPage">,
  sandbox: RunningSandbox,
  title: string,
  more = "",
): Promise<OpenedRecord> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`No showcase record "${title}"`);
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${sandbox.crm}/?module=${record.module}&id=${record.id}${more}`);
  return { page, widget: page.frameLocator("iframe"), record, errors };
}

/** Changes a setting of the sandbox for everybody, as its control panel does. */
export async function changeSettings({ crm }: RunningSandbox, settings: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${crm}/sandbox/settings`, {
    method: "PUT",
    headers: { "X-Sandbox-Session": "user", "Content-Type": "application/json" },
    body: JSON.stringify(settings),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Brings records, rules and jobs back to the start, as the control panel's button does; settings stay as they are. */
export async function resetSandbox({ crm }: RunningSandbox): Promise<void> {
  const answer = await fetch(`${crm}/sandbox/reset`, { method: "POST", headers: { "X-Sandbox-Session": "user" } });
  if (!answer.ok) throw new Error(await answer.text());
}

/** The stored scores by rule name, as the REST API tells an administrator. */
export async function readStoredScores({ crm }: RunningSandbox, record: ShowcaseRecord): Promise<Map<string, number>> {
  const ask = async (path: string) => {
    const headers = { Authorization: "Zoho-oauthtoken sandbox-admin" };
    return (await (await fetch(`${crm}/crm/v8/${path}`, { headers })).json()) as Record<string, unknown[]>;
  };
  const { scoring_rules: rules = [] } = await ask(`settings/automation/scoring_rules?module=${record.module}`);
  const { data = [] } = await ask(`${record.module}/${record.id}/Entity_Scores__s?fields=Score,Scoring_Rule`);
  const names = new Map(rules.map((rule) => [Object(rule).id as string, Object(rule).name as string]));
  return new Map(data.map((row) => [names.get(Object(row).Scoring_Rule.id) ?? "?", Object(row).Score as number]));
}
