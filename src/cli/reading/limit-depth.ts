import { isInexact, writeNumber } from "../../scoring/index.ts";

/** Deeper than any value of Zoho's, and shallow enough for JSON.stringify here and for the JSON readers of other languages. */
const DEEPEST = 100;

/**
 * A value as it came, without what lies below the deepest level: that is replaced by "…". A number that reading rounded
 * is a text with "≈".
 */
export function limitDepth(value: unknown, depth = 1): unknown {
  if (isInexact(value)) return writeNumber(Number(value));
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return "…";
  if (Array.isArray(value)) return value.map((item: unknown) => limitDepth(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, limitDepth(item, depth + 1)]));
}
