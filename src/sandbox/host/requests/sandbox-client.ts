import { askCrm, type Json } from "./crm-client.ts";

/** What only the sandbox knows or does; a real CRM has none of it. */
export interface SandboxState {
  /** The real org that the REST calls go to; null: the sandbox's own organisation. */
  readonly live: LiveOrg | null;
  readonly widgetOrigin: string;
  /** Whether the extension has a settings widget. */
  readonly settingsWidget: boolean;
  readonly companyName: string;
  readonly modules: readonly SandboxModule[];
  readonly users: readonly SandboxUser[];
  readonly showcase: readonly ShowcaseRecord[];
  /** What Zoho documents nowhere or in two ways, and what the REST API here does. */
  readonly assumptions: readonly { readonly topic: string; readonly chosen: string }[];
  /** What the REST API here leaves out. */
  readonly notSimulated: readonly string[];
  readonly settings: SandboxSettings;
  /** Words that each setting may have. */
  readonly choices: Readonly<Record<"edition" | "language" | "theme" | "ruleShape" | "touchPoints", readonly string[]>>;
}

export interface LiveOrg {
  readonly restOrigin: string;
  readonly allowWrites: boolean;
}

export interface SandboxModule {
  readonly apiName: string;
  /** What a PageLoad names: "CustomModule5" for a custom module. */
  readonly moduleName: string;
  readonly label: string;
  readonly nameField: string;
  /** Empty where a record's layout can't be changed here. */
  readonly layouts: readonly { readonly id: string; readonly name: string }[];
}

export interface SandboxUser {
  readonly id: string;
  readonly name: string;
  readonly profile: string;
}

export interface ShowcaseRecord {
  readonly module: string;
  readonly id: string;
  /** What the record shows, in a few words. */
  readonly title: string;
  /** The same in a sentence. */
  readonly shows: string;
}

export interface SandboxSettings {
  readonly edition: string;
  readonly language: string;
  readonly theme: "day" | "night";
  readonly ruleShape: string;
  readonly touchPoints: string;
  /** Milliseconds. */
  readonly jobDuration: number;
  readonly sessionUserId: string;
  readonly sdk: "current" | "before_zrc" | "none";
  readonly connection: "authorised" | "not_authorised" | "scope_missing" | "other_data_centre";
  /** Value of the org variable Scorelens_Connection. */
  readonly connectionVariable: string;
}

export interface RecordListPage {
  readonly records: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  /** null: the org does not tell. */
  readonly total: number | null;
  /** Whether there are further pages. */
  readonly more: boolean;
}

export interface SandboxJob {
  readonly id: string;
  readonly module: string;
  readonly state: "pending" | "done";
  readonly rules: readonly string[];
  /** Milliseconds until the end; 0 when done. */
  readonly remaining: number;
  readonly rescored: number | null;
}

export const RECORDS_PER_PAGE = 25;

export async function readSandbox(): Promise<SandboxState> {
  return (await askCrm("/sandbox/state")) as unknown as SandboxState;
}

export async function changeSettings(changes: Partial<SandboxSettings>): Promise<void> {
  await askCrm("/sandbox/settings", { method: "PUT", body: JSON.stringify(changes) });
}

/** Records, rules and scores are as at the start then; the settings stay. */
export async function resetOrganisation(): Promise<void> {
  await askCrm("/sandbox/reset", { method: "POST" });
}

export async function listRecords(module: string, search: string, page: number): Promise<RecordListPage> {
  const query = new URLSearchParams({ module, search, page: String(page), perPage: String(RECORDS_PER_PAGE) });
  return (await askCrm(`/sandbox/records?${query}`)) as unknown as RecordListPage;
}

/** Changes a record past the scoring, as some imports do: its stored scores stay as they are. */
export async function importRecord(module: string, id: string, changes: Json): Promise<void> {
  await askCrm(`/sandbox/records/${module}/${id}`, { method: "PUT", body: JSON.stringify(changes) });
}

export async function listJobs(): Promise<readonly SandboxJob[]> {
  const body = (await askCrm("/sandbox/jobs")) as unknown as { readonly jobs: readonly SandboxJob[] };
  return body.jobs;
}
