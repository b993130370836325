import type { CrmUserHead, Listed, RecordHead } from "../wire/index.ts";

export type { CrmUserHead, RecordHead } from "../wire/index.ts";

/** Users to choose for a criterion, and records to try a rule on. */
export interface SearchGateway {
  listActiveUsers(signal: AbortSignal): Promise<Listed<CrmUserHead>>;
  /** The record of that id, or those that hold the words (two characters or more); at most 20. */
  searchRecords(signal: AbortSignal, module: string, words: string): Promise<Listed<RecordHead>>;
  /** The 20 that changed last. */
  listRecentRecords(signal: AbortSignal, module: string): Promise<Listed<RecordHead>>;
}
