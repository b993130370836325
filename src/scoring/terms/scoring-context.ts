import type { FieldMetadata } from "./crm-record.ts";

/** Everything besides the record that an outcome depends on. There is no clock in this folder: `now` is given. */
export interface ScoringContext {
  readonly now: Date;
  /** IANA name ("Asia/Kolkata") or offset ("+05:30"): the zone in which whole days are counted. */
  readonly timeZone: string;
  /** 1 to 12; null: not known. */
  readonly fiscalYearStartMonth: number | null;
  /** null: no metadata; data types are inferred from the values. */
  readonly fields: ReadonlyMap<string, FieldMetadata> | null;
}
