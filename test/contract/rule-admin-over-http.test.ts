import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCrmGateway } from "../../src/crm/gateways/create-crm-gateway.ts";
import { indexRuleFields, listCustomScoreFields, type RuleAnswer } from "../../src/crm/index.ts";
import { createCrmApi } from "../../src/sandbox/api/create-crm-api.ts";
import { createOrganisation, resetOrganisation } from "../../src/sandbox/organisation/create-organisation.ts";
import { RULE_SHAPES, type RuleShape } from "../../src/sandbox/organisation/state/org-settings.ts";
import { type Listening, listen } from "../../src/sandbox/servers/listen.ts";
import {
  checkAction,
  compareRule,
  createDraft,
  draftFromRule,
  hasErrors,
  isWrapped,
  judgeField,
  planNewRule,
  planRuleUpdate,
  type RuleDraft,
  type RuleId,
  type RuleLayout,
  type RuleMetadata,
  type ScoringRule,
  validateRule,
} from "../../src/scoring/index.ts";
import { createFetchTransport } from "../crm/support/fetch-transport.ts";
import { unaborted } from "../crm/support/gateway-over-zrc.ts";
import { edited, keyOf, sketch } from "../support/build/draft-builders.ts";

let now = Date.parse("2026-03-18T12:00:00Z");
const organisation = createOrganisation({ records: 40, clock: () => now });
const sources = { edition: "enterprise", serverLimits: [] } as const;
let server: Listening;
let metadata: RuleMetadata;

beforeAll(async () => {
  server = await listen(createCrmApi(organisation, {}), 0);
});
afterAll(() => server.close());
beforeEach(async () => {
  resetOrganisation(organisation, { records: 40 });
  organisation.settings.ruleShape = "B";
  organisation.settings.edition = "enterprise";
  now += 60_000;
  const rules = await admin().listRuleHeads(unaborted(), null);
  metadata = {
    fields: indexRuleFields(await admin().listRuleFields(unaborted(), "Leads"), rules),
    layouts: await admin().listLayouts(unaborted(), "Leads"),
    signals: await admin().listSignals(unaborted()),
    rules,
  };
});

const admin = (token = "sandbox-admin") =>
  createCrmGateway(createFetchTransport(`http://127.0.0.1:${server.port}`, token), {
    timeoutMilliseconds: 10_000,
  });
const fieldOf = (name: string) => {
  const field = metadata.fields?.get(name);
  if (field === undefined) throw new Error(`Leads have no field ${name}`);
  return field;
};
const doneId = (answer: RuleAnswer): RuleId => {
  if (answer.kind !== "done" || answer.id === null) throw new Error(JSON.stringify(answer));
  return answer.id;
};
const read = async (id: RuleId): Promise<ScoringRule> => {
  const rule = await admin().readScoringRule(unaborted(), id);
  if (rule === null) throw new Error("the rule is not there");
  return rule;
};
const issues = (draft: RuleDraft) => validateRule(draft, metadata, sources);

/** Company contains Zoho, and Industry or Country: a nested group. */
const newDraft = (wrapped = false): RuleDraft => {
  const start = edited(createDraft({ module: { apiName: "Leads", id: null }, wrapped }), {
    kind: "set_name",
    name: "Made here",
  });
  const [rule] = start.fieldRules;
  const company = rule?.criteria.members[0]?.key ?? "";
  const grown = edited(
    start,
    { kind: "set_field_rule_score", key: rule?.key ?? "", score: "7" },
    { kind: "set_field", key: company, field: fieldOf("Company"), from: null },
    { kind: "set_comparator", key: company, choice: "contains", field: fieldOf("Company") },
    { kind: "set_value", key: company, value: "Zoho" },
    { kind: "add_group", to: rule?.criteria.key ?? "" },
  );
  const group = grown.fieldRules[0]?.criteria.members[1];
  const inner = group?.kind === "group" ? (group.members[0]?.key ?? "") : "";
  const city = edited(
    grown,
    { kind: "set_field", key: inner, field: fieldOf("Country"), from: null },
    { kind: "set_value", key: inner, value: "India" },
    { kind: "add_criterion", to: group?.key ?? "" },
  );
  const last = city.fieldRules[0]?.criteria.members[1];
  const revenue = last?.kind === "group" ? (last.members[1]?.key ?? "") : "";
  return edited(
    city,
    { kind: "set_field", key: revenue, field: fieldOf("Annual_Revenue"), from: null },
    { kind: "set_comparator", key: revenue, choice: "between", field: fieldOf("Annual_Revenue") },
    { kind: "set_value", key: revenue, value: ["1000", "2000.5"] },
  );
};

describe.each([...RULE_SHAPES])("a rule in shape %s", (shape: RuleShape) => {
  test("is made, read back the same, changed in one place, and deleted", async () => {
    organisation.settings.ruleShape = shape;
    const draft = newDraft(shape === "C");
    expect(issues(draft)).toEqual([]);
    const id = doneId(await admin().createScoringRule(unaborted(), planNewRule(draft, metadata.fields)));
    const made = await read(id);
    expect(isWrapped(made)).toBe(shape === "C");
    const again = draftFromRule(made);
    expect(sketch(again)).toBe("and(Company, or(Country, Annual_Revenue))");
    expect(made.fieldRules).toMatchObject([
      { score: 7, criteria: { members: [{ value: "Zoho" }, { operator: "or" }] } },
    ]);
    expect(compareRule(made, again, metadata.fields)).toEqual([]);

    const changed = edited(
      again,
      { kind: "set_value", key: keyOf(again, "Country"), value: "Nepal" },
      { kind: "duplicate_field_rule", key: again.fieldRules[0]?.key ?? "" },
    );
    const copy = changed.fieldRules[1];
    const nested = copy?.criteria.members[1];
    const apart = edited(changed, { kind: "remove_criteria", key: nested?.key ?? "" });
    const update = planRuleUpdate(apart, metadata.fields);
    if (update === null) throw new Error("nothing to update");
    expect(doneId(await admin().updateScoringRule(unaborted(), update))).toBe(id);
    const after = await read(id);
    expect(compareRule(after, { ...apart, fieldRules: draftFromRule(after).fieldRules }, metadata.fields)).toEqual([]);
    expect(after.fieldRules?.map(({ criteria }) => criteria)).toMatchObject([
      { members: [{ value: "Zoho" }, { members: [{ value: "Nepal" }, { value: [1000, 2000.5] }] }] },
      { kind: "criterion", field: "Company", value: "Zoho" },
    ]);
    expect(after.fieldRules?.[0]?.id).toBe(made.fieldRules?.[0]?.id);

    expect(await admin().deleteScoringRules(unaborted(), [id])).toMatchObject([{ id, answer: { kind: "done" } }]);
    expect(await admin().readScoringRule(unaborted(), id)).toBeNull();
  });
});

test("signal rules are added, changed and removed", async () => {
  const signal = metadata.signals?.find(({ scorable, enabled }) => scorable && enabled);
  const { id = "", namespace = "" } = signal ?? {};
  const withSignal = edited(newDraft(), { kind: "add_signal_rule", signal: { id, namespace } });
  const key = withSignal.signalRules[0]?.key ?? "";
  const scored = edited(withSignal, { kind: "set_signal_rule_score", key, score: "4" });
  expect(issues(scored)).toEqual([]);
  const ruleId = doneId(await admin().createScoringRule(unaborted(), planNewRule(scored, metadata.fields)));
  const made = draftFromRule(await read(ruleId));
  expect(made.signalRules).toMatchObject([{ scoreText: "4", signal: { id } }]);
  const removed = edited(made, { kind: "remove_signal_rule", key: made.signalRules[0]?.key ?? "" });
  const update = planRuleUpdate(removed, metadata.fields);
  expect(update === null ? null : await admin().updateScoringRule(unaborted(), update)).toMatchObject({ kind: "done" });
  expect((await read(ruleId)).signalRules).toEqual([]);
});

test("a rule is cloned, deactivated and activated", async () => {
  const source = metadata.rules.find(({ name }) => name === "Rule 1");
  const clone = await admin().cloneScoringRule(unaborted(), source?.id ?? ("0" as RuleId));
  expect(clone).toMatchObject({ kind: "done", rule: { name: "Rule 1 - Copy", active: true } });
  const id = doneId(clone);
  expect(await admin().deactivateScoringRule(unaborted(), id)).toMatchObject({ kind: "done", id });
  expect(await read(id)).toMatchObject({ active: false });
  expect(await admin().activateScoringRules(unaborted(), [id])).toMatchObject([{ id, answer: { kind: "done" } }]);
  expect(await read(id)).toMatchObject({ active: true });
});

test("a refusal names the control, in the tree as the form shows it", async () => {
  const twice = edited(newDraft(), { kind: "set_name", name: "rule 1" });
  expect(issues(twice)).toMatchObject([{ code: "name_taken" }]);
  expect(await admin().createScoringRule(unaborted(), planNewRule(twice, metadata.fields))).toMatchObject({
    refusal: { code: "DUPLICATE_DATA" },
    place: { part: "name", key: null },
  });
  const draft = newDraft();
  const key = keyOf(draft, "Annual_Revenue");
  const wrong = edited(draft, { kind: "set_value", key, value: ["1000", "a lot"] });
  expect(issues(wrong)).toMatchObject([{ code: "value_not_number", place: { part: "value", key } }]);
  expect(await admin().createScoringRule(unaborted(), planNewRule(wrong, metadata.fields))).toMatchObject({
    refusal: { code: "INVALID_DATA" },
    place: { part: "value", key },
  });
  const same = edited(draft, { kind: "duplicate_field_rule", key: draft.fieldRules[0]?.key ?? "" });
  expect(issues(same)).toMatchObject([{ code: "criteria_duplicate" }]);
  expect(await admin().createScoringRule(unaborted(), planNewRule(same, metadata.fields))).toMatchObject({
    refusal: { code: "ALREADY_USED" },
    place: { part: "criteria", key: same.fieldRules[1]?.criteria.key },
    otherPlace: { part: "criteria", key: same.fieldRules[0]?.criteria.key },
  });
});

test("the limits that Zoho names are learned", async () => {
  organisation.settings.edition = "developer";
  let draft = newDraft();
  for (let count = 0; count < 5; count += 1) {
    draft = edited(draft, { kind: "duplicate_field_rule", key: draft.fieldRules[0]?.key ?? "" });
    const [, copy] = draft.fieldRules;
    const company = copy?.criteria.members[0]?.key ?? "";
    draft = edited(draft, { kind: "set_value", key: company, value: `Zoho ${count}` });
  }
  expect(issues(draft)).toEqual([]);
  const answer = await admin().createScoringRule(unaborted(), planNewRule(draft, metadata.fields));
  expect(answer).toMatchObject({ kind: "refused", serverLimit: { limit: "field_rules", per: "rule", maximum: 5 } });
  const learned = answer.kind === "refused" && answer.serverLimit !== null ? [answer.serverLimit] : [];
  const after = validateRule(draft, metadata, { edition: "enterprise", serverLimits: learned });
  expect(after).toMatchObject([{ code: "too_many_field_rules", count: 6, maximum: 5, source: "server" }]);
});

test("every rule of the organisation can be opened, and none has an error before it is edited", async () => {
  const modules = [...new Set(metadata.rules.map(({ module }) => module.apiName))];
  expect(modules.length).toBeGreaterThan(2);
  for (const module of modules) {
    const fields = indexRuleFields(await admin().listRuleFields(unaborted(), module), metadata.rules);
    const layouts = await admin().listLayouts(unaborted(), module);
    for (const rule of metadata.rules.filter((candidate) => candidate.module.apiName === module)) {
      const draft = draftFromRule(rule);
      const found = validateRule(draft, { ...metadata, fields, layouts }, sources);
      expect(hasErrors(found), `${rule.name}: ${found.map(({ code }) => code).join(", ")}`).toBe(false);
      expect(planRuleUpdate(draft, fields)).toBeNull();
    }
  }
});

test("score fields of rules are told from other numbers", () => {
  const custom = metadata.rules.flatMap(listCustomScoreFields);
  for (const { apiName } of custom) {
    const field = metadata.fields?.get(apiName);
    if (field !== undefined) expect(judgeField(field, null)).toBe("score_field");
  }
  expect(custom.some(({ apiName }) => metadata.fields?.has(apiName))).toBe(true);
});

test("layouts bring their fields, and a rule of one is made in it", async () => {
  const hasRoom = (layout: RuleLayout): boolean =>
    checkAction({ kind: "create", module: "Leads", layout, active: true }, metadata.rules, sources) === null;
  const layout = metadata.layouts?.find(hasRoom) ?? null;
  expect(layout?.fields.has("Company")).toBe(true);
  const draft = edited(newDraft(), { kind: "set_layout", layout });
  const answer = await admin().createScoringRule(unaborted(), planNewRule(draft, metadata.fields));
  expect(await read(doneId(answer))).toMatchObject({ layout: { id: layout?.id } });
});

test("where our limits leave no room Zoho refuses, and where they do it does not", async () => {
  const leads = metadata.rules.filter(({ module, layout }) => module.apiName === "Leads" && layout === null);
  let rules = leads;
  for (let count = 0; count < 12; count += 1) {
    const draft = edited(newDraft(), { kind: "set_name", name: `Filler ${count}` });
    const expected = checkAction({ kind: "create", module: "Leads", layout: null, active: true }, rules, sources);
    const answer = await admin().createScoringRule(unaborted(), planNewRule(draft, metadata.fields));
    expect(answer.kind).toBe(expected === null ? "done" : "refused");
    if (answer.kind === "done") rules = [...rules, await read(doneId(answer))];
    else expect(answer.serverLimit?.maximum).toBe(expected?.meter.maximum);
  }
  expect(rules.length).toBeGreaterThan(leads.length);
});

test("records are found by words, by id, and as those that changed last", async () => {
  const recent = await admin().listRecentRecords(unaborted(), "Leads");
  expect(recent).toHaveLength(20);
  const [first] = recent;
  expect(first?.name).not.toBe(first?.id);
  const word = first?.name.split(" ").at(-1) ?? "";
  const found = await admin().searchRecords(unaborted(), "Leads", ` ${word} `);
  expect(found.map(({ id }) => id)).toContain(first?.id);
  expect(await admin().searchRecords(unaborted(), "Leads", first?.id ?? "")).toMatchObject([{ name: first?.name }]);
  expect(await admin().searchRecords(unaborted(), "Leads", "z")).toEqual([]);
  expect(await admin().searchRecords(unaborted(), "Leads", "nobody is called so")).toEqual([]);
});

test("users can be chosen as values", async () => {
  const users = await admin().listActiveUsers(unaborted());
  expect(users.length).toBeGreaterThan(1);
  for (const { id, name } of users) {
    expect(id).toMatch(/^\d+$/);
    expect(name).not.toBe(id);
  }
});

test("the user without Manage Automation is refused every change, as an answer", async () => {
  const rep = admin("sandbox-rep");
  const id = metadata.rules[0]?.id ?? ("0" as RuleId);
  const answers = [
    await rep.createScoringRule(unaborted(), planNewRule(newDraft(), metadata.fields)),
    await rep.activateScoringRule(unaborted(), id),
    await rep.cloneScoringRule(unaborted(), id),
    ...(await rep.deleteScoringRules(unaborted(), [id])).map(({ answer }) => answer),
  ];
  expect(answers).toHaveLength(4);
  for (const answer of answers) expect(answer).toMatchObject({ kind: "refused", refusal: { code: "NO_PERMISSION" } });
  await expect(rep.listRuleHeads(unaborted(), "Leads")).rejects.toMatchObject({ refusal: { status: 403 } });
});
