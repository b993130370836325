import type { ListGap } from "../../../crm/wire/index.ts";

/** What the files leave out by their own word, or can't be read of them; null: nothing. */
export interface Gaps {
  readonly rules: RulesGap | null;
  readonly record: ListGap | null;
  readonly scores: ScoresGap | null;
}

/** "unreadable": entries are left out. */
export type RulesGap = ListGap | "unreadable";

/** "other_records": the file has rows, none of them of this record, so it may be another record's file. */
export type ScoresGap = ListGap | "unreadable" | "other_records";
