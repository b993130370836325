import { storeRule } from "../../organisation/changes/store-rule.ts";
import { type Organisation, stampNow } from "../../organisation/state/organisation.ts";
import type { StoredRule } from "../../organisation/state/stored-rule.ts";
import type { User } from "../../organisation/state/users.ts";
import { buildSuccess, type Envelope } from "../protocol/answer.ts";
import { checkActive, checkTotal } from "./rule-limits.ts";
import { isNameTaken, LONGEST_NAME } from "./rule-properties.ts";
import { judgeRule, type Place } from "./rule-refusal.ts";

/** The clone is active whatever its model is. Source: v7 clone page, note; its name is documented nowhere. */
export function cloneRule(organisation: Organisation, user: User, rule: StoredRule, layout: Place): Envelope {
  return judgeRule(() => {
    checkTotal(organisation, rule, layout, layout);
    checkActive(organisation, rule, layout);
    const nextId = organisation.ids.created;
    const id = nextId();
    storeRule(organisation, {
      ...rule,
      id,
      name: nameClone(organisation, rule.name),
      active: true,
      createdTime: stampNow(organisation),
      createdBy: user.id,
      modifiedTime: null,
      modifiedBy: null,
      fieldRules: rule.fieldRules.map((fieldRule) => ({ ...fieldRule, id: nextId() })),
      signalRules: rule.signalRules.map((signalRule) => ({ ...signalRule, id: nextId() })),
      customFields: [],
    });
    return buildSuccess("scoring rule cloned successfully", { id });
  });
}

function nameClone(organisation: Organisation, name: string): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? " - Copy" : ` - Copy ${number}`;
    const candidate = `${name.slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (!isNameTaken(organisation, candidate, null)) return candidate;
  }
}
