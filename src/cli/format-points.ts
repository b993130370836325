/** "+15", "-5", "0": a plain hyphen, so that what is printed can be searched and read back as a number. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
