import { describe, expect, test } from "vitest";
import { sumPoints } from "../../../src/scoring/explaining/points.ts";
import { addsUp, expectPoints, isTotalExplained, reconcile } from "../../../src/scoring/explaining/reconcile.ts";
import type { Points, TouchPointReading } from "../../../src/scoring/explaining/score-explanation.ts";
import type { EntityScore } from "../../../src/scoring/index.ts";
import { anEntityScore } from "../../support/build/scoring-builders.ts";

const stored = (positive: number | null, negative: number | null, changes: Partial<EntityScore> = {}): EntityScore =>
  anEntityScore({ positive, negative, score: (positive ?? 0) + (negative ?? 0), ...changes });
const points = (...scores: number[]): Points => sumPoints(scores);

interface Case {
  readonly what: string;
  readonly row: EntityScore;
  readonly now: Points;
  readonly reading: TouchPointReading;
  /** Positive and negative side of what is left over, and of what the other reading leaves. */
  readonly rest: readonly [number, number];
  readonly other: readonly [number, number];
  readonly expected: Points;
}

const CASES: readonly Case[] = [
  {
    what: "no touch points",
    row: stored(15, -5),
    now: points(15, -5),
    reading: "no_touch_points",
    rest: [0, 0],
    other: [0, 0],
    expected: points(15, -5),
  },
  {
    what: "one point too many on one side",
    row: stored(1, null),
    now: points(),
    reading: "no_touch_points",
    rest: [1, 0],
    other: [1, 0],
    expected: points(),
  },
  {
    what: "one point too many on the other",
    row: stored(null, -1),
    now: points(),
    reading: "no_touch_points",
    rest: [0, -1],
    other: [0, -1],
    expected: points(),
  },
  {
    what: "sides that are off and cancel out",
    row: stored(10, -5),
    now: points(15, -10),
    reading: "no_touch_points",
    rest: [-5, 5],
    other: [-5, 5],
    expected: points(15, -10),
  },
  {
    what: "positive touch points alone, contained",
    row: stored(23, null, { touchPoint: 8, touchPointPositive: 8 }),
    now: points(15),
    reading: "contained",
    rest: [0, 0],
    other: [8, 0],
    expected: points(15, 8),
  },
  {
    what: "negative touch points alone, contained",
    row: stored(15, -4, { touchPoint: -4, touchPointNegative: -4 }),
    now: points(15),
    reading: "contained",
    rest: [0, 0],
    other: [0, -4],
    expected: points(15, -4),
  },
  {
    what: "their sum alone, contained",
    row: stored(23, null, { touchPoint: 8 }),
    now: points(15),
    reading: "contained",
    rest: [0, 0],
    other: [8, 0],
    expected: points(15, 8),
  },
  {
    what: "positive touch points alone, apart",
    row: stored(15, null, { touchPoint: 8, touchPointPositive: 8 }),
    now: points(15),
    reading: "apart",
    rest: [0, 0],
    other: [-8, 0],
    expected: points(15),
  },
  {
    what: "touch points of both sides whose sum is 0",
    row: stored(20, -5, { touchPoint: 0, touchPointPositive: 5, touchPointNegative: -5 }),
    now: points(15),
    reading: "contained",
    rest: [0, 0],
    other: [5, -5],
    expected: points(15, 5, -5),
  },
  {
    what: "touch points of 0",
    row: stored(15, null, { touchPoint: 0, touchPointPositive: 0, touchPointNegative: 0 }),
    now: points(15),
    reading: "no_touch_points",
    rest: [0, 0],
    other: [0, 0],
    expected: points(15),
  },
  {
    what: "less left over when they are apart",
    row: stored(16, null, { touchPoint: 8, touchPointPositive: 8 }),
    now: points(15),
    reading: "apart_with_remainder",
    rest: [1, 0],
    other: [-7, 0],
    expected: points(15),
  },
  {
    what: "less left over when they are contained",
    row: stored(24, null, { touchPoint: 8, touchPointPositive: 8 }),
    now: points(15),
    reading: "contained_with_remainder",
    rest: [1, 0],
    other: [9, 0],
    expected: points(15, 8),
  },
  {
    what: "as much left over either way",
    row: stored(19, null, { touchPoint: 8, touchPointPositive: 8 }),
    now: points(15),
    reading: "contained_with_remainder",
    rest: [-4, 0],
    other: [4, 0],
    expected: points(15, 8),
  },
  {
    what: "the total holds them, the sides don't",
    row: stored(15, null, { score: 23, touchPoint: 8, touchPointPositive: 8 }),
    now: points(15),
    reading: "apart",
    rest: [0, 0],
    other: [-8, 0],
    expected: { positive: 15, negative: null, score: 23 },
  },
];

describe("a stored score beside what field rules give now", () => {
  test.each(CASES)("$what", ({ row, now, reading, rest, other, expected }) => {
    const result = reconcile(row, now, []);
    expect(result).toMatchObject({
      reading,
      unexplained: { positive: rest[0], negative: rest[1] },
      otherUnexplained: { positive: other[0], negative: other[1] },
    });
    expect(addsUp(result)).toBe(rest[0] === 0 && rest[1] === 0);
    expect(expectPoints(now, result)).toEqual(expected);
  });

  test("does not add up where its total is not that of its sides", () => {
    const beyond = reconcile(stored(15, null, { score: 18 }), points(15), []);
    expect([addsUp(beyond), isTotalExplained(beyond), beyond.beyondSides]).toEqual([false, false, 3]);
    expect(expectPoints(points(15), beyond)).toEqual(points(15));
    // Contained in the sides and once more in the total: no reading has that.
    const twice = reconcile(stored(23, null, { score: 31, touchPoint: 8, touchPointPositive: 8 }), points(15), []);
    expect([twice.reading, addsUp(twice), isTotalExplained(twice)]).toEqual(["contained", false, false]);
    // The touch points are 8, the total has 3 more.
    const other = reconcile(stored(15, null, { score: 18, touchPoint: 8, touchPointPositive: 8 }), points(15), []);
    expect([other.reading, isTotalExplained(other)]).toEqual(["apart", false]);
    expect(expectPoints(points(15), other)).toEqual(points(15));
  });
});

describe("what is left over may be of field rules that can't be evaluated", () => {
  const covered = (row: EntityScore, undecided: readonly number[]) => reconcile(row, points(), undecided);

  test.each<[undecided: readonly number[], positive: number, negative: number, covered: boolean]>([
    [[5], 5, 0, true],
    [[5], 4, 0, false],
    [[5, 3], 3, 0, true],
    [[5, 3], 8, 0, true],
    [[5, 3], 2, 0, false],
    [[-5], 0, -5, true],
    [[-5], 5, 0, false],
    [[5], 0, -5, false],
    [[5, -3], 5, -3, true],
    [[5, -3], 2, 0, false],
    [[0], 0, 0, true],
    [[0.1, 0.2], 0.3, 0, true],
    [[], 1, 0, false],
  ])("%j makes up %d and %d: %s", (undecided, positive, negative, expected) => {
    expect(covered(stored(positive, negative), undecided).coveredByUndecided).toBe(expected);
  });

  test("under either reading of the touch points", () => {
    const row = stored(13, null, { touchPoint: 8, touchPointPositive: 8 });
    expect(covered(row, [5]).coveredByUndecided).toBe(true);
    expect(covered(row, [13]).coveredByUndecided).toBe(true);
    expect(covered(row, [6]).coveredByUndecided).toBe(false);
  });

  test("where they are too many to try, which claims nothing", () => {
    const tens = Array.from({ length: 16 }, () => 10);
    expect(covered(stored(7, null), tens).coveredByUndecided).toBe(false);
    expect(covered(stored(7, null), [...tens, 10]).coveredByUndecided).toBe(true);
  });
});
