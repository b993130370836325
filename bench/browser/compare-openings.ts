import { median } from "../median.ts";
import type { Opening } from "./open-record.ts";

/** How often the median of the floor page's openings goes into that of a record's. */
export interface Ratio {
  readonly value: number;
  /** The smallest and the greatest of the rounds' own ratios. */
  readonly range: readonly [least: number, most: number];
  /** Medians, milliseconds. */
  readonly record: number;
  readonly floor: number;
}

/** The n-th openings of both come from the same round. `measure` says how long one took. */
export function compareOpenings(
  record: readonly Opening[],
  floor: readonly Opening[],
  measure: (opening: Opening) => number,
): Ratio {
  const [ours, theirs] = [record.map(measure), floor.map(measure)];
  const rounds = ours.map((milliseconds, round) => milliseconds / (theirs[round] ?? Number.NaN));
  return {
    value: median(ours) / median(theirs),
    range: [Math.min(...rounds), Math.max(...rounds)],
    record: median(ours),
    floor: median(theirs),
  };
}
