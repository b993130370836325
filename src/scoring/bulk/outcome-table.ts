import { isEmptyValue } from "../matching/empty-values.ts";
import type { PreparedCriterion } from "../matching/prepare-criterion.ts";
import { isPlainText } from "../matching/text-forms.ts";
import { fold } from "../matching/text-tests.ts";
import { createRowFinder, type FindRow } from "./find-row.ts";
import { type FieldLeaves, readFieldValue } from "./leaf-index.ts";
import { createOutcomeRows, MET_BYTE, NOT_JUDGED_BYTE, NOT_MET_BYTE, type OutcomeRows } from "./outcome-rows.ts";

/** Whether the distinct leaves of many rules are met by one record; a leaf is judged when it is first asked for. */
export interface OutcomeTable {
  readonly rows: OutcomeRows;
  /** The current record's row of each slot. */
  readonly rowOfSlot: Int32Array;
  /**
   * Makes `values` the record that is judged. Reads all its fields in one go, although the rules may not ask for each,
   * and looks at none before: so what waits for memory waits for all of it at once.
   */
  load(values: Readonly<Record<string, unknown>>): void;
  /** The outcome of a leaf whose byte is NOT_JUDGED_BYTE. */
  judge(slot: number, place: number): number;
}

interface Column {
  readonly fieldLeaves: FieldLeaves;
  readonly findRow: FindRow;
  /** For each half of the texts that a leaf splits. */
  readonly outcomeOfHalf: Uint8Array;
  seen: unknown;
  /** The text that is seen, folded. null: there is none, or it is empty or not plain. undefined: not looked at yet. */
  folded: string | null | undefined;
}

export function createOutcomeTable(slots: readonly FieldLeaves[]): OutcomeTable {
  const rows = createOutcomeRows();
  const rowOfSlot = new Int32Array(slots.length);
  const columns = slots.map((fieldLeaves): Column => {
    const outcomeOfHalf = new Uint8Array(2 * fieldLeaves.leaves.length);
    return { fieldLeaves, findRow: createRowFinder(fieldLeaves, rows), outcomeOfHalf, seen: undefined, folded: null };
  });
  let record: Readonly<Record<string, unknown>> = {};

  return {
    rows,
    rowOfSlot,
    load(values) {
      record = values;
      for (let slot = 0; slot < columns.length; slot++) {
        const column = columns[slot] as Column;
        column.seen = readFieldValue(column.fieldLeaves, values);
        column.folded = undefined;
      }
      for (let slot = 0; slot < columns.length; slot++) {
        const column = columns[slot] as Column;
        rowOfSlot[slot] = column.findRow(column.seen, values);
      }
    },
    judge(slot, place) {
      const outcome = judgeLeaf(columns[slot] as Column, place, record);
      rows.bytes[(rowOfSlot[slot] as number) + place] = outcome;
      return outcome;
    },
  };
}

function judgeLeaf(column: Column, place: number, values: Readonly<Record<string, unknown>>): number {
  const leaf = column.fieldLeaves.leaves[place] as PreparedCriterion;
  const { order } = leaf.judge;
  if (order === undefined || !("holds" in order)) return outcomeOf(leaf, column.seen, values);
  if (column.folded === undefined) column.folded = foldText(column.seen);
  if (column.folded === null) return outcomeOf(leaf, column.seen, values);
  const half = 2 * place + (order.holds(column.folded) ? 1 : 0);
  if (column.outcomeOfHalf[half] === NOT_JUDGED_BYTE) column.outcomeOfHalf[half] = outcomeOf(leaf, column.seen, values);
  return column.outcomeOfHalf[half] as number;
}

function outcomeOf(leaf: PreparedCriterion, seen: unknown, values: Readonly<Record<string, unknown>>): number {
  const { outcome } = seen === undefined ? leaf.absent : leaf.judge(seen, values);
  return outcome === "met" ? MET_BYTE : NOT_MET_BYTE;
}

function foldText(seen: unknown): string | null {
  return typeof seen === "string" && !isEmptyValue(seen) && isPlainText(seen) ? fold(seen) : null;
}
