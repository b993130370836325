import { type ScoreExplanation, usesFiscalYear } from "../../scoring/index.ts";

/** Whether the explanation would be better with the fiscal year, which is not part of the round. */
export function needsFiscalYear({ rules }: ScoreExplanation): boolean {
  return rules.some(
    (rule) => rule.applies === true && rule.fieldRules.some(({ fieldRule }) => usesFiscalYear(fieldRule.criteria)),
  );
}

/** Whether the timeline could tell why a stored score is not today's. */
export function needsHistory({ rules }: ScoreExplanation): boolean {
  return rules.some((rule) => rule.outOfDate === true);
}
