import type { RunReach } from "../../../crm/index.ts";
import { isScoreLasting, listCriterions, type RuleExplanation } from "../../../scoring/index.ts";
import type { Phase } from "../state/record-score-state.ts";

type ReadyPhase = Extract<Phase, { kind: "ready" }>;

/**
 * Whether a run of this reach can change nothing of this record, for certain: all was read, and every rule that it runs has
 * stored already what the values give.
 */
export function isRunNeedless({ reading: { parts }, explanation }: ReadyPhase, reaches: readonly RunReach[]): boolean {
  const { fields, scores } = parts;
  if (explanation === null || fields.value === null || scores.value === null) return false;
  if (Object.values(parts).some(({ failure, gaps }) => failure !== null || gaps !== undefined)) return false;
  const known = new Set(fields.value.map(({ apiName }) => apiName));
  const { rules } = explanation;
  // A type that is only guessed from the value is no certainty.
  const isLasting = (rule: RuleExplanation) =>
    isScoreLasting(rule) &&
    rule.fieldRules.every(({ fieldRule }) => listCriterions(fieldRule.criteria).every(({ field }) => known.has(field)));
  const listed = new Set(rules.map(({ rule }) => rule.id));
  return reaches.every((reach) => {
    if (reach.kind !== "rules")
      return scores.value?.every(({ ruleId }) => listed.has(ruleId)) && rules.every(isLasting);
    return reach.ruleIds.every((id) => rules.some((rule) => rule.rule.id === id && isLasting(rule)));
  });
}
