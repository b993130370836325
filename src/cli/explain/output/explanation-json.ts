import {
  type CriteriaMatch,
  describeCriteria,
  type EntityScore,
  type FieldRuleMatch,
  NO_POINTS,
  type Points,
  type RuleExplanation,
  type ScoreExplanation,
  type Wording,
} from "../../../scoring/index.ts";
import { limitDepth } from "../../reading/limit-depth.ts";
import type { ExplanationParts } from "./explanation-parts.ts";

/** What `scorelens explain --json` prints: scripts rely on these keys. */
export function toExplanationJson({ record, module, rules }: ScoreExplanation, parts: ExplanationParts) {
  const { id, layout } = record;
  const { gaps, compared, otherScores, wording } = parts;
  return {
    record: { id, module, layout: layout === null ? null : { id: layout.id, name: layout.name } },
    incomplete: { ...gaps },
    rules: rules.map((rule) => toRuleJson(rule, compared && gaps.scores === null, wording)),
    otherScores: otherScores.map((row) => ({ rule: { id: row.ruleId, name: row.ruleName }, ...toStoredJson(row) })),
  };
}

/** null where something is not known, never 0 or an empty list. `complete`: all stored rows were read. */
function toRuleJson(explanation: RuleExplanation, complete: boolean, wording: Wording) {
  const {
    rule,
    applies,
    whyNot,
    now,
    undecided,
    fieldRules,
    stored,
    reconciliation,
    expected,
    expectedOther,
    outOfDate,
  } = explanation;
  return {
    id: rule.id,
    name: rule.name,
    active: rule.active,
    kind: rule.kind,
    layout: rule.layout === null ? null : { id: rule.layout.id },
    applies,
    whyNot,
    ...toPointsJson(now),
    undecided: { ...undecided },
    fieldRules: rule.fieldRules === null ? null : fieldRules.map((match) => toFieldRuleJson(match, wording)),
    signalRules: rule.signalRules.map(({ id, score, signal }) => ({
      id,
      score,
      signal: { id: signal.id, namespace: signal.namespace },
    })),
    touchPointRules: rule.touchPointRules.map(({ id, score, group }) => ({ id, score, group })),
    hasSignalRules: rule.hasSignalRules,
    storedKnown: stored !== null || complete,
    stored: stored === null ? null : toStoredJson(stored),
    unexplained: reconciliation === null ? null : { ...reconciliation.unexplained },
    touchPointReading: reconciliation?.reading ?? null,
    beyondSides: reconciliation?.beyondSides ?? null,
    expected: toPointsJson(expectedOther === null ? expected : NO_POINTS),
    expectedEither: expectedOther === null ? null : [toPointsJson(expected), toPointsJson(expectedOther)],
    outOfDate,
  };
}

function toPointsJson({ positive, negative, score }: Points) {
  return { positive, negative, score };
}

function toFieldRuleJson({ fieldRule, outcome, criteria }: FieldRuleMatch, wording: Wording) {
  const { id, score } = fieldRule;
  return {
    id,
    score,
    outcome,
    text: describeCriteria(fieldRule.criteria, wording),
    criteria: toCriteriaJson(criteria),
  };
}

function toCriteriaJson(match: CriteriaMatch): object {
  const { outcome } = match;
  if (match.kind === "group") {
    return { operator: match.operator, outcome, members: match.members.map(toCriteriaJson) };
  }
  const { criteria, seen, reason, assumption } = match;
  if (criteria.kind === "criterion") {
    const { field, comparator, value } = criteria;
    return {
      field,
      comparator,
      wanted: limitDepth(value),
      seen: limitDepth(seen ?? null),
      outcome,
      reason,
      assumption,
    };
  }
  const wanted = criteria.kind === "unreadable" ? limitDepth(criteria.raw) : null;
  return { field: null, comparator: null, wanted, seen: null, outcome, reason, assumption };
}

function toStoredJson(stored: EntityScore) {
  const { positive, negative, score, touchPoint, touchPointPositive, touchPointNegative } = stored;
  return { positive, negative, score, touchPoint, touchPointPositive, touchPointNegative };
}
