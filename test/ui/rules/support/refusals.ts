import { expect, test } from "vitest";
import { createCrmGateway } from "../../../../src/crm/gateways/create-crm-gateway.ts";
import { isCrmError, type RuleAnswer, type RunAnswer } from "../../../../src/crm/index.ts";
import { storeRule } from "../../../../src/sandbox/organisation/changes/store-rule.ts";
import type { JsonObject } from "../../../../src/sandbox/organisation/values/json.ts";
import type { NewRule, RuleId, RuleUpdate } from "../../../../src/scoring/index.ts";
import {
  describeRefusal,
  describeRuleFailure,
  type RuleEndpoint,
} from "../../../../src/ui/rules/problems/describe-refusal.ts";
import { createLocale } from "../../../../src/ui/runtime/locale.ts";
import { criterion, RULE_1, ruleRequest } from "../../../sandbox/support/test-crm.ts";
import { CATALOGUE } from "../../support/languages.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "./sandbox.ts";

const locale = createLocale(CATALOGUE, null);
export const signal = new AbortController().signal;
export const GONE = "4876876000009999999" as RuleId;
export const FIELD = criterion("City", "equal", "Chennai");
const NEW_RULE: NewRule = {
  name: "",
  description: null,
  module: { apiName: "Leads", id: null },
  layoutId: null,
  active: true,
  fieldRules: [],
  signalRules: [],
  wrapped: false,
};
const UPDATE: RuleUpdate = { id: RULE_1 as RuleId, fieldRules: [], signalRules: [], wrapped: false };

type Send = (sandbox: Sandbox) => Promise<string>;
/** When, Zoho's code, what the page says of it, and how to bring it about. */
type Row = readonly [string, string, RegExp, Send, SandboxOptions?];

/** What the page shows where Zoho's answer is a value. */
export function show(answer: RuleAnswer | { readonly kind: string }, endpoint: RuleEndpoint): string {
  if (answer.kind !== "refused" || !("refusal" in answer)) return `not refused: ${answer.kind}`;
  const { meaning, zohoSays } = describeRefusal(answer.refusal, endpoint, locale);
  return `${meaning} ${zohoSays}`;
}

/** What the page shows where it is thrown. */
export async function showThrown(endpoint: RuleEndpoint, call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!isCrmError(error)) throw error;
    const { meaning, zohoSays } = describeRuleFailure(error, endpoint, locale);
    return `${meaning} ${zohoSays}`;
  }
  return "not refused";
}

/** What the page shows of a run that is refused as a whole. */
export async function showRun(call: Promise<readonly RunAnswer[]>): Promise<string> {
  const [answer, ...others] = await call;
  return answer === undefined || others.length > 0 ? "not one answer" : show(answer, "run");
}

/** The gateway's own call, with another body than it would write: the editor never sends these. */
export const write =
  (endpoint: "create" | "update", entry: JsonObject): Send =>
  async ({ transport }) => {
    const body = { scoring_rules: [entry] };
    const gateway = createCrmGateway({ send: (caller, request) => transport.send(caller, { ...request, body }) });
    const answer =
      endpoint === "create" ? gateway.createScoringRule(signal, NEW_RULE) : gateway.updateScoringRule(signal, UPDATE);
    return show(await answer, endpoint);
  };
export const create = (changes: JsonObject): Send => write("create", ruleRequest(changes));
export const update = (changes: JsonObject): Send => write("update", { id: RULE_1, ...changes });
export const custom = (...fields: readonly JsonObject[]): Send => create({ custom_fields: fields });
export const reference = (name: string) => ({ reference_field: { api_name: name } });
export const signals = (id: string) => ({
  signal_rules: [{ score: 3, signal: { namespace: "Email_Incoming__s", id } }],
});
export const idOf = ({ organisation }: Sandbox, name: string) =>
  [...organisation.rules.values()].find((rule) => rule.name === name)?.id as RuleId;

export const REP: SandboxOptions = { token: "sandbox-rep" };
export const PERMISSION = /“Manage Automation”/;

export function preparedBy(prepare: (sandbox: Sandbox) => void, send: Send): Send {
  return (sandbox) => {
    prepare(sandbox);
    return send(sandbox);
  };
}

export function runBody(body: JsonObject): Send {
  return ({ transport }) => {
    const gateway = createCrmGateway({ send: (caller, request) => transport.send(caller, { ...request, body }) });
    return showRun(gateway.runScoringRules(signal, "Leads", { kind: "module" }));
  };
}

/** Standard has ten rules afterwards, all of the new ones inactive, or five active ones. */
export function fill({ organisation }: Sandbox, active = false): void {
  const model = organisation.rules.get(RULE_1);
  if (model === undefined) throw new Error("No Rule 1");
  for (let number = 0; number < (active ? 2 : 6); number++) {
    storeRule(organisation, {
      ...model,
      id: `487687600000077000${number}`,
      name: `Filler ${number}`,
      active,
      customFields: [],
    });
  }
}

export function useUpNumberFields({ organisation }: Sandbox): void {
  const leads = organisation.modules.find(({ apiName }) => apiName === "Leads");
  if (leads === undefined) throw new Error("No Leads");
  const [model] = leads.fields;
  if (model === undefined) throw new Error("No field");
  const scoreOf = { ruleId: RULE_1, part: "Score" } as const;
  leads.fields = [
    ...leads.fields,
    ...Array.from({ length: 40 }, (_, n) => ({ ...model, apiName: `Score_${n}`, label: `Score ${n}`, scoreOf })),
  ];
}

/** A test a row: the sandbox refuses under the documented condition, and the page explains the code. */
export function testRefusals(endpoint: RuleEndpoint, rows: readonly Row[]): void {
  const named = rows.map(([when, code, says, send, sandbox]) => ({ endpoint, when, code, says, send, sandbox }));
  test.each(named)("$endpoint: where $when, $code is explained", async ({ send, says, code, sandbox }) => {
    const text = await send(startSandbox(sandbox));
    expect(text).toContain(code);
    expect(text).toMatch(says);
  });
}
