import { judgeApplicability } from "./applicability.ts";
import type { CrmRecord } from "./crm-record.ts";
import type { EntityScore } from "./entity-score.ts";
import { type CriteriaMatcher, createCriteriaMatcher, type PreparedCriteria } from "./match-criteria.ts";
import { findOutOfDateReasons, judgeOutOfDate } from "./out-of-date.ts";
import { NO_POINTS, sumPoints } from "./points.ts";
import { expectScore, reconcile } from "./reconcile.ts";
import type {
  ExplainScoreInput,
  FieldRuleMatch,
  RuleExplanation,
  ScoreExplanation,
  ScoreHistory,
} from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";
import type { FieldRule, ScoringRule } from "./scoring-rule.ts";

/** What is known of one record besides its values. */
export interface StoredScores {
  /** null: not read, so nothing is compared. */
  readonly scores: readonly EntityScore[] | null;
  readonly history: ScoreHistory | null;
}

export interface ScoreExplainer {
  explain(record: CrmRecord, stored: StoredScores): ScoreExplanation;
}

/**
 * Why a record has its score: every rule with its field rules judged leaf by leaf, its points, and those points
 * reconciled with what Zoho stored. Zoho's number is the truth, this is the explanation: neither replaces the other.
 */
export function explainScore({ record, module, rules, context, scores, history }: ExplainScoreInput): ScoreExplanation {
  return createScoreExplainer(rules, module, context).explain(record, { scores, history });
}

/** Prepares the rules once for many records. `module` is the records' API name, null where it is not known. */
export function createScoreExplainer(
  rules: readonly ScoringRule[],
  module: string | null,
  context: ScoringContext,
): ScoreExplainer {
  const matcher = createCriteriaMatcher(context);
  const prepared = rules.map((rule) => ({
    rule,
    fieldRules: (rule.fieldRules ?? []).map((fieldRule) => ({
      fieldRule,
      criteria: matcher.prepare(fieldRule.criteria),
    })),
  }));
  return {
    explain(record, stored) {
      matcher.load(record.values);
      return {
        record,
        module,
        rules: prepared.map(({ rule, fieldRules }) => explainRule(rule, matcher, fieldRules, record, module, stored)),
      };
    },
  };
}

function explainRule(
  rule: ScoringRule,
  matcher: CriteriaMatcher,
  prepared: readonly { readonly fieldRule: FieldRule; readonly criteria: PreparedCriteria }[],
  record: CrmRecord,
  module: string | null,
  { scores, history }: StoredScores,
): RuleExplanation {
  const { applies, whyNot } = judgeApplicability(rule, record, module);
  const fieldRules = prepared.map(({ fieldRule, criteria }): FieldRuleMatch => {
    const match = matcher.match(criteria);
    return { fieldRule, outcome: match.outcome, criteria: match };
  });
  const stored = scores?.find(({ ruleId }) => ruleId === rule.id) ?? null;
  const undecided = scoresOf(fieldRules, "unknown");
  const sides = sumPoints(undecided);
  // Zia's rules have no field rules to add up, and a list may have left them out: then nothing is claimed.
  const claims = applies === true && rule.fieldRules !== null;
  const now = claims ? sumPoints(scoresOf(fieldRules, "met")) : NO_POINTS;
  const reconciliation = claims && stored !== null ? reconcile(stored, now, undecided) : null;
  const outOfDate = claims && scores !== null ? judgeOutOfDate(now, reconciliation, undecided) : null;
  return {
    rule,
    applies,
    whyNot,
    now,
    undecided: { positive: sides.positive ?? 0, negative: sides.negative ?? 0 },
    fieldRules,
    stored,
    reconciliation,
    expectedScore: reconciliation === null ? now.score : expectScore(now, reconciliation),
    outOfDate,
    outOfDateReasons: outOfDate === true ? findOutOfDateReasons(rule, fieldRules, history) : [],
  };
}

function scoresOf(fieldRules: readonly FieldRuleMatch[], outcome: FieldRuleMatch["outcome"]): readonly number[] {
  const scores: number[] = [];
  for (const match of fieldRules) if (match.outcome === outcome) scores.push(match.fieldRule.score);
  return scores;
}
