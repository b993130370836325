import type { EntityScore } from "./entity-score.ts";
import type { Points, Reconciliation, TouchPointReading } from "./score-explanation.ts";

interface Sides {
  readonly positive: number;
  readonly negative: number;
}

/** Field rules that can't be told: their points may or may not be in the stored score. */
export type UndecidedScores = readonly number[];

/** More undecided rules than this are not tried out in every combination: 2^16 sums are quick, 2^30 are not. */
const MOST_TRIED = 16;

/**
 * Sets what Zoho stored against what the field rules give now, for both sides apart. Nobody documents whether the
 * stored score contains the touch points, so both readings are tried; where neither adds up the smaller remainder is
 * shown, never a forced match. null, 0 and a missing side are the same here.
 */
export function reconcile(stored: EntityScore, now: Points, undecided: UndecidedScores): Reconciliation {
  const apart = remainderOf(stored, now, { positive: 0, negative: 0 });
  const touchPoints = { positive: stored.touchPointPositive ?? 0, negative: stored.touchPointNegative ?? 0 };
  const contained = remainderOf(stored, now, touchPoints);
  const reading = chooseReading(touchPoints, contained, apart);
  const unexplained = reading.startsWith("apart") ? apart : contained;
  const otherUnexplained = reading.startsWith("apart") ? contained : apart;
  const coveredByUndecided = covers(undecided, contained) || covers(undecided, apart);
  return { stored, reading, unexplained, otherUnexplained, coveredByUndecided };
}

/** What Zoho would most likely store now, under the reading that fits. */
export function expectScore(now: Points, { stored, reading }: Reconciliation): number | null {
  const touchPoints = (stored.touchPointPositive ?? 0) + (stored.touchPointNegative ?? 0);
  if (reading.startsWith("contained") && touchPoints !== 0) return (now.score ?? 0) + touchPoints;
  return now.score;
}

function remainderOf(stored: EntityScore, now: Points, touchPoints: Sides): Sides {
  return {
    positive: (stored.positive ?? 0) - (now.positive ?? 0) - touchPoints.positive,
    negative: (stored.negative ?? 0) - (now.negative ?? 0) - touchPoints.negative,
  };
}

function chooseReading(touchPoints: Sides, contained: Sides, apart: Sides): TouchPointReading {
  if (touchPoints.positive === 0 && touchPoints.negative === 0) return "no_touch_points";
  if (sizeOf(apart) === 0) return "apart";
  if (sizeOf(contained) === 0) return "contained";
  return sizeOf(apart) < sizeOf(contained) ? "apart_with_remainder" : "contained_with_remainder";
}

function sizeOf({ positive, negative }: Sides): number {
  return Math.abs(positive) + Math.abs(negative);
}

/** True where some of the undecided field rules together make up exactly this remainder. */
function covers(undecided: UndecidedScores, { positive, negative }: Sides): boolean {
  return (
    canSum(
      undecided.filter((score) => score >= 0),
      positive,
    ) &&
    canSum(
      undecided.filter((score) => score < 0),
      negative,
    )
  );
}

/** Too many to try count as "could be", so that nothing is claimed. */
function canSum(scores: readonly number[], wanted: number): boolean {
  if (scores.length > MOST_TRIED) return true;
  let sums = new Set([0]);
  for (const score of scores) sums = new Set([...sums, ...Array.from(sums, (sum) => sum + score)]);
  return sums.has(wanted);
}
