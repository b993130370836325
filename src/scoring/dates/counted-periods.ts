/** A relative date that counts units, e.g. the last 7 days; the current unit is not part of it. */
export interface CountedPeriod {
  readonly direction: "LAST" | "NEXT";
  readonly unit: "DAYS" | "WEEKS" | "MONTHS" | "YEARS";
  /** As typed. */
  readonly count: string;
}

const COUNTED_AS_TYPED = /^\$\{(LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|YEARS):([^}]*)\}$/;

/** null for a placeholder of another kind. Whether the count is a number is asked by validateRule. */
export function parseCountedPeriod(placeholder: string): CountedPeriod | null {
  const match = COUNTED_AS_TYPED.exec(placeholder);
  if (match === null) return null;
  const [, direction, unit, count = ""] = match;
  return { direction: direction as CountedPeriod["direction"], unit: unit as CountedPeriod["unit"], count };
}

export function writeCountedPeriod({ direction, unit, count }: CountedPeriod): string {
  return `\${${direction}_N_${unit}:${count.trim().replaceAll("}", "")}}`;
}
