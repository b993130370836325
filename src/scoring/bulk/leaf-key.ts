import type { Criteria } from "../terms/criteria.ts";

/** The same text for leaves that judge every record alike; null for a leaf that stays apart. */
export function leafKey(criteria: Criteria): string | null {
  if (criteria.kind !== "criterion" || criteria.disrupted) return null;
  try {
    return JSON.stringify([criteria.field, criteria.comparator, criteria.valueType, criteria.value], refuseInfinity);
  } catch {
    return null;
  }
}

/** JSON reads 1e999 as infinity, but writes infinity as null: two values under one key. */
function refuseInfinity(_key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("no key for an infinite number");
  return value;
}
