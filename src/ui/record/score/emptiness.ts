import type { EntityScore, ScoreExplanation } from "../../../scoring/index.ts";
import type { RecordParts } from "../state/record-score-state.ts";

export type Emptiness = "no_rules" | "none_apply" | "never_run" | "nothing_matched";

/**
 * Why there is nothing to see, in the order in which one reason hides the next; null where there is something. Where a
 * stored score is of a rule that Zoho did not list, or entries are left out, nothing is said of all of them.
 */
export function judgeEmptiness(
  { rules }: ScoreExplanation,
  parts: Pick<RecordParts, "rules" | "scores">,
): Emptiness | null {
  const scores = parts.scores.value;
  const applying = rules.filter((rule) => rule.applies === true);
  if (applying.length === 0) {
    if (parts.rules.gaps !== undefined) return null;
    const known = new Set(rules.filter((rule) => rule.applies === false).map(({ rule }) => rule.id));
    if (known.size < rules.length || scores?.some(({ ruleId }) => !known.has(ruleId))) return null;
    return rules.length === 0 ? "no_rules" : "none_apply";
  }
  if (scores === null || parts.scores.gaps !== undefined) return null;
  if (scores.length === 0) return "never_run";
  return applying.some(({ stored }) => stored !== null) && scores.every(hasNoPoints) ? "nothing_matched" : null;
}

/** True for the row of a rule that was run and gave nothing. */
export function hasNoPoints(row: EntityScore): boolean {
  return [row.score, row.positive, row.negative, row.touchPoint].every((points) => points === null || points === 0);
}
