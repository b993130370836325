import type { EntityScoreRow } from "./entity-scores.ts";

/** The numbers of a row by their wire names. Source: zoho.com/crm/developer/docs/api/v8/get-entity-scores.html */
const SCORE_PARTS = {
  Score: "score",
  Positive_Score: "positive",
  Negative_Score: "negative",
  Touch_Point_Score: "touchPoint",
  Touch_Point_Positive_Score: "touchPointPositive",
  Touch_Point_Negative_Score: "touchPointNegative",
} as const satisfies Record<string, keyof EntityScoreRow>;

export type ScorePart = keyof typeof SCORE_PARTS;
export const SCORE_PART_NAMES = Object.keys(SCORE_PARTS) as readonly ScorePart[];

export function isScorePart(name: string): name is ScorePart {
  return Object.hasOwn(SCORE_PARTS, name);
}

export function readScorePart(row: EntityScoreRow | undefined, part: string): number | null {
  return row && isScorePart(part) ? row[SCORE_PARTS[part]] : null;
}
