import { expect, test } from "vitest";
import { createCrmGateway, createRuleAdminGateway, isCrmError, type RuleAnswer } from "../../../src/crm/index.ts";
import type { JsonObject } from "../../../src/sandbox/organisation/json.ts";
import { storeRule } from "../../../src/sandbox/organisation/store-rule.ts";
import type { LayoutId, NewRule, RuleId, RuleUpdate } from "../../../src/scoring/index.ts";
import { createLocale } from "../../../src/ui/locale.ts";
import {
  describeRefusal,
  describeRuleFailure,
  type RuleEndpoint,
} from "../../../src/ui/rule-settings/describe-refusal.ts";
import { criterion, LEADS_STANDARD, RULE_1, ruleRequest } from "../../sandbox/support/test-crm.ts";
import { CATALOGUE } from "../support/languages.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "./support/sandbox.ts";

const locale = createLocale(CATALOGUE, null);
const signal = new AbortController().signal;
const GONE = "4876876000009999999" as RuleId;
const FIELD = criterion("City", "equal", "Chennai");
const PARTNER = { layout: { id: "4876876000000091155" } };
const SIGNAL = "4876876000000112019";
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
interface Row {
  readonly endpoint: RuleEndpoint;
  readonly when: string;
  readonly code: string;
  readonly says: RegExp;
  readonly send: Send;
  readonly sandbox?: SandboxOptions;
}

/** What the page shows where Zoho's answer is a value. */
function show(answer: RuleAnswer | { readonly kind: string }, endpoint: RuleEndpoint): string {
  if (answer.kind !== "refused" || !("refusal" in answer)) return `not refused: ${answer.kind}`;
  const { meaning, zohoSays } = describeRefusal(answer.refusal, endpoint, locale);
  return `${meaning} ${zohoSays}`;
}

/** What the page shows where it is thrown. */
async function showThrown(endpoint: RuleEndpoint, call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!isCrmError(error)) throw error;
    const { meaning, zohoSays } = describeRuleFailure(error, endpoint, locale);
    return `${meaning} ${zohoSays}`;
  }
  return "not refused";
}

/** The gateway's own call, with another body than it would write: the editor never sends these. */
const write =
  (endpoint: "create" | "update", entry: JsonObject): Send =>
  async ({ transport }) => {
    const body = { scoring_rules: [entry] };
    const gateway = createRuleAdminGateway({ send: (caller, request) => transport.send(caller, { ...request, body }) });
    const answer =
      endpoint === "create" ? gateway.createScoringRule(signal, NEW_RULE) : gateway.updateScoringRule(signal, UPDATE);
    return show(await answer, endpoint);
  };
const create = (changes: JsonObject): Send => write("create", ruleRequest(changes));
const update = (changes: JsonObject): Send => write("update", { id: RULE_1, ...changes });
const custom = (...fields: readonly JsonObject[]): Send => create({ custom_fields: fields });
const reference = (name: string) => ({ reference_field: { api_name: name } });
const signals = (id: string) => ({ signal_rules: [{ score: 3, signal: { namespace: "Email_Incoming__s", id } }] });
const idOf = ({ organisation }: Sandbox, name: string) =>
  [...organisation.rules.values()].find((rule) => rule.name === name)?.id as RuleId;
const rows = (
  endpoint: RuleEndpoint,
  list: readonly (readonly [string, string, RegExp, Send, SandboxOptions?])[],
): readonly Row[] =>
  list.map(([when, code, says, send, sandbox]) => ({
    endpoint,
    when,
    code,
    says,
    send,
    ...(sandbox ? { sandbox } : {}),
  }));

const REP: SandboxOptions = { token: "sandbox-rep" };
const PERMISSION = /“Manage Automation”/;

const ROWS: readonly Row[] = [
  ...rows("list", [
    [
      "the module can’t be scored",
      "INVALID_DATA",
      /can’t be scored/,
      ({ gateway }) => showThrown("list", gateway.listRuleHeads(signal, "Vendors")),
    ],
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      ({ gateway }) => showThrown("list", gateway.listRuleHeads(signal, "Leads")),
      REP,
    ],
    [
      "Zoho fails",
      "INTERNAL_ERROR",
      /problem of its own/,
      ({ gateway, faults }) => {
        faults.add({ answer: "broken" });
        return showThrown("list", gateway.listRuleHeads(signal, "Leads"));
      },
    ],
    [
      "there are too many requests",
      "TOO_MANY_REQUESTS",
      /Wait a minute/,
      ({ gateway, faults }) => {
        faults.add({ answer: "throttled" });
        return showThrown("list", gateway.listRuleHeads(signal, "Leads"));
      },
    ],
    [
      "nobody is signed in",
      "INVALID_TOKEN",
      /Sign in again/,
      async ({ crm }) => {
        const { status, body } = await crm.call("GET", "/settings/automation/scoring_rules", undefined, {
          token: "old",
        });
        const gateway = createRuleAdminGateway({ send: async () => ({ status, body }) });
        return showThrown("list", gateway.listRuleHeads(signal, "Leads"));
      },
    ],
  ]),
  ...rows("read", [
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      ({ gateway }) => showThrown("read", gateway.readScoringRule(signal, RULE_1 as RuleId)),
      REP,
    ],
  ]),
  ...rows("create", [
    ["the permission is missing", "NO_PERMISSION", PERMISSION, create({}), REP],
    ["there is no name", "MANDATORY_NOT_FOUND", /has no name/, create({ name: "" })],
    ["there is no module", "MANDATORY_NOT_FOUND", /has no module/, create({ module: undefined })],
    ["a field rule has no criteria", "MANDATORY_NOT_FOUND", /has no criteria/, create({ field_rules: [{ score: 5 }] })],
    [
      "a field rule has no points",
      "MANDATORY_NOT_FOUND",
      /has no points/,
      create({ field_rules: [{ criteria: FIELD }] }),
    ],
    ["a signal rule has no signal", "MANDATORY_NOT_FOUND", /has no signal/, create({ signal_rules: [{ score: 5 }] })],
    ["a score field has no label", "MANDATORY_NOT_FOUND", /no label/, custom(reference("Score"))],
    ["a score field has no reference", "MANDATORY_NOT_FOUND", /which part/, custom({ field_label: "Mine" })],
    ["the name is too long", "INVALID_DATA", /at most 25 characters/, create({ name: "x".repeat(26) })],
    ["the description is too long", "INVALID_DATA", /at most 500 characters/, create({ description: "x".repeat(501) })],
    [
      "a label is too long",
      "INVALID_DATA",
      /label of a score field is too long/,
      custom({ field_label: "x".repeat(51), ...reference("Score") }),
    ],
    [
      "there are 51 field rules",
      "INVALID_DATA",
      /at most 50/,
      create({ field_rules: Array.from({ length: 51 }, () => ({})) }),
    ],
    ["there are seven score fields", "INVALID_DATA", /at most 6/, custom(...Array.from({ length: 7 }, () => ({})))],
    [
      "the name has barred characters",
      "INVALID_DATA",
      /characters that Zoho does not take/,
      create({ name: "50% more" }),
    ],
    ["the state is a text", "INVALID_DATA", /the state .*boolean/, create({ active: "true" })],
    [
      "a value is of another type",
      "INVALID_DATA",
      /the value .*double/,
      create({ field_rules: [{ score: 5, criteria: criterion("No_of_Employees", "equal", "many") }] }),
    ],
    [
      "the module can’t be scored",
      "INVALID_DATA",
      /module does not exist or can’t be scored/,
      create({ module: { api_name: "Vendors" } }),
    ],
    [
      "the layout is another module’s",
      "INVALID_DATA",
      /layout does not exist in this module/,
      create({ layout: { id: "4876876000000091023" } }),
    ],
    [
      "the signal can’t be scored",
      "INVALID_DATA",
      /signal does not exist, is switched off, or can’t be scored/,
      create(signals("4876876000000112020")),
    ],
    [
      "the points are beyond what Zoho takes",
      "INVALID_DATA",
      /does not take these points/,
      create({ field_rules: [{ score: 101, criteria: FIELD }] }),
    ],
    [
      "the field does not exist",
      "INVALID_DATA",
      /field does not exist/,
      create({ field_rules: [{ score: 5, criteria: criterion("Nope", "equal", "x") }] }),
    ],
    [
      "the comparison is not for the type",
      "INVALID_DATA",
      /comparison does not suit/,
      create({ field_rules: [{ score: 5, criteria: criterion("City", "between", ["a", "b"]) }] }),
    ],
    [
      "a score field shows something unknown",
      "INVALID_DATA",
      /Zoho offers: .*Touch_Point_Score/,
      custom({ field_label: "Mine", ...reference("Nope") }),
    ],
    [
      "a rule for people gives no points",
      "EXPECTED_FIELD_MISSING",
      /field rule or a signal/,
      create({ field_rules: [] }),
    ],
    [
      "a rule for deals gives no points",
      "EXPECTED_FIELD_MISSING",
      /has no signals/,
      create({ module: { api_name: "Deals" }, field_rules: [] }),
    ],
    [
      "two field rules are the same",
      "ALREADY_USED",
      /same criteria/,
      create({
        field_rules: [
          { score: 5, criteria: FIELD },
          { score: 6, criteria: FIELD },
        ],
      }),
    ],
    [
      "two score fields are the same",
      "ALREADY_USED",
      /same part of the score/,
      custom({ field_label: "One", ...reference("Score") }, { field_label: "Two", ...reference("Score") }),
    ],
    ["the name is taken", "DUPLICATE_DATA", /Another rule .* has this name/, create({ name: "Rule 1" })],
    [
      "a label is taken",
      "DUPLICATE_DATA",
      /Another field .* has this label/,
      custom({ field_label: "City", ...reference("Score") }),
    ],
    [
      "signals score deals",
      "NOT_SUPPORTED",
      /Signals score people only/,
      create({ module: { api_name: "Deals" }, field_rules: [], ...signals(SIGNAL) }),
    ],
    [
      "the field is not in the layout",
      "NOT_SUPPORTED",
      /not in the rule’s layout/,
      create({ ...PARTNER, field_rules: [{ score: 5, criteria: criterion("Annual_Revenue", "equal", 5) }] }),
    ],
    [
      "the field is the layout",
      "NOT_SUPPORTED",
      /the layout or a score itself/,
      create({ field_rules: [{ score: 5, criteria: criterion("Layout", "equal", "x") }] }),
    ],
    ["the layout has five active rules", "ACTIVE_STATE_LIMIT_EXCEEDED", /Only 5 rules can be active/, create(PARTNER)],
    [
      "the layout has ten rules",
      "LIMIT_EXCEEDED",
      /Only 10 rules fit here/,
      preparedBy(fill, create({ layout: { id: LEADS_STANDARD }, active: false })),
    ],
    [
      "the edition has fewer field rules",
      "LIMIT_EXCEEDED",
      /too many field rules: .* at most 5/,
      create({
        field_rules: [1, 2, 3, 4, 5, 6].map((n) => ({ score: n, criteria: criterion("City", "equal", `${n}`) })),
      }),
      { settings: { edition: "developer" } },
    ],
    [
      "the edition has one rule",
      "FEATURE_NOT_SUPPORTED",
      /one scoring rule per module/,
      create({}),
      { settings: { edition: "professional" } },
    ],
    [
      "no number field is left",
      "FIELD_LIMIT_EXCEEDED",
      /no number field left .*40/,
      preparedBy(useUpNumberFields, custom({ field_label: "Mine", ...reference("Score") })),
    ],
    [
      "Zoho keeps a label for itself",
      "NOT_ALLOWED",
      /keeps this label/,
      custom({ field_label: "Owner", ...reference("Score") }),
    ],
    [
      "a reference is named twice",
      "AMBIGUITY_DURING_PROCESSING",
      /names its part of the score twice/,
      custom({ field_label: "Mine", reference_field: { api_name: "Score", id: "1" } }),
    ],
  ]),
  ...rows("update", [
    ["the permission is missing", "NO_PERMISSION", PERMISSION, update({ name: "Other" }), REP],
    ["the rule is gone", "INVALID_DATA", /somebody has deleted it/, write("update", { id: GONE, name: "Other" })],
    ["the name is taken", "DUPLICATE_DATA", /Another rule .* has this name/, update({ name: "Company Fit" })],
    [
      "the rule has these criteria",
      "DUPLICATE_DATA",
      /same criteria already/,
      (sandbox) => {
        const criteria = sandbox.organisation.rules.get(RULE_1)?.fieldRules[0]?.criteria ?? {};
        return update({ field_rules: [{ score: 9, criteria }] })(sandbox);
      },
    ],
    [
      "a workflow uses a score field",
      "ALREADY_USED",
      /used by .+\. Take it out there first/,
      (sandbox) => {
        const owner = [...sandbox.organisation.rules.values()].find(({ customFields }) =>
          customFields.some(({ usedBy }) => usedBy !== null),
        );
        const field = owner?.customFields.find(({ usedBy }) => usedBy !== null);
        return write("update", { id: owner?.id, custom_fields: [{ id: field?.id, _delete: null }] })(sandbox);
      },
    ],
    [
      "Zia made the rule",
      "NOT_SUPPORTED",
      /Zia made this rule/,
      (sandbox) => {
        const zia = [...sandbox.organisation.rules.values()].find((rule) => rule.zia !== null);
        return write("update", { id: zia?.id, name: "Mine" })(sandbox);
      },
    ],
  ]),
  ...rows("delete", [
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      async ({ gateway }) =>
        show((await gateway.deleteScoringRules(signal, [RULE_1 as RuleId]))[0]?.answer ?? { kind: "none" }, "delete"),
      REP,
    ],
    [
      "the rule is gone",
      "INVALID_DATA",
      /somebody has deleted it/,
      async ({ gateway }) =>
        show((await gateway.deleteScoringRules(signal, [GONE]))[0]?.answer ?? { kind: "none" }, "delete"),
    ],
    [
      "no rule is named",
      "REQUIRED_PARAM_MISSING",
      /did not name its rules/,
      async ({ transport }) => {
        const gateway = createRuleAdminGateway({
          send: (caller, { method, path }) => transport.send(caller, { method, path }),
        });
        return show(
          (await gateway.deleteScoringRules(signal, [GONE, RULE_1 as RuleId]))[0]?.answer ?? { kind: "none" },
          "delete",
        );
      },
    ],
  ]),
  ...rows("activate", [
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      async ({ gateway }) => show(await gateway.activateScoringRule(signal, RULE_1 as RuleId), "activate"),
      REP,
    ],
    [
      "the rule is gone",
      "INVALID_DATA",
      /somebody has deleted it/,
      async ({ gateway }) => show(await gateway.activateScoringRule(signal, GONE), "activate"),
    ],
    [
      "five are active",
      "ACTIVE_STATE_LIMIT_EXCEEDED",
      /Only 5 rules can be active/,
      async (sandbox) => {
        fill(sandbox, true);
        return show(await sandbox.gateway.activateScoringRule(signal, idOf(sandbox, "Webinar Spring")), "activate");
      },
    ],
  ]),
  ...rows("deactivate", [
    [
      "the rule is gone",
      "INVALID_DATA",
      /somebody has deleted it/,
      async ({ gateway }) => show(await gateway.deactivateScoringRule(signal, GONE), "deactivate"),
    ],
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      async ({ gateway }) => show(await gateway.deactivateScoringRule(signal, RULE_1 as RuleId), "deactivate"),
      REP,
    ],
  ]),
  ...rows("clone", [
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      async ({ gateway }) => show(await gateway.cloneScoringRule(signal, RULE_1 as RuleId), "clone"),
      REP,
    ],
    [
      "the rule is gone",
      "INVALID_DATA",
      /somebody has deleted it/,
      async ({ gateway }) => show(await gateway.cloneScoringRule(signal, GONE), "clone"),
    ],
    [
      "five are active",
      "ACTIVE_STATE_LIMIT_EXCEEDED",
      /copy is active at once, and only 5/,
      async (sandbox) => show(await sandbox.gateway.cloneScoringRule(signal, idOf(sandbox, "Ownership")), "clone"),
    ],
    [
      "the layout has ten rules",
      "LIMIT_EXCEEDED",
      /Only 10 rules fit here/,
      async (sandbox) => {
        fill(sandbox);
        return show(await sandbox.gateway.cloneScoringRule(signal, RULE_1 as RuleId), "clone");
      },
    ],
  ]),
  ...rows("run", [
    [
      "the permission is missing",
      "NO_PERMISSION",
      PERMISSION,
      ({ gateway }) => showThrown("run", gateway.runScoringRules(signal, "Leads", { kind: "module" })),
      REP,
    ],
    [
      "a rule is inactive",
      "INVALID_DATA",
      /inactive, belongs to another module/,
      (sandbox) =>
        showThrown(
          "run",
          sandbox.gateway.runScoringRules(signal, "Leads", {
            kind: "rules",
            ruleIds: [idOf(sandbox, "Webinar Spring")],
          }),
        ),
    ],
    [
      "a rule is another module’s",
      "INVALID_DATA",
      /inactive, belongs to another module/,
      ({ gateway }) =>
        showThrown("run", gateway.runScoringRules(signal, "Deals", { kind: "rules", ruleIds: [RULE_1 as RuleId] })),
    ],
    [
      "the layout is gone",
      "INVALID_DATA",
      /layout does not exist/,
      ({ gateway }) =>
        showThrown(
          "run",
          gateway.runScoringRules(signal, "Leads", { kind: "layout", layoutId: "48768760000001" as LayoutId }),
        ),
    ],
    [
      "the module can’t be scored",
      "INVALID_DATA",
      /module can’t be scored/,
      ({ gateway }) => showThrown("run", gateway.runScoringRules(signal, "Vendors", { kind: "module" })),
    ],
    [
      "there is nothing to run",
      "CANNOT_PERFORM_ACTION",
      /no active scoring rule to run/,
      ({ gateway, organisation }) => {
        organisation.rules.clear();
        return showThrown("run", gateway.runScoringRules(signal, "Leads", { kind: "module" }));
      },
    ],
    [
      "a run is pending",
      "ALREADY_SCHEDULED",
      /earlier run is still pending/,
      async ({ gateway, transport }) => {
        await gateway.runScoringRules(signal, "Leads", { kind: "module" });
        const { status, body } = await transport.send(signal, {
          method: "PUT",
          path: "/crm/v8/Leads/actions/run_scoring_rules",
        });
        const { code, message } = body as { readonly code: string; readonly message: string };
        return show(
          { kind: "refused", refusal: { status, code, zohoMessage: message, details: {} } } as RuleAnswer,
          "run",
        );
      },
    ],
    [
      "six rules are to run",
      "INVALID_DATA",
      /at most 5 rules/,
      runBody({ scoring_rules: [1, 2, 3, 4, 5, 6].map((n) => `${n}`) }),
    ],
    [
      "rules and a layout are to run",
      "AMBIGUITY_DURING_PROCESSING",
      /rules or a layout, not both/,
      runBody({ scoring_rules: [RULE_1], layout: { id: LEADS_STANDARD } }),
    ],
  ]),
];

function preparedBy(prepare: (sandbox: Sandbox) => void, send: Send): Send {
  return (sandbox) => {
    prepare(sandbox);
    return send(sandbox);
  };
}

function runBody(body: JsonObject): Send {
  return ({ transport }) => {
    const gateway = createCrmGateway({ send: (caller, request) => transport.send(caller, { ...request, body }) });
    return showThrown("run", gateway.runScoringRules(signal, "Leads", { kind: "module" }));
  };
}

/** Standard has ten rules afterwards, all of the new ones inactive, or five active ones. */
function fill({ organisation }: Sandbox, active = false): void {
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

function useUpNumberFields({ organisation }: Sandbox): void {
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

test.each(ROWS)("$endpoint: where $when, $code is explained", async ({ send, says, code, sandbox }) => {
  const text = await send(startSandbox(sandbox));
  expect(text).toContain(code);
  expect(text).toMatch(says);
});
