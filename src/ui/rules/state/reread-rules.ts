import { mapInParallel, type RulesGateway } from "../../../crm/index.ts";
import type { RuleId, ScoringRule } from "../../../scoring/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { RuleCheck, TaskResult } from "./task-state.ts";

/**
 * Reads each rule again by its id. Any page that opened the CRM can forge answers of the SDK, so a list may show one rule
 * under another's name: what is done goes by id, what was agreed to goes by name.
 */
export async function rereadRules(
  signal: AbortSignal,
  gateway: Pick<RulesGateway, "readScoringRule">,
  rules: readonly ScoringRule[],
): Promise<ReadonlyMap<RuleId, RuleCheck>> {
  return new Map(await mapInParallel(rules, async (rule) => [rule.id, await reread(signal, gateway, rule)]));
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

/** The rules that nothing may be done to, each with the reason. */
export function listUnsent(
  rules: readonly ScoringRule[],
  checks: ReadonlyMap<RuleId, RuleCheck>,
): readonly TaskResult[] {
  return rules.flatMap((rule) => {
    const check = checks.get(rule.id);
    return check === undefined || check.kind === "same" ? [] : [{ rule, answer: { kind: "not_sent", check } }];
  });
}
