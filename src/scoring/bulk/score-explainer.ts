import { answerFieldRule, explainRule, type StoredScores } from "../explaining/explain-rule.ts";
import type { FieldRuleMatch, ScoreExplanation } from "../explaining/score-explanation.ts";
import type { CrmRecord } from "../terms/crm-record.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import type { FieldRule, ScoringRule } from "../terms/scoring-rule.ts";
import { type CriteriaMatcher, createCriteriaMatcher, type PreparedCriteria } from "./criteria-matcher.ts";

export interface ScoreExplainer {
  explain(record: CrmRecord, stored: StoredScores): ScoreExplanation;
}

interface PreparedFieldRule {
  readonly fieldRule: FieldRule;
  readonly criteria: PreparedCriteria;
}

/** explainScore for many records: rules are prepared once, answers are shared. `module` null: not known. */
export function createScoreExplainer(
  rules: readonly ScoringRule[],
  module: string | null,
  context: ScoringContext,
): ScoreExplainer {
  const matcher = createCriteriaMatcher(context);
  const prepared = rules.map((rule) => ({
    rule,
    fieldRules: (rule.fieldRules ?? []).map(
      (fieldRule): PreparedFieldRule => ({ fieldRule, criteria: matcher.prepare(fieldRule.criteria) }),
    ),
  }));
  return {
    explain(record, stored) {
      matcher.load(record.values);
      return {
        record,
        module,
        rules: prepared.map(({ rule, fieldRules }) =>
          explainRule(rule, matchFieldRules(fieldRules, matcher), record, module, stored),
        ),
      };
    },
  };
}

function matchFieldRules(fieldRules: readonly PreparedFieldRule[], matcher: CriteriaMatcher): FieldRuleMatch[] {
  return fieldRules.map(({ fieldRule, criteria }) => answerFieldRule(fieldRule, matcher.match(criteria)));
}
