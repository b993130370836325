import { addPoints } from "../../../scoring/index.ts";
import { addSides, type ScoreNumbers } from "../state/entity-scores.ts";
import type { SignalEvent } from "../state/signals.ts";
import type { StoredSignalRule } from "../state/stored-rule.ts";

/** Each event counts its signal rule's points once. Whether Zoho counts every event is not documented. */
export function countTouchPoints(
  rules: readonly StoredSignalRule[],
  events: readonly SignalEvent[],
): { positive: number | null; negative: number | null } {
  let positive: number | null = null;
  let negative: number | null = null;
  for (const { signal, score } of rules) {
    for (const { signalId } of events) {
      if (signalId !== signal.id || score === 0) continue;
      if (score > 0) positive = addPoints(positive ?? 0, score);
      else negative = addPoints(negative ?? 0, score);
    }
  }
  return { positive, negative };
}

/** Joins the points of field rules and touch points to one row, by either reading of Zoho's silence. */
export function joinPoints(
  fieldRules: { readonly positive: number | null; readonly negative: number | null },
  touch: { readonly positive: number | null; readonly negative: number | null },
  reading: "contained" | "apart",
): ScoreNumbers {
  const contained = reading === "contained";
  const positive = contained ? addSides(fieldRules.positive, touch.positive) : fieldRules.positive;
  const negative = contained ? addSides(fieldRules.negative, touch.negative) : fieldRules.negative;
  return {
    positive,
    negative,
    score: addSides(positive, negative),
    touchPoint: addSides(touch.positive, touch.negative),
    touchPointPositive: touch.positive,
    touchPointNegative: touch.negative,
  };
}
