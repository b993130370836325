import type { RecordId, RuleField, RuleLayout, Signal, UserId } from "../../scoring/index.ts";
import type { Listed } from "../wire/index.ts";

export interface RecordHead {
  readonly id: RecordId;
  /** What people call the record; its id where it has no name. */
  readonly name: string;
  /** A second thing to tell it by, e.g. its company. */
  readonly detail: string | null;
  readonly layoutName: string | null;
}

export interface CrmUserHead {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | null;
}

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
