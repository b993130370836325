import { storeRule } from "../../organisation/changes/store-rule.ts";
import type { Organisation } from "../../organisation/state/organisation.ts";
import { stampNow } from "../../organisation/state/organisation.ts";
import type { User } from "../../organisation/state/users.ts";
import { buildSuccess, type Envelope } from "../protocol/answer.ts";
import { mergeCustomFields } from "./read-custom-fields.ts";
import { mergeFieldRules } from "./read-field-rules.ts";
import { at, isMissing, readBoolean, readObject } from "./read-place.ts";
import { mergeSignalRules } from "./read-signal-rules.ts";
import { checkActive, checkFieldRules, checkTotal } from "./rule-limits.ts";
import { checkNotEmpty, readDescription, readLayout, readModule, readName } from "./rule-properties.ts";
import { judgeRule, type Place, refuseAt } from "./rule-refusal.ts";

/** One entry of `scoring_rules` becomes a rule, or an error in Zoho's envelope. */
export function createRule(organisation: Organisation, user: User, place: Place): Envelope {
  return judgeRule(() => {
    readObject(place);
    refuseZia(place);
    const name = readName(organisation, at(place, "name"), null);
    const module = readModule(organisation, at(place, "module"));
    const layoutPlace = at(place, "layout");
    const layout = readLayout(module, layoutPlace);
    const description = at(place, "description");
    const active = at(place, "active");
    const isActive = active.value === undefined ? true : readBoolean(active);
    const inner = innerRules(place);
    const nextId = organisation.ids.created;
    const fields = at(inner, "field_rules");
    const signals = at(inner, "signal_rules");
    const custom = at(place, "custom_fields");
    const fieldRules = isMissing(fields) ? [] : mergeFieldRules(fields, [], { module, layout }, nextId);
    const signalRules = isMissing(signals) ? [] : mergeSignalRules(signals, [], module, organisation.signals, nextId);
    checkNotEmpty(module, fieldRules, signalRules, inner);
    checkFieldRules(organisation, fieldRules.length, fields);
    const customFields = isMissing(custom) ? [] : mergeCustomFields(custom, [], module, nextId);
    const position = { module: module.apiName, layoutId: layout?.id ?? null };
    checkTotal(organisation, position, at(layoutPlace, "id"), place);
    if (isActive) checkActive(organisation, position, at(layoutPlace, "id"));
    const id = nextId();
    storeRule(organisation, {
      id,
      name,
      description: description.value === undefined ? null : readDescription(description),
      ...position,
      active: isActive,
      zia: null,
      createdTime: stampNow(organisation),
      modifiedTime: null,
      createdBy: user.id,
      modifiedBy: null,
      fieldRules,
      signalRules,
      customFields,
    });
    return buildSuccess("scoring rule created successfully", { id });
  });
}

/** In shape C the rules stand inside manual_scoring_rule. */
export function innerRules(place: Place): Place {
  const manual = at(place, "manual_scoring_rule");
  return isMissing(manual) ? place : manual;
}

/** Zia's rules are made in Zia's own pages, which are not simulated. */
function refuseZia(place: Place): void {
  const type = at(place, "scoring_type");
  if (type.value === "zia_scoring") refuseAt(type, "NOT_SUPPORTED", "Zia scoring rules are not supported");
}
