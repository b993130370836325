import type { Criteria } from "./criteria.ts";

/** The same text for leaves that judge every record alike; null for a leaf that stays apart. */
export function leafKey(criteria: Criteria): string | null {
  if (criteria.kind !== "criterion" || criteria.disrupted) return null;
  try {
    return JSON.stringify([criteria.field, criteria.comparator, criteria.valueType, criteria.value]);
  } catch {
    return null;
  }
}
