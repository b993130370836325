import type { CrmError, RecordHead, RuleRefused } from "../../../../crm/index.ts";
import type {
  CrmRecord,
  RuleConflict,
  RuleDraft,
  RuleEdit,
  RuleId,
  RulePlace,
  ScoringRule,
} from "../../../../scoring/index.ts";
import type { Part } from "../../../runtime/settle.ts";
import type { EditorMetadata, MetadataPart } from "./editor-state.ts";

/** What is done to the draft, and to the work of an earlier visit. */
export type DraftEvent =
  | { readonly type: "edited"; readonly edit: RuleEdit }
  | { readonly type: "undone" }
  | { readonly type: "redone" }
  | { readonly type: "control_left"; readonly place: RulePlace }
  | { readonly type: "work_taken" }
  | { readonly type: "work_dropped" };

export type MetadataEvent =
  | { readonly type: "metadata_asked"; readonly module: string; readonly parts: readonly MetadataPart[] }
  | { readonly type: "metadata_read"; readonly module: string; readonly metadata: Partial<EditorMetadata> };

/** Of the record that the draft is tried on. */
export type TestEvent =
  | { readonly type: "record_chosen"; readonly head: RecordHead | null }
  | { readonly type: "record_read"; readonly head: RecordHead; readonly record: Part<CrmRecord> }
  | { readonly type: "fiscal_year_read"; readonly startMonth: number | null };

export type SavingEvent =
  /** Saving can't go on: the place to mend first. */
  | { readonly type: "save_barred"; readonly place: RulePlace; readonly count: number }
  | { readonly type: "save_asked" }
  /** A dialog was closed; one that has made way for the next closes late. */
  | { readonly type: "save_closed"; readonly dialog: "review" | "conflict" }
  | { readonly type: "save_sent" }
  | { readonly type: "save_refused"; readonly refused: RuleRefused }
  | { readonly type: "save_failed"; readonly failure: CrmError; readonly unsure: boolean }
  | { readonly type: "conflict_found"; readonly conflict: RuleConflict; readonly current: ScoringRule | null }
  | { readonly type: "theirs_taken"; readonly draft: RuleDraft }
  | { readonly type: "mine_applied"; readonly draft: RuleDraft }
  | { readonly type: "stored"; readonly id: RuleId; readonly unsavedFields: readonly string[] };

export type EditorEvent = DraftEvent | MetadataEvent | TestEvent | SavingEvent;
