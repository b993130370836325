import type { CrmError, RulesGateway } from "../../../crm/index.ts";
import type { RuleId, ScoringRule } from "../../../scoring/index.ts";
import { settle } from "../../runtime/settle.ts";

/** A rule as Zoho has it now, beside what the admin was shown of it. */
export type RuleCheck =
  | { readonly kind: "same"; readonly current: ScoringRule }
  /** The id is that of a rule with another name or place: renamed meanwhile, or the list was not Zoho's. */
  | { readonly kind: "other"; readonly current: ScoringRule }
  | { readonly kind: "gone" }
  | { readonly kind: "unread"; readonly error: CrmError };

const MOST_AT_ONCE = 3;

/**
 * Reads each rule again by its id. Any page that opened the CRM can forge answers of the SDK, so a list may show one rule
 * under another's name: what is done goes by id, what was agreed to goes by name.
 */
export async function rereadRules(
  signal: AbortSignal,
  gateway: Pick<RulesGateway, "readScoringRule">,
  rules: readonly ScoringRule[],
): Promise<ReadonlyMap<RuleId, RuleCheck>> {
  const checks = new Map<RuleId, RuleCheck>();
  const waiting = rules.values();
  const readNext = async (): Promise<void> => {
    for (const rule of waiting) checks.set(rule.id, await reread(signal, gateway, rule));
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, readNext));
  return checks;
}

async function reread(
  signal: AbortSignal,
  gateway: Pick<RulesGateway, "readScoringRule">,
  shown: ScoringRule,
): Promise<RuleCheck> {
  const { value, failure } = await settle(() => gateway.readScoringRule(signal, shown.id));
  if (failure !== null) return { kind: "unread", error: failure };
  if (value === null) return { kind: "gone" };
  return { kind: isShown(shown, value) ? "same" : "other", current: value };
}

/** By what people know a rule. */
function isShown(shown: ScoringRule, current: ScoringRule): boolean {
  return (
    shown.id === current.id &&
    shown.name === current.name &&
    shown.module.apiName === current.module.apiName &&
    shown.layout?.id === current.layout?.id
  );
}
