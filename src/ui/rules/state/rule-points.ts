import { addPoints, type ScoringRule } from "../../../scoring/index.ts";

export interface PointsRange {
  readonly lowest: number;
  readonly highest: number;
}

/** What a record can get from the field rules at least and at most; null: not known. Signals come on top, any number of times. */
export function measurePoints({ fieldRules }: ScoringRule): PointsRange | null {
  if (fieldRules === null) return null;
  const sum = (scores: readonly number[]) => scores.reduce(addPoints, 0);
  const scores = fieldRules.map(({ score }) => score);
  return {
    lowest: sum(scores.filter((score) => score < 0)),
    highest: sum(scores.filter((score) => score > 0)),
  };
}
