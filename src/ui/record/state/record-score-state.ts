import type { CrmError, Org } from "../../../crm/index.ts";
import type {
  CrmRecord,
  EntityScore,
  FieldMetadata,
  RecordId,
  ScoreExplanation,
  ScoreHistory,
  ScoringRule,
} from "../../../scoring/index.ts";
import type { Part } from "../../runtime/settle.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import type { SessionEvent, SessionState } from "../../screen/session.ts";
import type { Run, RunEvent } from "./run-state.ts";

/** The record that the widget is about. */
export interface Subject {
  /** API name. */
  readonly module: string;
  /** What users call the records of the module, e.g. "Leads". */
  readonly moduleLabel: string;
  readonly recordId: RecordId;
}

export interface RecordParts {
  readonly record: Part<CrmRecord>;
  readonly rules: Part<readonly ScoringRule[]>;
  readonly scores: Part<readonly EntityScore[]>;
  readonly fields: Part<readonly FieldMetadata[]>;
  readonly org: Part<Org>;
}
export type PartName = keyof RecordParts;

export interface Reading {
  readonly parts: RecordParts;
  readonly readAt: Date;
  /** Used where the org has no time zone. */
  readonly ownTimeZone: string;
  /** Read only when a rule needs it. */
  readonly fiscalYearStartMonth: number | null;
  readonly history: ScoreHistory | null;
  /** When metadata was read that comes from an earlier record, in milliseconds since 1970; null: it was read in this round. */
  readonly metadataSince: number | null;
}

export type Phase =
  | { readonly kind: "connecting" }
  /** The page is not inside the CRM, or the CRM does not answer. */
  | { readonly kind: "outside" }
  /** The CRM page shows no single record. */
  | { readonly kind: "no_record" }
  | { readonly kind: "unsupported"; readonly subject: Subject }
  | { readonly kind: "loading"; readonly subject: Subject }
  | {
      readonly kind: "ready";
      readonly subject: Subject;
      readonly reading: Reading;
      /** null where the record or its rules are not known: then only stored scores can be shown. */
      readonly explanation: ScoreExplanation | null;
      readonly refreshing: boolean;
    }
  | { readonly kind: "failed"; readonly subject: Subject | null; readonly failure: CrmError };

export interface RecordScoreState extends SessionState {
  readonly phase: Phase;
  readonly run: Run;
  /** Number of the newest round; answers of older ones are dropped. */
  readonly round: number;
}

export type RecordScoreEvent =
  /** On the way to the first round. */
  | { readonly type: "phase_reached"; readonly phase: Exclude<Phase, { kind: "loading" | "ready" }> }
  | SessionEvent
  | { readonly type: "round_started"; readonly round: number; readonly subject: Subject }
  | { readonly type: "round_read"; readonly round: number; readonly reading: Reading }
  | {
      readonly type: "details_read";
      readonly round: number;
      readonly details: Partial<Pick<Reading, "fiscalYearStartMonth" | "history">>;
    }
  | { readonly type: "scores_read"; readonly scores: readonly EntityScore[] }
  | RunEvent;

/** Who has the page open, and in which organisation, as far as it is known by now. */
export function ownerOf({ phase, user }: RecordScoreState): StorageOwner {
  const org = phase.kind === "ready" ? (phase.reading.parts.org.value?.id ?? null) : null;
  return { org, user: user?.id ?? null };
}

export function startState(session: SessionState): RecordScoreState {
  return { ...session, phase: { kind: "connecting" }, run: { kind: "idle" }, round: 0 };
}
