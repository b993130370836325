import { isDatePlaceholder, isPlaceholder } from "../dates/date-placeholders.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import { isObject } from "../terms/is-object.ts";
import { isStagePlaceholder } from "../terms/stage-placeholders.ts";
import { unknown, type Verdict } from "./outcome.ts";

const CURRENT_USER: readonly unknown[] = ["${CURRENTUSER}", "${CURRENTUSERROLE}"];
const OF_EMPTY_VALUES = ["${EMPTY}", "${NOTEMPTY}"];

/**
 * True for a whole number beyond 2^53: reading the JSON rounded it, so the file or answer may hold another one.
 * Source: RFC 8259, section 6.
 */
export function isInexact(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** The same, also as the id of a record. */
export function holdsInexact(value: unknown): boolean {
  return isInexact(value) || (isObject(value) && isInexact(value["id"]));
}

export function isCurrentUser(value: unknown): boolean {
  return CURRENT_USER.includes(value) || (isObject(value) && [value["id"], value["name"]].some(isCurrentUserText));
}

function isCurrentUserText(value: unknown): boolean {
  return CURRENT_USER.includes(value);
}

/** Why a wanted value can't be compared. */
export function refuseValue(value: unknown): UnknownReason {
  if (holdsInexact(value)) return "number_inexact";
  if (isCurrentUser(value)) return "current_user_undecided";
  if (!isPlaceholder(value)) return "value_unreadable";
  if (isDatePlaceholder(value)) return "placeholder_needs_date";
  // Those of no date that Zoho documents: one of them in the wrong place is not unknown.
  const known = OF_EMPTY_VALUES.includes(value) || isStagePlaceholder(value);
  return known ? "placeholder_not_for_comparison" : "unknown_placeholder";
}

/** Why a record's value can't be compared. */
export function refuseSeen(seen: unknown): Verdict {
  const inexact = Array.isArray(seen) ? seen.some(holdsInexact) : holdsInexact(seen);
  return unknown(inexact ? "number_inexact" : "seen_unreadable");
}
