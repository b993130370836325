export { isTimeZone } from "./calendar.ts";
export { checkAction, type LimitedAction, type LimitRefusal } from "./check-action.ts";
export {
  COMPARATOR_CHOICES,
  type ComparatorChoice,
  isComparatorChoice,
  knowsChoice,
  listComparatorsFor,
} from "./comparator-choices.ts";
export { type CountedPeriod, parseCountedPeriod, writeCountedPeriod } from "./counted-periods.ts";
export * from "./criteria.ts";
export { listCriterions, usesFiscalYear } from "./criteria-walk.ts";
export type * from "./crm-record.ts";
export { NAMED_DATE_PLACEHOLDERS } from "./date-placeholders.ts";
export { describeCriteria, describeNeed, findEmptiness, type Wording } from "./describe-criteria.ts";
export { nameChoice, writeNumber } from "./describe-value.ts";
export { createDraft, draftFromRule, isWrapped, type NewDraft } from "./draft/create-draft.ts";
export {
  applyEdit,
  type DraftHistory,
  endTyping,
  redoEdit,
  startHistory,
  undoEdit,
} from "./draft/draft-history.ts";
export { type EditRefusal, type EditRefusalCode, isEditRefusal } from "./draft/edit-refusal.ts";
export { editRule } from "./draft/edit-rule.ts";
export { type DraftExplanation, type DraftLine, explainDraft } from "./draft/explain-draft.ts";
export { type Fields, type KeyedCriteria, type KeyedGroup, readScore, toScoringRule } from "./draft/finish-draft.ts";
export type * from "./draft/rule-draft.ts";
export type * from "./draft/rule-edit.ts";
export { EDITION_LIMITS, EDITIONS, type Edition, type EditionLimits, guessEdition, isEdition } from "./editions.ts";
export type * from "./entity-score.ts";
export type { StoredScores } from "./explain-rule.ts";
export { explainScore } from "./explain-score.ts";
export * from "./ids.ts";
export { isScoreLasting } from "./lasting-score.ts";
export { readLocalTime, writeInstant } from "./local-times.ts";
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
export { addPoints, NO_POINTS } from "./points.ts";
export { createPointsEvaluator, type PointsEvaluator } from "./points-evaluator.ts";
export { addsUp, isTotalExplained } from "./reconcile.ts";
export { isInexact } from "./refuse-value.ts";
export { compareRule, compareRules, type RuleChange } from "./rule-changes.ts";
export { findConflict, type RuleConflict, rebaseDraft } from "./rule-conflict.ts";
export {
  hasErrors,
  ISSUE_SEVERITIES,
  type RuleIssue,
  type RuleIssueCode,
  type RulePart,
  type RulePlace,
} from "./rule-issue.ts";
export {
  isUsedUp,
  type LimitMeter,
  type LimitName,
  type LimitScope,
  type LimitSources,
  measureFieldRules,
  measureLimits,
  type ServerLimit,
} from "./rule-limits.ts";
export {
  type FieldBar,
  findLayout,
  isSignalOffered,
  judgeField,
  judgeModuleKind,
  listRuleFields,
  type ModuleKind,
  type RuleField,
  type RuleLayout,
  type RuleMetadata,
  type Signal,
} from "./rule-metadata.ts";
export {
  type FieldRuleWrite,
  type NewRule,
  planNewRule,
  planRuleUpdate,
  type RuleUpdate,
  type SignalRuleWrite,
} from "./rule-write.ts";
export { createScoreExplainer, type ScoreExplainer } from "./score-explainer.ts";
export type * from "./score-explanation.ts";
export type * from "./scoring-context.ts";
export type * from "./scoring-rule.ts";
export {
  placeTouchPoints,
  sumTouchPoints,
  type TouchPointPlace,
  totalBeyondSides,
  weighPoints,
} from "./stored-total.ts";
export { validateRule } from "./validate-rule.ts";
export { findValueEditor, STAGE_PLACEHOLDERS, type ValueEditor, type ValueKind } from "./value-editor.ts";
