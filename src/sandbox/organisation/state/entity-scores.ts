import { addPoints } from "../../../scoring/index.ts";

/** One row of Entity_Scores__s. All numbers are points; a side without points is null. */
export interface EntityScoreRow {
  readonly id: string;
  readonly recordId: string;
  readonly module: string;
  readonly ruleId: string;
  readonly positive: number | null;
  readonly negative: number | null;
  readonly score: number | null;
  readonly touchPoint: number | null;
  readonly touchPointPositive: number | null;
  readonly touchPointNegative: number | null;
}

/** The numbers of a row, without its identity. */
export type ScoreNumbers = Omit<EntityScoreRow, "id" | "recordId" | "module" | "ruleId">;

export const NO_POINTS: ScoreNumbers = {
  positive: null,
  negative: null,
  score: null,
  touchPoint: null,
  touchPointPositive: null,
  touchPointNegative: null,
};

export function addSides(positive: number | null, negative: number | null): number | null {
  return positive === null && negative === null ? null : addPoints(positive ?? 0, negative ?? 0);
}

export function sameNumbers(one: ScoreNumbers, other: ScoreNumbers): boolean {
  return (
    one.positive === other.positive &&
    one.negative === other.negative &&
    one.score === other.score &&
    one.touchPointPositive === other.touchPointPositive &&
    one.touchPointNegative === other.touchPointNegative
  );
}
