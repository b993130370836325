import type { Criteria } from "../terms/criteria.ts";
import type { Assumption, UnknownReason } from "../terms/doubts.ts";
import type { Outcome } from "./outcome.ts";

/** The answer for one criterion (a leaf), of the same shape as the criteria tree. */
export interface CriterionMatch {
  readonly kind: "criterion";
  /** The leaf that was judged; unreadable leaves are judged "unknown". */
  readonly criteria: Criteria;
  readonly outcome: Outcome;
  /** The record's value as Zoho sent it; undefined where the record has no such field. */
  readonly seen: unknown;
  readonly reason: UnknownReason | null;
  readonly assumption: Assumption | null;
}

export interface GroupMatch {
  readonly kind: "group";
  readonly operator: "and" | "or";
  readonly outcome: Outcome;
  /** Every member is judged, also those that no longer decide. */
  readonly members: readonly CriteriaMatch[];
}

export type CriteriaMatch = CriterionMatch | GroupMatch;
