import { createRecordMatcher } from "../matching/match-criteria.ts";
import { explainRule } from "./explain-rule.ts";
import type { ExplainScoreInput, FieldRuleMatch, ScoreExplanation } from "./score-explanation.ts";

/**
 * Why a record has its score: every rule with its field rules judged leaf by leaf, its points, and those points
 * reconciled with what Zoho stored. Zoho's number is the truth, this is the explanation: neither replaces the other.
 */
export function explainScore({ record, module, rules, context, ...stored }: ExplainScoreInput): ScoreExplanation {
  const match = createRecordMatcher(record.values, context);
  return {
    record,
    module,
    rules: rules.map((rule) => {
      const fieldRules = (rule.fieldRules ?? []).map((fieldRule): FieldRuleMatch => {
        const criteria = match(fieldRule.criteria);
        return { fieldRule, outcome: criteria.outcome, criteria };
      });
      return explainRule(rule, fieldRules, record, module, stored);
    }),
  };
}
