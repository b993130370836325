import type { ListGaps } from "../../../crm/wire/index.ts";
import { escapeControls } from "../../terminal/printable.ts";

/** Says on standard error what of a file's list can't be read: the rest of it is used. */
export function noteLeftOut(gaps: ListGaps | undefined, file: string): void {
  if (gaps === undefined || gaps.problem === null) return;
  const { leftOut, problem } = gaps;
  const what =
    leftOut === 1 ? "1 entry can't be read and is left out" : `${leftOut} entries can't be read and are left out`;
  process.stderr.write(`scorelens: ${escapeControls(`${file}: ${what} (${problem.path}: ${problem.problem})`)}\n`);
}
