import type { Listed } from "../../../crm/index.ts";
import type { EntityScore } from "../../../scoring/index.ts";
import type { ScoreChange } from "../state/run-state.ts";

const NUMBERS = [
  "score",
  "positive",
  "negative",
  "touchPoint",
  "touchPointPositive",
  "touchPointNegative",
] as const satisfies readonly (keyof EntityScore)[];

/** The rules whose stored points differ; a row that a list may have left out tells nothing. */
export function compareScores(before: Listed<EntityScore>, after: Listed<EntityScore>): readonly ScoreChange[] {
  const changes: ScoreChange[] = [];
  for (const ruleId of new Set([...before, ...after].map((row) => row.ruleId))) {
    const old = before.find((row) => row.ruleId === ruleId);
    const now = after.find((row) => row.ruleId === ruleId);
    if ((old === undefined && before.gaps !== undefined) || (now === undefined && after.gaps !== undefined)) continue;
    const same = NUMBERS.every((name) => old?.[name] === now?.[name]);
    if (!same) changes.push({ ruleId, before: old?.score ?? null, after: now?.score ?? null });
  }
  return changes;
}
