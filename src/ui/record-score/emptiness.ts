import type { EntityScore, ScoreExplanation } from "../../scoring/index.ts";

export type Emptiness = "no_rules" | "none_apply" | "never_run" | "nothing_matched";

/** Why there is nothing to see, in the order in which one reason hides the next; null where there is something. */
export function judgeEmptiness({ rules }: ScoreExplanation, scores: readonly EntityScore[] | null): Emptiness | null {
  if (rules.length === 0) return "no_rules";
  const applying = rules.filter((rule) => rule.applies === true);
  if (applying.length === 0) return rules.some((rule) => rule.applies === null) ? null : "none_apply";
  if (scores === null) return null;
  const stored = applying.flatMap((rule) => rule.stored ?? []);
  if (stored.length === 0) return "never_run";
  return stored.every(hasNoPoints) ? "nothing_matched" : null;
}

/** True for the row of a rule that was run and gave nothing. */
export function hasNoPoints(row: EntityScore): boolean {
  return [row.score, row.positive, row.negative, row.touchPoint].every((points) => points === null || points === 0);
}
