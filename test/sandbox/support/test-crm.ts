import { createCrmApi } from "../../../src/sandbox/api/create-crm-api.ts";
import type { Faults } from "../../../src/sandbox/api/protocol/faults.ts";
import { createOrganisation, type OrganisationOptions } from "../../../src/sandbox/organisation/create-organisation.ts";
import type { JsonObject } from "../../../src/sandbox/organisation/values/json.ts";

/** Wednesday, 18 March 2026, 10:00 in Los Angeles. */
export const START = Date.parse("2026-03-18T10:00:00-07:00");
export const RULES = "/settings/automation/scoring_rules";
export const RULE_1 = "4876876000000945002";
export const LEADS_STANDARD = "4876876000000091055";

export interface TestAnswer {
  readonly status: number;
  readonly body: JsonObject;
  readonly response: Response;
}

export interface TestCallOptions {
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly text?: string;
}

/** A small CRM with a clock of its own, asked over HTTP requests and answers as a client sees them. */
export function startTestCrm(options: Omit<OrganisationOptions, "clock"> = {}, faults?: Faults) {
  let now = START;
  const lines: string[] = [];
  const organisation = createOrganisation({ records: 20, ...options, clock: () => now });
  const api = createCrmApi(organisation, { log: (line) => lines.push(line), ...(faults ? { faults } : {}) });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    options: TestCallOptions = {},
  ): Promise<TestAnswer> {
    const { token = "sandbox-admin", headers = {}, text } = options;
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await api.request(`/crm/v8${path}`, {
      method,
      headers: { ...(token === null ? {} : { Authorization: `Zoho-oauthtoken ${token}` }), ...headers },
      ...(sent === undefined ? {} : { body: new TextEncoder().encode(sent) }),
    });
    const answer = await response.text();
    return { status: response.status, body: answer === "" ? {} : (JSON.parse(answer) as JsonObject), response };
  }

  return {
    organisation,
    api,
    lines,
    call,
    get: (path: string, options?: TestCallOptions) => call("GET", path, undefined, options),
    put: (path: string, body?: unknown) => call("PUT", path, body),
    post: (path: string, body?: unknown) => call("POST", path, body),
    remove: (path: string) => call("DELETE", path),
    /** Milliseconds. */
    wait: (time: number) => {
      now += time;
    },
  };
}

export type TestCrm = ReturnType<typeof startTestCrm>;

/** The entries of a list in an answer; an empty list where there is none. */
export function entries(body: JsonObject, key: string): readonly JsonObject[] {
  const list = body[key];
  return Array.isArray(list) ? (list as readonly JsonObject[]) : [];
}

export function first(body: JsonObject, key: string): JsonObject {
  const [entry] = entries(body, key);
  if (!entry) throw new Error(`No entry in ${key}: ${JSON.stringify(body)}`);
  return entry;
}

export function idOf(body: JsonObject, key = "scoring_rules"): string {
  const { details } = first(body, key);
  return String((details as JsonObject)["id"]);
}

export const criterion = (field: string, comparator: string, value: unknown): JsonObject => ({
  field: { api_name: field },
  comparator,
  value,
});

/** A rule that Zoho would accept on Leads; `changes` replace its keys. */
export function ruleRequest(changes: JsonObject = {}): JsonObject {
  return {
    name: "A new rule",
    module: { api_name: "Leads" },
    field_rules: [{ score: 5, criteria: criterion("City", "equal", "Chennai") }],
    ...changes,
  };
}

const SCORE_FIELDS =
  "Score,Positive_Score,Negative_Score,Touch_Point_Score,Touch_Point_Positive_Score,Touch_Point_Negative_Score,Scoring_Rule";

/** The record's stored numbers per rule id. */
export async function readScores(crm: TestCrm, module: string, id: string): Promise<Map<string, JsonObject>> {
  const { body } = await crm.get(`/${module}/${id}/Entity_Scores__s?fields=${SCORE_FIELDS}`);
  return new Map(entries(body, "data").map((row) => [String((row["Scoring_Rule"] as JsonObject)["id"]), row]));
}

export async function ruleIdByName(crm: TestCrm, name: string): Promise<string> {
  const { body } = await crm.get(`${RULES}?name=${encodeURIComponent(name)}`);
  return String(first(body, "scoring_rules")["id"]);
}
