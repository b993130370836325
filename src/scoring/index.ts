export { createPointsEvaluator, type PointsEvaluator } from "./bulk/points-evaluator.ts";
export { isTimeZone } from "./dates/calendar.ts";
export { type CountedPeriod, parseCountedPeriod, writeCountedPeriod } from "./dates/counted-periods.ts";
export { NAMED_DATE_PLACEHOLDERS } from "./dates/date-placeholders.ts";
export { readLocalTime, writeInstant } from "./dates/local-times.ts";
export { compareRule, compareRules, type RuleChange } from "./editing/changes/rule-changes.ts";
export { findConflict, type RuleConflict, rebaseDraft } from "./editing/changes/rule-conflict.ts";
export {
  type FieldRuleWrite,
  type NewRule,
  planNewRule,
  planRuleUpdate,
  type RuleUpdate,
  type SignalRuleWrite,
} from "./editing/changes/rule-write.ts";
export {
  COMPARATOR_CHOICES,
  type ComparatorChoice,
  isComparatorChoice,
  knowsChoice,
  listComparatorsFor,
} from "./editing/choices/comparator-choices.ts";
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
} from "./editing/choices/rule-metadata.ts";
export { findValueEditor, type ValueEditor, type ValueKind } from "./editing/choices/value-editor.ts";
export { createDraft, draftFromRule, isWrapped, type NewDraft } from "./editing/draft/create-draft.ts";
export {
  applyEdit,
  type DraftHistory,
  endTyping,
  redoEdit,
  startHistory,
  undoEdit,
} from "./editing/draft/draft-history.ts";
export { type EditRefusal, type EditRefusalCode, isEditRefusal } from "./editing/draft/edit-refusal.ts";
export { editRule } from "./editing/draft/edit-rule.ts";
export { type DraftExplanation, type DraftLine, explainDraft } from "./editing/draft/explain-draft.ts";
export {
  type Fields,
  type KeyedCriteria,
  type KeyedGroup,
  readScore,
  toScoringRule,
} from "./editing/draft/finish-draft.ts";
export type * from "./editing/draft/rule-draft.ts";
export type * from "./editing/draft/rule-edit.ts";
export { checkAction, type LimitedAction, type LimitRefusal } from "./editing/limits/check-action.ts";
export {
  EDITION_LIMITS,
  EDITIONS,
  type Edition,
  type EditionLimits,
  guessEdition,
  isEdition,
} from "./editing/limits/editions.ts";
export {
  isUsedUp,
  type LimitMeter,
  type LimitName,
  type LimitScope,
  type LimitSources,
  measureFieldRules,
  measureLimits,
  type ServerLimit,
} from "./editing/limits/rule-limits.ts";
export {
  LONGEST_FIELD_LABEL,
  MOST_RULES_PER_DELETION,
  MOST_RULES_PER_RUN,
  MOST_SCORE_FIELDS,
} from "./editing/limits/zoho-limits.ts";
export {
  hasErrors,
  ISSUE_SEVERITIES,
  type RuleIssue,
  type RuleIssueCode,
  type RulePart,
  type RulePlace,
} from "./editing/validation/rule-issue.ts";
export { validateRule } from "./editing/validation/validate-rule.ts";
export { describeCriteria, describeNeed, findEmptiness } from "./explaining/describe-criteria.ts";

export { nameChoice, writeNumber } from "./explaining/describe-value.ts";
export { explainScore } from "./explaining/explain-score.ts";
export { isScoreLasting } from "./explaining/lasting-score.ts";
export { createPhrase, type Phrase, type Wording } from "./explaining/phrases.ts";
export { addPoints, MOST_POINTS, NO_POINTS } from "./explaining/points.ts";
export { addsUp, isTotalExplained } from "./explaining/reconcile.ts";
export type * from "./explaining/score-explanation.ts";
export {
  placeTouchPoints,
  sumTouchPoints,
  type TouchPointPlace,
  totalBeyondSides,
  weighPoints,
} from "./explaining/stored-total.ts";
export type * from "./matching/criteria-match.ts";
export { listCriterions, usesFiscalYear } from "./matching/criteria-walk.ts";
export { matchCriteria } from "./matching/match-criteria.ts";
export { joinOutcomes, negate, type Outcome } from "./matching/outcome.ts";
export { isInexact } from "./matching/refuse-value.ts";
export * from "./terms/criteria.ts";
export { listNodes } from "./terms/criteria-nodes.ts";
export type * from "./terms/crm-record.ts";
export { ASSUMPTIONS, type Assumption, UNKNOWN_REASONS, type UnknownReason } from "./terms/doubts.ts";
export type * from "./terms/entity-score.ts";
export * from "./terms/ids.ts";
export type * from "./terms/scoring-context.ts";
export type * from "./terms/scoring-rule.ts";
export { STAGE_PLACEHOLDERS } from "./terms/stage-placeholders.ts";
