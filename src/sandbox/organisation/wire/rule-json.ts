import { findLayout } from "../state/modules.ts";
import type { RuleShape } from "../state/org-settings.ts";
import { findModule, findUser, type Organisation } from "../state/organisation.ts";
import type { StoredRule } from "../state/stored-rule.ts";
import { userReference } from "../state/users.ts";
import { isJsonObject, type JsonObject } from "../values/json.ts";

/**
 * A rule as Zoho's API answers it, in one of the documented shapes: A (v3 to v8 pages), B (samples of November 2025) or
 * C (OpenAPI of 2026). Rules that Zia scores exist in shape C only.
 */
export function buildRuleJson(organisation: Organisation, rule: StoredRule, shape: RuleShape): JsonObject {
  const head = buildHead(organisation, rule);
  if (rule.zia !== null) return { ...head, scoring_type: "zia_scoring", zia_scoring_rule: rule.zia };
  const custom = rule.customFields.length === 0 ? null : rule.customFields.map(buildCustomFieldJson);
  if (shape === "B") {
    const signals = rule.signalRules.length === 0 ? null : rule.signalRules;
    return {
      ...head,
      field_rules: rule.fieldRules,
      signal_rules: signals,
      has_signal_rules: signals !== null,
      custom_fields: custom,
    };
  }
  if (shape === "A") {
    const fieldRules = rule.fieldRules.map((fieldRule) => ({ ...fieldRule, criteria: dropTypes(fieldRule.criteria) }));
    return { ...head, field_rules: fieldRules, signal_rules: rule.signalRules };
  }
  const manual = {
    field_rules: rule.fieldRules,
    has_signal_rules: rule.signalRules.length > 0,
    touch_point_rules: buildTouchPointGroups(organisation, rule),
  };
  return { ...head, scoring_type: "manual_scoring", manual_scoring_rule: manual, custom_fields: custom };
}

/** In lists of shape C the inner rules are left out: read the rule by its id. Source: OpenAPI of 2026. */
export function dropInnerRules(rule: JsonObject, innerDetails: readonly string[]): JsonObject {
  const { manual_scoring_rule: manual, zia_scoring_rule: zia, ...head } = rule;
  const kept: Record<string, unknown> = { ...head };
  if (isJsonObject(manual) && innerDetails.includes("manual_scoring_rule.has_signal_rules"))
    kept["manual_scoring_rule"] = { has_signal_rules: manual["has_signal_rules"] };
  if (isJsonObject(zia) && innerDetails.includes("zia_scoring_rule.type"))
    kept["zia_scoring_rule"] = { type: zia["type"] };
  return kept;
}

function buildHead(organisation: Organisation, rule: StoredRule): JsonObject {
  const module = findModule(organisation, rule.module);
  const layout = module && rule.layoutId !== null ? findLayout(module, rule.layoutId) : undefined;
  const user = (id: string | null) => {
    const found = id === null ? undefined : findUser(organisation, id);
    return found ? userReference(found) : null;
  };
  return {
    id: rule.id,
    name: rule.name,
    description: rule.description,
    module: { api_name: rule.module, id: module?.id ?? null },
    layout: layout ? { api_name: layout.name, display_label: layout.displayLabel, id: layout.id } : null,
    active: rule.active,
    created_time: rule.createdTime,
    modified_time: rule.modifiedTime,
    created_by: user(rule.createdBy),
    modified_by: user(rule.modifiedBy),
  };
}

function buildCustomFieldJson(field: StoredRule["customFields"][number]): JsonObject {
  return {
    id: field.id,
    field_label: field.fieldLabel,
    api_name: field.apiName,
    reference_field: { api_name: field.reference, id: field.referenceId },
  };
}

function buildTouchPointGroups(organisation: Organisation, rule: StoredRule): readonly JsonObject[] {
  return rule.signalRules.map(({ id, score, signal }) => {
    const known = organisation.signals.find((candidate) => candidate.id === signal.id);
    return {
      group: {
        name: known?.extension.namespace ?? signal.namespace,
        display_value: known?.extension.displayLabel ?? null,
      },
      rules: [
        { id, score, factors: [{ name: signal.namespace, comparator: "equal", values: [], unit: null, period: null }] },
      ],
    };
  });
}

/** Shape A knows no `type` of a criterion. */
function dropTypes(criteria: JsonObject): JsonObject {
  const { type: _type, ...rest } = criteria;
  return Array.isArray(rest["group"])
    ? { ...rest, group: rest["group"].map((member) => (isJsonObject(member) ? dropTypes(member) : member)) }
    : rest;
}
