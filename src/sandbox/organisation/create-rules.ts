import { ACCOUNT_AND_DEAL_RULES } from "./seed/account-and-deal-rules.ts";
import { buildRule } from "./seed/build-rule.ts";
import { CONTACT_RULES } from "./seed/contact-rules.ts";
import { RULE_1 } from "./seed/documented-rules.ts";
import { LEAD_RULES } from "./seed/lead-rules.ts";
import { HOSTILE_MODULE, HOSTILE_RULES } from "./showcase/hostile-module.ts";
import type { CrmModule } from "./state/modules.ts";
import type { StoredRule } from "./state/stored-rule.ts";

export function createRules(modules: readonly CrmModule[], now: number, timeZone: string): StoredRule[] {
  const hostile = modules.includes(HOSTILE_MODULE) ? HOSTILE_RULES : [];
  const seeds = [...LEAD_RULES, ...CONTACT_RULES, ...ACCOUNT_AND_DEAL_RULES, ...hostile];
  return [RULE_1, ...seeds.map((seed) => buildRule(seed, modules, now, timeZone))];
}
