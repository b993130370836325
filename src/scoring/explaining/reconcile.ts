import type { EntityScore } from "../terms/entity-score.ts";
import { addPoints, joinPoints, NO_POINTS, sumPoints } from "./points.ts";
import type { Points, Reconciliation, TouchPointReading } from "./score-explanation.ts";
import { totalBeyondSides } from "./stored-total.ts";

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
  const touchPoints = touchPointsOf(stored);
  const apart = remainderOf(stored, now, NO_POINTS);
  const contained = remainderOf(stored, now, touchPoints);
  const reading = chooseReading(touchPoints, contained, apart);
  const unexplained = reading.startsWith("apart") ? apart : contained;
  const otherUnexplained = reading.startsWith("apart") ? contained : apart;
  const coveredByUndecided = covers(undecided, contained) || covers(undecided, apart);
  const beyondSides = totalBeyondSides(stored);
  return { stored, reading, touchPoints, unexplained, otherUnexplained, coveredByUndecided, beyondSides };
}

/** True where the parts make up everything that is stored: both sides, and the total. */
export function addsUp(reconciliation: Reconciliation): boolean {
  return sizeOf(reconciliation.unexplained) === 0 && isTotalExplained(reconciliation);
}

/** A total is that of its sides; where they leave the touch points out, it may hold them alone. Neither is documented. */
export function isTotalExplained({ reading, touchPoints, beyondSides }: Reconciliation): boolean {
  return beyondSides === 0 || (reading.startsWith("apart") && beyondSides === touchPoints.score);
}

/** What Zoho would most likely store now, under the reading that fits. */
export function expectPoints(now: Points, reconciliation: Reconciliation): Points {
  const { reading, touchPoints, beyondSides } = reconciliation;
  if (reading.startsWith("contained")) return joinPoints(now, touchPoints);
  if (beyondSides === 0 || !isTotalExplained(reconciliation)) return now;
  return { ...now, score: addPoints(now.score ?? 0, beyondSides) };
}

/** The same under the other reading: only where the stored row fits neither, so that both are open. null: there is none. */
export function expectOtherPoints(now: Points, { reading, touchPoints, beyondSides }: Reconciliation): Points | null {
  if (beyondSides !== 0 || !reading.endsWith("_with_remainder")) return null;
  return reading === "contained_with_remainder" ? now : joinPoints(now, touchPoints);
}

/** Both sides; where Zoho names the sum alone it counts for the side of its sign. Sides of 0 are none. */
function touchPointsOf({ touchPoint, touchPointPositive, touchPointNegative }: EntityScore): Points {
  const sides = [touchPointPositive, touchPointNegative].flatMap((points) => points || []);
  return sumPoints(sides.length === 0 && touchPoint ? [touchPoint] : sides);
}

function remainderOf(stored: EntityScore, now: Points, touchPoints: Points): Sides {
  const rest = (side: keyof Sides) =>
    addPoints(addPoints(stored[side] ?? 0, -(now[side] ?? 0)), -(touchPoints[side] ?? 0));
  return { positive: rest("positive"), negative: rest("negative") };
}

function chooseReading(touchPoints: Points, contained: Sides, apart: Sides): TouchPointReading {
  if (touchPoints === NO_POINTS) return "no_touch_points";
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
  for (const score of scores) sums = new Set([...sums, ...Array.from(sums, (sum) => addPoints(sum, score))]);
  return sums.has(wanted);
}
