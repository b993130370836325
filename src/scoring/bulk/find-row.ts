import type { FieldLeaves } from "./leaf-index.ts";
import type { OutcomeRows } from "./outcome-rows.ts";
import { createRanking } from "./rank-values.ts";

/** The row that all values with the same outcomes as this one share. */
export type FindRow = (seen: unknown, values: Readonly<Record<string, unknown>>) => number;

/** A field with more values than this is none of choices or flags: then nothing is gained by remembering them. */
const MOST_REMEMBERED = 500;

interface ListNode {
  row: number | null;
  readonly next: Map<unknown, ListNode>;
}

/** By rank where the field's values have one, else by value while there are few different ones. */
export function createRowFinder({ leaves }: FieldLeaves, rows: OutcomeRows): FindRow {
  const { length } = leaves;
  const rankValue = createRanking(leaves.map(({ judge }) => judge));
  const findValue = createValueFinder(
    leaves.every(({ usesOtherFields }) => !usesOtherFields),
    length,
    rows,
  );
  if (rankValue === null) return findValue;
  const rowsByRank: number[] = [];
  return (seen, values) => {
    const rank = rankValue(seen, values);
    if (rank === null) return findValue(seen, values);
    while (rowsByRank.length <= rank) rowsByRank.push(rows.add(length));
    return rowsByRank[rank] as number;
  };
}

function createValueFinder(dependsOnValueAlone: boolean, length: number, rows: OutcomeRows): FindRow {
  const scratch = rows.add(length);
  const rowByValue = new Map<unknown, number>();
  const root: ListNode = { row: null, next: new Map() };
  let left = dependsOnValueAlone ? MOST_REMEMBERED : 0;

  const forget = (): number => {
    rows.clear(scratch, length);
    return scratch;
  };

  /** Lists are other objects in every record: they are told apart by what they hold. null where that is more than text. */
  function findList(list: readonly unknown[]): number | null {
    let node = root;
    for (const item of list) {
      if (typeof item !== "string") return null;
      let next = node.next.get(item);
      if (next === undefined) {
        if (left-- <= 0) return null;
        next = { row: null, next: new Map() };
        node.next.set(item, next);
      }
      node = next;
    }
    node.row ??= rows.add(length);
    return node.row;
  }

  return (seen) => {
    if (left <= 0) return forget();
    if (Array.isArray(seen)) return findList(seen) ?? forget();
    if (typeof seen === "object" && seen !== null) return forget();
    const known = rowByValue.get(seen);
    if (known !== undefined) return known;
    left--;
    const row = rows.add(length);
    rowByValue.set(seen, row);
    return row;
  };
}
