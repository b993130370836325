import type { FieldRuleWrite, NewRule, RulePlace, RuleUpdate, SignalRuleWrite } from "../../../scoring/index.ts";
import type { JsonObject } from "../json/read-json.ts";
import { type RulePlaces, writeCriteria } from "./write-criteria.ts";

/** A request's body, and the form's control for each place in its rule. */
export interface RuleRequest {
  readonly body: JsonObject;
  readonly places: ReadonlyMap<string, RulePlace>;
}

/** Body of POST settings/automation/scoring_rules. Source: zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html */
export function writeNewRule(rule: NewRule): RuleRequest {
  const places: RulePlaces = new Map();
  const { module, layoutId, description } = rule;
  const inner = writeInnerRules(rule, places, true);
  const json = {
    name: rule.name,
    ...(description === null ? {} : { description }),
    module: { api_name: module.apiName, ...(module.id === null ? {} : { id: module.id }) },
    ...(layoutId === null ? {} : { layout: { id: layoutId } }),
    active: rule.active,
    ...(rule.wrapped ? { scoring_type: "manual_scoring" } : {}),
    ...inner,
  };
  return { body: { scoring_rules: [json] }, places };
}

/**
 * Body of PUT settings/automation/scoring_rules. It is a merge: an inner rule with id is changed, one without is added,
 * `_delete` removes it, the others stay. Source: zoho.com/crm/developer/docs/api/v7/update-scoring-rules.html
 */
export function writeRuleUpdate(update: RuleUpdate): RuleRequest {
  const places: RulePlaces = new Map();
  const { id, name, description } = update;
  const json = {
    id,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...writeInnerRules(update, places, false),
  };
  return { body: { scoring_rules: [json] }, places };
}

type InnerRules = Pick<NewRule, "fieldRules" | "signalRules" | "wrapped">;

function writeInnerRules(
  { fieldRules, signalRules, wrapped }: InnerRules,
  places: RulePlaces,
  isNew: boolean,
): JsonObject {
  places.set("field_rules", { part: "field_rules", key: null });
  places.set("signal_rules", { part: "signal_rules", key: null });
  // An empty list in an update would say nothing; a new rule of signals alone needs none either.
  const fields =
    fieldRules.length === 0 && !(isNew && signalRules.length === 0)
      ? {}
      : { field_rules: fieldRules.map((rule, index) => writeFieldRule(rule, `field_rules[${index}]`, places)) };
  const signals =
    signalRules.length === 0
      ? {}
      : { signal_rules: signalRules.map((rule, index) => writeSignalRule(rule, `signal_rules[${index}]`, places)) };
  if (!wrapped) return { ...fields, ...signals };
  return Object.keys(fields).length === 0 ? {} : { manual_scoring_rule: fields };
}

function writeFieldRule(rule: FieldRuleWrite, path: string, places: RulePlaces): JsonObject {
  const { key, id, removed, score, criteria } = rule;
  places.set(path, { part: key === null ? "field_rules" : "field_rule", key });
  places.set(`${path}.score`, { part: "score", key });
  if (removed) return { id, _delete: null };
  return {
    ...(id === null ? {} : { id }),
    ...(score === undefined ? {} : { score }),
    ...(criteria === undefined ? {} : { criteria: writeCriteria(criteria, `${path}.criteria`, places) }),
  };
}

function writeSignalRule(rule: SignalRuleWrite, path: string, places: RulePlaces): JsonObject {
  const { key, id, removed, score, signal } = rule;
  places.set(path, { part: key === null ? "signal_rules" : "signal_rule", key });
  places.set(`${path}.score`, { part: "score", key });
  places.set(`${path}.signal`, { part: "signal", key });
  if (removed) return { id, _delete: null };
  return {
    ...(id === null ? {} : { id }),
    ...(score === undefined ? {} : { score }),
    ...(signal === undefined ? {} : { signal: writeSignal(signal) }),
  };
}

function writeSignal({ id, namespace }: NonNullable<SignalRuleWrite["signal"]>): JsonObject {
  return { ...(namespace === null ? {} : { namespace }), id };
}
