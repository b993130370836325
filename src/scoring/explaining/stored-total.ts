import type { EntityScore } from "../terms/entity-score.ts";
import { addPoints } from "./points.ts";
import type { TouchPointReading } from "./score-explanation.ts";

/** How the touch points of a stored row go with its sides and its total, as far as its numbers say so. */
export type TouchPointPlace =
  | "none"
  /** In the two sides, and so in the total. */
  | "within"
  /** In neither. */
  | "apart"
  /** In the total only: sides and touch points together make it up. */
  | "on_top"
  | "unknown";

/** `reading`: what the field rules let one conclude; null where there is nothing to compare the row with. */
export function placeTouchPoints(stored: EntityScore, reading: TouchPointReading | null): TouchPointPlace {
  const touchPoints = sumTouchPoints(stored);
  if (touchPoints === 0) return "none";
  if (totalBeyondSides(stored) === touchPoints && reading?.startsWith("contained") !== true) return "on_top";
  if (reading === "contained") return "within";
  return reading === "apart" ? "apart" : "unknown";
}

/** What a stored total holds beyond its two sides; 0 where the sides make it up, or where there is no total. */
export function totalBeyondSides({ score, positive, negative }: EntityScore): number {
  return score === null ? 0 : addPoints(score, -addPoints(positive ?? 0, negative ?? 0));
}

export function sumTouchPoints({ touchPoint, touchPointPositive, touchPointNegative }: EntityScore): number {
  return touchPoint ?? addPoints(touchPointPositive ?? 0, touchPointNegative ?? 0);
}

/** How much a rule moves a record: +15 and −15 weigh 30, although their total is 0. */
export function weighPoints({
  score,
  positive,
  negative,
}: Pick<EntityScore, "score" | "positive" | "negative">): number {
  return Math.max(Math.abs(score ?? 0), addPoints(Math.abs(positive ?? 0), Math.abs(negative ?? 0)));
}
