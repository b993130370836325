import {
  type CriteriaMatch,
  describeCriteria,
  type EntityScore,
  type FieldRuleMatch,
  type RuleExplanation,
  type ScoreExplanation,
  type Wording,
} from "../scoring/index.ts";
import { limitDepth } from "./limit-depth.ts";

/** What `scorelens explain --json` prints: scripts rely on these keys. */
export function toExplanationJson({ record, module, rules }: ScoreExplanation, wording: Wording) {
  const { id, layout } = record;
  return {
    record: { id, module, layout: layout === null ? null : { id: layout.id, name: layout.name } },
    rules: rules.map((rule) => toRuleJson(rule, wording)),
  };
}

function toRuleJson(explanation: RuleExplanation, wording: Wording) {
  const { rule, applies, whyNot, now, fieldRules, stored, reconciliation, outOfDate } = explanation;
  return {
    id: rule.id,
    name: rule.name,
    active: rule.active,
    layout: rule.layout === null ? null : { id: rule.layout.id },
    applies,
    whyNot,
    positive: now.positive,
    negative: now.negative,
    score: now.score,
    fieldRules: fieldRules.map((match) => toFieldRuleJson(match, wording)),
    signalRules: rule.signalRules.map(({ id, score, signal }) => ({
      id,
      score,
      signal: { id: signal.id, namespace: signal.namespace },
    })),
    stored: stored === null ? null : toStoredJson(stored),
    unexplained: reconciliation === null ? null : { ...reconciliation.unexplained },
    outOfDate,
  };
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
