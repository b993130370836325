/** A leaf's outcome in a row. Unknown counts as not met: see criteria-program.ts. */
export const NOT_JUDGED_BYTE = 0;
export const NOT_MET_BYTE = 1;
export const MET_BYTE = 2;

/**
 * Rows of outcomes, one byte a leaf and all in one piece of memory: what the walk through the rules reads most often has
 * to be small and near. A row is named by where it begins.
 */
export interface OutcomeRows {
  /** Replaced when it grows: read it again after each add. */
  bytes: Uint8Array;
  /** A new row, not judged yet. */
  add(length: number): number;
  clear(row: number, length: number): void;
}

export function createOutcomeRows(): OutcomeRows {
  let end = 0;
  const rows: OutcomeRows = {
    bytes: new Uint8Array(4_096),
    add(length) {
      const row = end;
      end += length;
      if (end > rows.bytes.length) {
        const larger = new Uint8Array(2 * end);
        larger.set(rows.bytes);
        rows.bytes = larger;
      }
      return row;
    },
    clear: (row, length) => rows.bytes.fill(NOT_JUDGED_BYTE, row, row + length),
  };
  return rows;
}
