import type { CrmError, CrmUserHead, RecordHead, RuleRefused } from "../../../../crm/index.ts";
import type {
  CrmRecord,
  DraftHistory,
  DraftKey,
  EditRefusalCode,
  RuleConflict,
  RuleDraft,
  RuleEdit,
  RuleField,
  RuleId,
  RuleLayout,
  ScoringRule,
  Signal,
} from "../../../../scoring/index.ts";
import type { Part } from "../../../runtime/settle.ts";
import type { KeptWork } from "../../state/editor-context.ts";

/** null: still on its way. */
export type Pending<Value> = Part<Value> | null;

/** What the form offers, of one module. */
export interface EditorMetadata {
  /** API name; "" before a module is chosen. */
  readonly module: string;
  readonly fields: Pending<readonly RuleField[]>;
  readonly layouts: Pending<readonly RuleLayout[]>;
  readonly signals: Pending<readonly Signal[]>;
  readonly users: Pending<readonly CrmUserHead[]>;
}

export type MetadataPart = Exclude<keyof EditorMetadata, "module">;

/** The record that the draft is tried on. */
export interface TestRecord {
  readonly head: RecordHead | null;
  readonly record: Pending<CrmRecord>;
  /** Read only for criteria that need it; null: not known. */
  readonly fiscalYearStartMonth: number | null;
}

/** `unsure`: the rule may have been stored although no answer came. */
export type Saving =
  | { readonly kind: "idle" }
  /** The changes are shown and asked about. */
  | { readonly kind: "reviewing" }
  | { readonly kind: "sending" }
  | { readonly kind: "conflict"; readonly conflict: RuleConflict; readonly current: ScoringRule | null }
  | { readonly kind: "failed"; readonly failure: CrmError; readonly unsure: boolean }
  | { readonly kind: "stored"; readonly id: RuleId; readonly unsavedFields: readonly string[] };

/** What the last action did, for the status line. */
export type Spoken =
  | { readonly kind: "edited"; readonly edit: RuleEdit["kind"]; readonly key: DraftKey | null }
  | { readonly kind: "refused"; readonly refused: EditRefusalCode }
  | { readonly kind: "undone" | "redone" | "work_taken" | "theirs_taken" | "mine_applied" }
  | { readonly kind: "problems"; readonly count: number };

/** `serial` tells a second request from the first one. */
export interface Numbered<Value> {
  readonly serial: number;
  readonly value: Value;
}

export interface EditorState {
  readonly history: DraftHistory;
  /** The draft as it was opened or saved last: leaving it loses nothing. */
  readonly opened: RuleDraft;
  /** Unsaved work of an earlier visit, offered and not taken yet. */
  readonly kept: KeptWork | null;
  /** Ids of controls that were left: what they lack may be said. */
  readonly touched: ReadonlySet<string>;
  /** Saving was tried: everything that is lacking may be said. */
  readonly tried: boolean;
  readonly metadata: EditorMetadata;
  readonly test: TestRecord;
  readonly saving: Saving;
  /** Zoho's refusal of the last save, until the control that it names is edited. */
  readonly refused: RuleRefused | null;
  /** Id of the element to focus. */
  readonly focus: Numbered<string> | null;
  readonly spoken: Numbered<Spoken> | null;
}
