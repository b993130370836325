/**
 * Ids as Zoho's documentation samples show them: the org's digits followed by a number, 19 digits in all, beyond 2^53.
 * Source: zoho.com/crm/developer/docs/api/v7/scoring-rules.html, "4876876000000945002".
 */
const ORG_DIGITS = "4876876";

/** First numbers per kind, far enough apart that more records or rules never shift another kind's ids. */
export const ID_BLOCKS = {
  metadata: 2_000_000,
  showcase: 5_000_000,
  tasks: 6_000_000,
  rules: 8_000_000,
  records: 20_000_000,
  entityScores: 200_000_000,
  timeline: 400_000_000,
  created: 800_000_000,
  jobs: 900_000_000,
} as const;

export function zohoId(number: number): string {
  return `${ORG_DIGITS}${String(number).padStart(12, "0")}`;
}

/** Counts up from `first` (exclusive), one id per call. */
export function createIdSequence(first: number): () => string {
  let last = first;
  return () => zohoId(++last);
}
