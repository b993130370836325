import { isDatePlaceholder } from "../dates/date-placeholders.ts";
import { listCriterions } from "../matching/criteria-walk.ts";
import type { ScoringRule } from "../terms/scoring-rule.ts";
import { isTotalExplained } from "./reconcile.ts";
import type { FieldRuleMatch, OutOfDateReason, Points, Reconciliation, ScoreHistory } from "./score-explanation.ts";

/**
 * True: today's values give another score than the stored one, whatever the undecided field rules give. null: can't be
 * told. A record without a stored row for the rule is out of date as soon as the rule would give it points.
 */
export function judgeOutOfDate(
  now: Points,
  reconciliation: Reconciliation | null,
  undecided: readonly number[],
): boolean | null {
  if (reconciliation === null) {
    // Zoho may keep no row where all points are 0.
    if ([now.positive, now.negative].some((points) => points !== null && points !== 0)) return true;
    return undecided.some((score) => score !== 0) ? null : false;
  }
  // A total that is not that of its sides: the row contradicts itself, or was read without a side.
  if (!isTotalExplained(reconciliation)) return null;
  const { unexplained, otherUnexplained, coveredByUndecided } = reconciliation;
  const agrees = [unexplained, otherUnexplained].some(({ positive, negative }) => positive === 0 && negative === 0);
  if (undecided.length === 0) return !agrees;
  return coveredByUndecided ? null : true;
}

/** Known causes, by what the timeline and the rule tell. Times compare as instants. */
export function findOutOfDateReasons(
  rule: ScoringRule,
  fieldRules: readonly FieldRuleMatch[],
  history: ScoreHistory | null,
): readonly OutOfDateReason[] {
  const reasons: OutOfDateReason[] = [];
  const used = fieldRules.flatMap(({ fieldRule }) => listCriterions(fieldRule.criteria));
  const scoredAt = history?.lastScored.get(rule.id);
  if (scoredAt !== undefined && rule.modifiedTime !== null && isLater(rule.modifiedTime, scoredAt)) {
    reasons.push({ code: "rule_changed", at: rule.modifiedTime });
  }
  const fields = new Set(used.map(({ field }) => field));
  for (const { field, at } of history?.fieldChanges ?? []) {
    if (!fields.has(field) || scoredAt === undefined || !isLater(at, scoredAt)) continue;
    if (!reasons.some((reason) => reason.code === "field_changed" && reason.field === field)) {
      reasons.push({ code: "field_changed", field, at });
    }
  }
  const moving = used.filter(({ value }) =>
    Array.isArray(value) ? value.some(isDatePlaceholder) : isDatePlaceholder(value),
  );
  if (moving.length > 0) {
    reasons.push({ code: "counts_days", fields: [...new Set(moving.map(({ field }) => field))] });
  }
  // Before the timeline is read, where it can't be, and before its oldest entry that was, a cause may be there unseen.
  const seen = history !== null && history.damaged !== true && (scoredAt !== undefined || history.partial !== true);
  if (reasons.length === 0 && seen) reasons.push({ code: "no_reason" });
  return reasons;
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}
