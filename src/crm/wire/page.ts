import { at, isAbsent, type JsonNode, orNull, readBoolean, readList } from "./read-json.ts";

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly moreRecords: boolean;
}

/** `info` is absent where Zoho does not page (v7 scoring rules) and then means that this was all. */
export function readPage<T>(root: JsonNode, key: string, readMember: (member: JsonNode) => T): Page<T> {
  const items = readList(at(root, key), readMember);
  const info = at(root, "info");
  return { items, moreRecords: !isAbsent(info) && orNull(readBoolean)(at(info, "more_records")) === true };
}
