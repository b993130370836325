import type { CriterionTest, ReadPoint, ScalePoint } from "../matching/criterion-test.ts";
import { isEmptyValue } from "../matching/empty-values.ts";

/** Values of one rank have the same outcomes. null: the value is absent, or can't be read. */
export type RankValue = (seen: unknown, values: Readonly<Record<string, unknown>>) => number | null;

/** null where the tests differ in their order, or one has none. */
export function createRanking(tests: readonly CriterionTest[]): RankValue | null {
  let readPoint: ReadPoint | null = null;
  const turns: ScalePoint[] = [];
  for (const { order } of tests) {
    if (order === undefined || "holds" in order) return null;
    turns.push(...order.turns);
    if (order.readPoint === null) continue;
    if (readPoint !== null && readPoint !== order.readPoint) return null;
    readPoint = order.readPoint;
  }
  return readPoint === null ? null : rankAmong(readPoint, sortTurns(turns));
}

function sortTurns(turns: readonly ScalePoint[]): readonly ScalePoint[] {
  const sorted = [...turns].sort(comparePoints);
  return sorted.filter((turn, index) => index === 0 || comparePoints(sorted[index - 1] as ScalePoint, turn) !== 0);
}

/** Each turn has a rank, and so has each gap before, between and after them; rank 0 is that of empty values. */
function rankAmong(readPoint: ReadPoint, turns: readonly ScalePoint[]): RankValue {
  const numbers = turns.filter((turn) => typeof turn === "number");
  const rankNumber = numbers.length === turns.length ? rankAmongNumbers(Float64Array.from(numbers)) : null;
  return (seen, values) => {
    if (isEmptyValue(seen)) return seen === undefined ? null : 0;
    const point = readPoint(seen, values);
    if (typeof point === "object") return null;
    if (rankNumber !== null && typeof point === "number") return rankNumber(point);
    let from = 0;
    let to = turns.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((turns[middle] as ScalePoint) < point) from = middle + 1;
      else to = middle;
    }
    const turn = turns[from];
    return turn !== undefined && turn <= point ? 2 * from + 2 : 2 * from + 1;
  };
}

/** The same, apart because engines compare numbers much quicker where nothing else comes by. */
function rankAmongNumbers(turns: Float64Array): (point: number) => number {
  return (point) => {
    let from = 0;
    let to = turns.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((turns[middle] as number) < point) from = middle + 1;
      else to = middle;
    }
    return from < turns.length && turns[from] === point ? 2 * from + 2 : 2 * from + 1;
  };
}

/** Numbers and bigints compare with each other; texts stand among texts only. */
function comparePoints(one: ScalePoint, other: ScalePoint): number {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}
