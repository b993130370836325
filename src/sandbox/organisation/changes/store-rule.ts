import type { Field } from "../state/fields.ts";
import { findModule, type Organisation } from "../state/organisation.ts";
import type { StoredCustomField, StoredRule } from "../state/stored-rule.ts";

/** Adds a rule or replaces it, together with its read-only score fields on the module. */
export function storeRule(organisation: Organisation, rule: StoredRule): void {
  organisation.rules.set(rule.id, rule);
  replaceScoreFields(organisation, rule.module, rule.id, rule.customFields);
}

/** Its score fields go with it (v8 delete page, note); that its entity scores go too is assumed. */
export function removeRule(organisation: Organisation, rule: StoredRule): void {
  organisation.rules.delete(rule.id);
  replaceScoreFields(organisation, rule.module, rule.id, []);
  for (const rows of organisation.scores.values()) rows.delete(rule.id);
}

function replaceScoreFields(
  organisation: Organisation,
  moduleName: string,
  ruleId: string,
  customFields: readonly StoredCustomField[],
): void {
  const module = findModule(organisation, moduleName);
  if (!module) return;
  const others = module.fields.filter((field) => field.scoreOf?.ruleId !== ruleId);
  module.fields = [...others, ...customFields.map((field) => buildScoreField(ruleId, field))];
}

function buildScoreField(ruleId: string, { id, apiName, fieldLabel, reference }: StoredCustomField): Field {
  return {
    id,
    apiName,
    label: fieldLabel,
    dataType: "integer",
    length: 5,
    required: false,
    custom: true,
    readOnly: true,
    pickList: [],
    formulaType: null,
    lookupModule: null,
    scoreOf: { ruleId, part: reference },
  };
}
