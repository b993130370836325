import type { Points } from "./score-explanation.ts";

export const NO_POINTS: Points = Object.freeze({ positive: null, negative: null, score: null });

/** Adds each score to its side; a side that no score falls on stays null, as in Zoho's answers. */
export function sumPoints(scores: Iterable<number>): Points {
  let positive: number | null = null;
  let negative: number | null = null;
  for (const score of scores) {
    if (score >= 0) positive = (positive ?? 0) + score;
    else negative = (negative ?? 0) + score;
  }
  return addSides(positive, negative);
}

export function addSides(positive: number | null, negative: number | null): Points {
  if (positive === null && negative === null) return NO_POINTS;
  return { positive, negative, score: (positive ?? 0) + (negative ?? 0) };
}
