import type { Points } from "./score-explanation.ts";

export const NO_POINTS: Points = Object.freeze({ positive: null, negative: null, score: null });

/** Far above any score, and so that the sums of many are exact: larger ones end as infinity, which is no score. */
export const MOST_POINTS = 1e12;

/**
 * Adds as decimals: 0.1 and 0.2 are 0.3, so that sums compare by ===. Exact while the sum has at most 15 digits, which
 * is what a number holds.
 */
export function addPoints(one: number, other: number): number {
  const sum = one + other;
  if (Number.isInteger(one) && Number.isInteger(other)) return sum;
  return Number(sum.toFixed(Math.max(countPlaces(one), countPlaces(other))));
}

/** Decimal places of a number as it is written; toFixed takes no more than 100. */
function countPlaces(points: number): number {
  const [digits = "", exponent = "0"] = String(points).split("e");
  const places = (digits.split(".")[1]?.length ?? 0) - Number(exponent);
  return Math.min(Math.max(places, 0), 100);
}

/** Adds each score to its side; a side that no score falls on stays null, as in Zoho's answers. */
export function sumPoints(scores: Iterable<number>): Points {
  let positive: number | null = null;
  let negative: number | null = null;
  for (const score of scores) {
    if (score >= 0) positive = joinSide(positive, score);
    else negative = joinSide(negative, score);
  }
  return addSides(positive, negative);
}

export function addSides(positive: number | null, negative: number | null): Points {
  if (positive === null && negative === null) return NO_POINTS;
  return { positive, negative, score: addPoints(positive ?? 0, negative ?? 0) };
}

export function joinPoints(one: Points, other: Points): Points {
  return addSides(joinSide(one.positive, other.positive), joinSide(one.negative, other.negative));
}

function joinSide(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : addPoints(one, other);
}
