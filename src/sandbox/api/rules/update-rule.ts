import { storeRule } from "../../organisation/changes/store-rule.ts";
import { findLayout } from "../../organisation/state/modules.ts";
import { findModule, type Organisation, stampNow } from "../../organisation/state/organisation.ts";
import type { StoredRule } from "../../organisation/state/stored-rule.ts";
import type { User } from "../../organisation/state/users.ts";
import { buildSuccess, type Envelope } from "../protocol/answer.ts";
import { innerRules } from "./create-rule.ts";
import { mergeCustomFields } from "./read-custom-fields.ts";
import { mergeFieldRules } from "./read-field-rules.ts";
import { at, has, isMissing, readObject, requirePresent } from "./read-place.ts";
import { mergeSignalRules } from "./read-signal-rules.ts";
import { checkFieldRules } from "./rule-limits.ts";
import { checkNotEmpty, readDescription, readName } from "./rule-properties.ts";
import { invalid, judgeRule, type Place, refuseAt } from "./rule-refusal.ts";

/** `id` from the path; null: it stands in the body. */
export function updateRule(organisation: Organisation, user: User, place: Place, id: string | null): Envelope {
  return judgeRule(() => {
    readObject(place);
    const rule = findRule(organisation, place, id);
    storeRule(organisation, {
      ...rule,
      ...mergeRule(organisation, rule, place),
      modifiedTime: stampNow(organisation),
      modifiedBy: user.id,
    });
    return buildSuccess("scoring rule updated successfully", { id: rule.id });
  });
}

function findRule(organisation: Organisation, place: Place, id: string | null): StoredRule {
  const idPlace = at(place, "id");
  const wanted = id ?? requirePresent(idPlace).value;
  const rule = typeof wanted === "string" ? organisation.rules.get(wanted) : undefined;
  if (!rule) return invalid(idPlace, {}, "The id given seems to be invalid");
  return rule.zia === null ? rule : refuseAt(idPlace, "NOT_SUPPORTED", "Zia scoring rules are not supported");
}

/** Only what is given changes. The keys module, layout and active are passed over. Source: v7 update page, note. */
function mergeRule(organisation: Organisation, rule: StoredRule, place: Place): Partial<StoredRule> {
  const module = findModule(organisation, rule.module);
  if (!module) throw new Error(`No module ${rule.module}`);
  const layout = rule.layoutId === null ? null : (findLayout(module, rule.layoutId) ?? null);
  const inner = innerRules(place);
  const nextId = organisation.ids.created;
  const fields = at(inner, "field_rules");
  const signals = at(inner, "signal_rules");
  const custom = at(place, "custom_fields");
  const fieldRules = isMissing(fields)
    ? rule.fieldRules
    : mergeFieldRules(fields, rule.fieldRules, { module, layout }, nextId);
  const signalRules = isMissing(signals)
    ? rule.signalRules
    : mergeSignalRules(signals, rule.signalRules, module, organisation.signals, nextId);
  checkNotEmpty(module, fieldRules, signalRules, inner);
  if (fieldRules.length > rule.fieldRules.length) checkFieldRules(organisation, fieldRules.length, fields);
  return {
    ...(has(place, "name") ? { name: readName(organisation, at(place, "name"), rule.id) } : {}),
    ...(has(place, "description") ? { description: readDescription(at(place, "description")) } : {}),
    fieldRules,
    signalRules,
    customFields: isMissing(custom) ? rule.customFields : mergeCustomFields(custom, rule.customFields, module, nextId),
  };
}
