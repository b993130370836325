import type { CrmModule } from "../modules.ts";
import type { StoredRule } from "../stored-rule.ts";
import { ACCOUNT_AND_DEAL_RULES } from "./account-and-deal-rules.ts";
import { buildRule } from "./build-rule.ts";
import { CONTACT_RULES } from "./contact-rules.ts";
import { RULE_1 } from "./documented-rules.ts";
import { HOSTILE_MODULE, HOSTILE_RULES } from "./hostile-module.ts";
import { LEAD_RULES } from "./lead-rules.ts";

export function createRules(modules: readonly CrmModule[], now: number, timeZone: string): StoredRule[] {
  const hostile = modules.includes(HOSTILE_MODULE) ? HOSTILE_RULES : [];
  const seeds = [...LEAD_RULES, ...CONTACT_RULES, ...ACCOUNT_AND_DEAL_RULES, ...hostile];
  return [RULE_1, ...seeds.map((seed) => buildRule(seed, modules, now, timeZone))];
}
