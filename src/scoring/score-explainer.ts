import { type CriteriaMatcher, createCriteriaMatcher, type PreparedCriteria } from "./criteria-matcher.ts";
import type { CrmRecord } from "./crm-record.ts";
import { answerFieldRule, explainRule, type StoredScores } from "./explain-rule.ts";
import type { FieldRuleMatch, ScoreExplanation } from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";
import type { FieldRule, ScoringRule } from "./scoring-rule.ts";

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
