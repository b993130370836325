import type { Points } from "../../../scoring/index.ts";

/** "+15", "-5", "0": a plain hyphen, so that what is printed can be searched and read back as a number. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

/** The sides that are not 0: "+15 -5"; "" where none is. */
export function writeSides({ positive, negative }: Pick<Points, "positive" | "negative">): string {
  return [positive, negative].flatMap((side) => (side ? signed(side) : [])).join(" ");
}

/** "10 (+15 -5)": a total alone can stay the same while its sides move. `none`: how to say that there are no points. */
export function writeTotal({ positive, negative, score }: Points, none: string): string {
  const total = score === null ? none : String(score);
  const sides = writeSides({ positive, negative });
  const isOneSide = (positive || negative || 0) === (score ?? 0);
  return sides === "" || isOneSide ? total : `${total} (${sides})`;
}
