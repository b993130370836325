import {
  at,
  failWith,
  isAbsent,
  isJsonObject,
  type JsonNode,
  orNull,
  type Problem,
  readBoolean,
  readEach,
} from "./read-json.ts";

/** What Zoho's answer has besides the members of a list. */
export interface ListGaps {
  /** How many members can't be read and are left out. */
  readonly leftOut: number;
  /** The place of the first of them and what is wrong with it; null: none is left out. */
  readonly problem: Problem | null;
  /** Zoho has more members than were read. */
  readonly more: boolean;
}

/** The members of a list as far as they can be read: one that can't be must not hide the others. */
export interface Listed<T> extends ReadonlyArray<T> {
  /** Absent: this is all. */
  readonly gaps?: ListGaps;
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly leftOut: number;
  readonly problem: Problem | null;
  readonly moreRecords: boolean;
}

/** `info` is absent where Zoho does not page (v7 scoring rules) and then means that this was all. */
export function readPage<T>(root: JsonNode, key: string, readMember: (member: JsonNode) => T): Page<T> {
  const readable = readEach(at(root, key), readMember);
  const info = at(root, "info");
  return { ...readable, moreRecords: !isAbsent(info) && orNull(readBoolean)(at(info, "more_records")) === true };
}

/** A list that Zoho answers in one go. Where none of its members can be read, neither can the list. */
export function readListed<T>(root: JsonNode, key: string, readMember: (member: JsonNode) => T): Listed<T> {
  const { items, leftOut, problem, moreRecords } = readPage(root, key, readMember);
  if (items.length === 0 && problem !== null) failWith(problem);
  return withGaps(items, { leftOut, problem, more: moreRecords });
}

/** The list and what it lacks. */
export function withGaps<T>(items: readonly T[], gaps: ListGaps | undefined): Listed<T> {
  return gaps !== undefined && (gaps.leftOut > 0 || gaps.more) ? Object.assign([...items], { gaps }) : items;
}

/** What a list lacks by its own `info`: other pages, or members that it counts. */
export type ListGap = "more_records" | "fewer_than_count";

/**
 * Other pages are later ones, or earlier ones unless the list is longer than one page, as that of pages joined by hand is.
 * For answers that come without the call that would read on, and that may have been cut on their way. null: nothing.
 */
export function findListGap(json: unknown, key: string): ListGap | null {
  if (!isJsonObject(json) || !isJsonObject(json["info"])) return null;
  const { more_records: more, next_page_token: next, page, count } = json["info"];
  if (more === true || (typeof next === "string" && next !== "")) return "more_records";
  const list = json[key];
  const beyondCount = Array.isArray(list) && typeof count === "number" ? list.length - count : 0;
  if (typeof page === "number" && page > 1 && beyondCount <= 0) return "more_records";
  return beyondCount < 0 ? "fewer_than_count" : null;
}
