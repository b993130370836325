export { isTimeZone } from "./calendar.ts";
export * from "./criteria.ts";
export { listCriterions, usesFiscalYear } from "./criteria-walk.ts";
export type * from "./crm-record.ts";
export { describeCriteria, describeCriterion, describeWanted, type Wording } from "./describe-criteria.ts";
export type * from "./entity-score.ts";
export type { StoredScores } from "./explain-rule.ts";
export { explainScore } from "./explain-score.ts";
export * from "./ids.ts";
export { matchCriteria } from "./match-criteria.ts";
export {
  ASSUMPTIONS,
  type Assumption,
  joinOutcomes,
  negate,
  type Outcome,
  UNKNOWN_REASONS,
  type UnknownReason,
} from "./outcome.ts";
export { createPhrase, type Phrase } from "./phrases.ts";
export { createPointsEvaluator, type PointsEvaluator } from "./points-evaluator.ts";
export { createScoreExplainer, type ScoreExplainer } from "./score-explainer.ts";
export type * from "./score-explanation.ts";
export type * from "./scoring-context.ts";
export type * from "./scoring-rule.ts";
