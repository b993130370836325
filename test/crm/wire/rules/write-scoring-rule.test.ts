import { describe, expect, test } from "vitest";
import { writeNewRule, writeRuleUpdate } from "../../../../src/crm/wire/index.ts";
import type { KeyedCriteria } from "../../../../src/scoring/editing/draft/finish-draft.ts";
import type {
  FieldRuleId,
  FieldRuleWrite,
  LayoutId,
  NewRule,
  RuleId,
  RuleUpdate,
  SignalRuleId,
  SignalRuleWrite,
} from "../../../../src/scoring/index.ts";

const criteria: KeyedCriteria = {
  kind: "criterion",
  key: "city",
  field: "City",
  fieldId: null,
  comparator: "equal",
  value: "Pune",
  valueType: "value",
  disrupted: false,
};
const CRITERIA_JSON = { comparator: "equal", field: { api_name: "City" }, value: "Pune" };
const field = (changes: Partial<FieldRuleWrite>): FieldRuleWrite => ({
  key: "f",
  id: null,
  removed: false,
  ...changes,
});
const signal = (changes: Partial<SignalRuleWrite>): SignalRuleWrite => ({
  key: "s",
  id: null,
  removed: false,
  ...changes,
});

const PLAIN: NewRule = {
  name: "R",
  description: null,
  module: { apiName: "Leads", id: null },
  layoutId: null,
  active: false,
  fieldRules: [field({ score: 5, criteria })],
  signalRules: [],
  wrapped: false,
};
const PLAIN_JSON = {
  name: "R",
  module: { api_name: "Leads" },
  active: false,
  field_rules: [{ score: 5, criteria: CRITERIA_JSON }],
};
const WRAPPED_JSON = { name: "R", module: { api_name: "Leads" }, active: false, scoring_type: "manual_scoring" };
const OPENED = { score: 3, signal: { id: "112019", namespace: null } };
const OPENED_JSON = { score: 3, signal: { id: "112019" } };

const newRule = (changes: Partial<NewRule>) => writeNewRule({ ...PLAIN, ...changes });
const update = (changes: Partial<RuleUpdate>) =>
  writeRuleUpdate({ id: "1" as RuleId, fieldRules: [], signalRules: [], wrapped: false, ...changes });

describe("a new rule", () => {
  test.each<[string, Partial<NewRule>, object]>([
    ["with what it must have", {}, PLAIN_JSON],
    ["with a description", { description: "D" }, { ...PLAIN_JSON, description: "D" }],
    [
      "of a module with an id",
      { module: { apiName: "Leads", id: "2175" } },
      { ...PLAIN_JSON, module: { api_name: "Leads", id: "2175" } },
    ],
    ["of a layout", { layoutId: "91055" as LayoutId }, { ...PLAIN_JSON, layout: { id: "91055" } }],
    [
      "without points",
      { fieldRules: [field({ criteria })] },
      { ...PLAIN_JSON, field_rules: [{ criteria: CRITERIA_JSON }] },
    ],
    ["of signals too", { signalRules: [signal(OPENED)] }, { ...PLAIN_JSON, signal_rules: [OPENED_JSON] }],
    ["of a signal that is not chosen yet", { signalRules: [signal({})] }, { ...PLAIN_JSON, signal_rules: [{}] }],
    [
      "of the newest shape",
      { wrapped: true },
      { ...WRAPPED_JSON, manual_scoring_rule: { field_rules: PLAIN_JSON.field_rules } },
    ],
    [
      "of the newest shape that scores nothing",
      { wrapped: true, fieldRules: [] },
      { ...WRAPPED_JSON, manual_scoring_rule: { field_rules: [] } },
    ],
    ["that scores nothing", { fieldRules: [] }, { ...PLAIN_JSON, field_rules: [] }],
  ])("%s is written with that and no more", (_what, changes, json) => {
    expect(newRule(changes).body).toStrictEqual({ scoring_rules: [json] });
  });

  test("of signals alone has no list of field rules", () => {
    const { field_rules: _, ...head } = PLAIN_JSON;
    expect(newRule({ fieldRules: [], signalRules: [signal(OPENED)] }).body).toStrictEqual({
      scoring_rules: [{ ...head, signal_rules: [OPENED_JSON] }],
    });
  });
});

describe("an update", () => {
  const fieldId = "945003" as FieldRuleId;
  const signalId = "945016" as SignalRuleId;

  test.each<[string, Partial<RuleUpdate>, object]>([
    ["of the name", { name: "N" }, { name: "N" }],
    ["of the description", { description: "D" }, { description: "D" }],
    ["that empties the description", { description: "" }, { description: "" }],
    ["of the name in the newest shape", { name: "N", wrapped: true }, { name: "N" }],
    ["of points", { fieldRules: [field({ id: fieldId, score: 0 })] }, { field_rules: [{ id: fieldId, score: 0 }] }],
    [
      "of criteria",
      { fieldRules: [field({ id: fieldId, criteria })] },
      { field_rules: [{ id: fieldId, criteria: CRITERIA_JSON }] },
    ],
    [
      "of a signal's points",
      { signalRules: [signal({ id: signalId, score: 3 })] },
      { signal_rules: [{ id: signalId, score: 3 }] },
    ],
    [
      "of a signal",
      { signalRules: [signal({ id: signalId, signal: { id: "7", namespace: "Email_Incoming__s" } })] },
      { signal_rules: [{ id: signalId, signal: { id: "7", namespace: "Email_Incoming__s" } }] },
    ],
    [
      "that removes both kinds",
      {
        fieldRules: [field({ key: null, id: fieldId, removed: true, score: 1 })],
        signalRules: [signal({ key: null, id: signalId, removed: true, score: 1 })],
      },
      { field_rules: [{ id: fieldId, _delete: null }], signal_rules: [{ id: signalId, _delete: null }] },
    ],
    [
      "of points in the newest shape",
      { wrapped: true, fieldRules: [field({ id: fieldId, score: 1 })] },
      { manual_scoring_rule: { field_rules: [{ id: fieldId, score: 1 }] } },
    ],
  ])("%s says only that, as the rest of a merge stays", (_what, changes, json) => {
    expect(update(changes).body).toStrictEqual({ scoring_rules: [{ id: "1", ...json }] });
  });
});

test("each place of what was sent is a control of the form; what the form has not any more is its list", () => {
  const { places } = update({
    fieldRules: [field({ key: "f1", score: 1, criteria }), field({ key: null, id: "9" as FieldRuleId, removed: true })],
    signalRules: [signal({ key: "s1", ...OPENED }), signal({ key: null, id: "8" as SignalRuleId, removed: true })],
  });
  expect(Object.fromEntries(places)).toMatchObject({
    field_rules: { part: "field_rules", key: null },
    "field_rules[0]": { part: "field_rule", key: "f1" },
    "field_rules[0].score": { part: "score", key: "f1" },
    "field_rules[0].criteria": { part: "criteria", key: "city" },
    "field_rules[0].criteria.field": { part: "field", key: "city" },
    "field_rules[0].criteria.comparator": { part: "comparator", key: "city" },
    "field_rules[0].criteria.value": { part: "value", key: "city" },
    "field_rules[1]": { part: "field_rules", key: null },
    signal_rules: { part: "signal_rules", key: null },
    "signal_rules[0]": { part: "signal_rule", key: "s1" },
    "signal_rules[0].score": { part: "score", key: "s1" },
    "signal_rules[0].signal": { part: "signal", key: "s1" },
    "signal_rules[1]": { part: "signal_rules", key: null },
  });
});

test("the lists are places of a rule that sends neither", () => {
  expect([...update({ name: "N" }).places.keys()]).toEqual(["field_rules", "signal_rules"]);
});
