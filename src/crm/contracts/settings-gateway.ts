import type { RuleField, RuleLayout, Signal } from "../../scoring/index.ts";
import type { CrmUserHead, Listed, RecordHead } from "../wire/index.ts";

export type { CrmUserHead, RecordHead } from "../wire/index.ts";

/** What a rule's settings offer to choose from, and records to try it on. */
export interface SettingsGateway {
  listLayouts(signal: AbortSignal, module: string): Promise<Listed<RuleLayout>>;
  listRuleFields(signal: AbortSignal, module: string): Promise<Listed<RuleField>>;
  listSignals(signal: AbortSignal): Promise<Listed<Signal>>;
  listActiveUsers(signal: AbortSignal): Promise<Listed<CrmUserHead>>;
  /** The record of that id, or those that hold the words (two characters or more); at most 20. */
  searchRecords(signal: AbortSignal, module: string, words: string): Promise<Listed<RecordHead>>;
  /** The 20 that changed last. */
  listRecentRecords(signal: AbortSignal, module: string): Promise<Listed<RecordHead>>;
}
