import type { CrmError, CrmUser, Org, RunAnswer, RunReach } from "../../../crm/index.ts";
import type {
  CrmRecord,
  EntityScore,
  FieldMetadata,
  RecordId,
  RuleId,
  ScoreExplanation,
  ScoreHistory,
  ScoringRule,
} from "../../../scoring/index.ts";
import type { Part } from "../../runtime/settle.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import type { Catalogue } from "../../runtime/translate.ts";
import type { LanguageRead } from "../../screen/read-user.ts";

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

/** One answer of a run and what it is about. */
export interface RunLine {
  readonly reach: RunReach;
  readonly answer: RunAnswer | { readonly kind: "failed"; readonly failure: CrmError };
}

/** What must survive a reload to go on watching a run. */
export interface PendingRun {
  readonly module: string;
  readonly recordId: RecordId;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The stored scores just before the run; null where they could not be read. */
  readonly before: readonly EntityScore[] | null;
}

export type Run =
  | { readonly kind: "idle" }
  | { readonly kind: "scheduling"; readonly reaches: readonly RunReach[]; readonly pending: PendingRun }
  | { readonly kind: "refused"; readonly reaches: readonly RunReach[]; readonly lines: readonly RunLine[] }
  | { readonly kind: "watching"; readonly lines: readonly RunLine[]; readonly pending: PendingRun }
  | { readonly kind: "changed"; readonly lines: readonly RunLine[]; readonly changes: readonly ScoreChange[] }
  /** The watch has ended: either its time was over, or it is certain that nothing can change. */
  | { readonly kind: "unchanged"; readonly lines: readonly RunLine[]; readonly pending: PendingRun }
  | {
      readonly kind: "needless";
      readonly lines: readonly RunLine[];
      readonly pending: PendingRun;
      /** When the values were read that give what is stored. */
      readonly readAt: Date;
    };

export interface ScoreChange {
  readonly ruleId: RuleId;
  /** null: no score. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface RecordScoreState {
  readonly phase: Phase;
  readonly run: Run;
  readonly user: CrmUser | null;
  readonly catalogue: Catalogue;
  /** null: follow the system. */
  readonly theme: "light" | "dark" | null;
  /** Number of the newest round; answers of older ones are dropped. */
  readonly round: number;
}

export type RecordScoreEvent =
  /** On the way to the first round. */
  | { readonly type: "phase_reached"; readonly phase: Exclude<Phase, { kind: "loading" | "ready" }> }
  | LanguageRead
  | { readonly type: "theme_read"; readonly theme: RecordScoreState["theme"] }
  | { readonly type: "round_started"; readonly round: number; readonly subject: Subject }
  | { readonly type: "round_read"; readonly round: number; readonly reading: Reading }
  | {
      readonly type: "details_read";
      readonly round: number;
      readonly details: Partial<Pick<Reading, "fiscalYearStartMonth" | "history">>;
    }
  | { readonly type: "scores_read"; readonly scores: readonly EntityScore[] }
  /** See reduce-run.ts, which comes with the run's own script. */
  | { readonly type: "run_moved"; readonly run: Run };

export type RunEvent =
  | { readonly type: "run_started"; readonly reaches: readonly RunReach[]; readonly pending: PendingRun }
  | { readonly type: "run_refused"; readonly lines: readonly RunLine[] }
  | { readonly type: "run_watched"; readonly lines: readonly RunLine[]; readonly pending: PendingRun }
  | { readonly type: "run_changed"; readonly changes: readonly ScoreChange[] }
  | { readonly type: "run_unchanged" }
  | { readonly type: "run_needless"; readonly readAt: Date };

/** Who has the page open, and in which organisation, as far as it is known by now. */
export function ownerOf({ phase, user }: RecordScoreState): StorageOwner {
  const org = phase.kind === "ready" ? (phase.reading.parts.org.value?.id ?? null) : null;
  return { org, user: user?.id ?? null };
}

export const INITIAL_STATE: RecordScoreState = {
  phase: { kind: "connecting" },
  run: { kind: "idle" },
  user: null,
  catalogue: { language: "en", texts: {} },
  theme: null,
  round: 0,
};

/** While this holds, no other run may start. */
export function isRunUnderWay(run: Run): boolean {
  return run.kind === "scheduling" || run.kind === "watching";
}
