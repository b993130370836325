import type { ListGaps } from "../../../crm/wire/index.ts";
import { nameFile } from "../../reading/name-file.ts";
import { writeNotice } from "../../terminal/write-notice.ts";

/** Says on standard error what of a file's list can't be read: the rest of it is used. */
export function noteLeftOut(gaps: ListGaps | undefined, file: string): void {
  if (gaps === undefined || gaps.problem === null) return;
  const { leftOut, problem } = gaps;
  const what =
    leftOut === 1 ? "1 entry can't be read and is left out" : `${leftOut} entries can't be read and are left out`;
  writeNotice(`${nameFile(file)}: ${what} (${problem.path}: ${problem.problem})`);
}
