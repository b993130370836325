import type { CrmRecord } from "../terms/crm-record.ts";
import type { ScoringRule } from "../terms/scoring-rule.ts";
import { judgeApplicability } from "./applicability.ts";
import { findOutOfDateReasons, judgeOutOfDate } from "./out-of-date.ts";
import { NO_POINTS, sumPoints } from "./points.ts";
import { expectOtherPoints, expectPoints, reconcile } from "./reconcile.ts";
import type { ExplainScoreInput, FieldRuleMatch, RuleExplanation } from "./score-explanation.ts";

/** One rule of one record, from its field rules as they were judged. */
export function explainRule(
  rule: ScoringRule,
  fieldRules: readonly FieldRuleMatch[],
  record: CrmRecord,
  module: string | null,
  { scores, scoresIncomplete = false, history }: Pick<ExplainScoreInput, "scores" | "scoresIncomplete" | "history">,
): RuleExplanation {
  const { applies, whyNot } = judgeApplicability(rule, record, module);
  const stored = scores?.find(({ ruleId }) => ruleId === rule.id) ?? null;
  const undecided = scoresOf(fieldRules, "unknown");
  const sides = sumPoints(undecided);
  // Zia's rules have no field rules to add up, and a list may have left them out: then nothing is claimed.
  const claims = applies === true && rule.fieldRules !== null;
  const now = claims ? sumPoints(scoresOf(fieldRules, "met")) : NO_POINTS;
  const reconciliation = claims && stored !== null ? reconcile(stored, now, undecided) : null;
  const compared = scores !== null && (stored !== null || !scoresIncomplete);
  const expected = reconciliation === null ? now : expectPoints(now, reconciliation);
  const outOfDate = claims && compared ? judgeOutOfDate(now, reconciliation, undecided) : null;
  return {
    rule,
    applies,
    whyNot,
    now,
    undecided: { positive: sides.positive ?? 0, negative: sides.negative ?? 0 },
    fieldRules,
    stored,
    reconciliation,
    expected,
    expectedOther: reconciliation === null ? null : expectOtherPoints(now, reconciliation),
    expectedScore: expected.score,
    outOfDate,
    outOfDateReasons: outOfDate === true ? findOutOfDateReasons(rule, fieldRules, history) : [],
  };
}

function scoresOf(fieldRules: readonly FieldRuleMatch[], outcome: FieldRuleMatch["outcome"]): readonly number[] {
  const scores: number[] = [];
  for (const match of fieldRules) if (match.outcome === outcome) scores.push(match.fieldRule.score);
  return scores;
}
