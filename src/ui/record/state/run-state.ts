import type { CrmError, RunAnswer, RunReach } from "../../../crm/index.ts";
import type { EntityScore, RecordId, RuleId } from "../../../scoring/index.ts";

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
  /** What runs rules could not be loaded. `reaches` null: so that an earlier run could not be picked up. */
  | { readonly kind: "not_loaded"; readonly reaches: readonly RunReach[] | null }
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

export type RunEvent =
  | { readonly type: "run_started"; readonly reaches: readonly RunReach[]; readonly pending: PendingRun }
  | { readonly type: "run_not_loaded"; readonly reaches: readonly RunReach[] | null }
  | { readonly type: "run_refused"; readonly lines: readonly RunLine[] }
  | { readonly type: "run_watched"; readonly lines: readonly RunLine[]; readonly pending: PendingRun }
  | { readonly type: "run_changed"; readonly changes: readonly ScoreChange[] }
  | { readonly type: "run_unchanged" }
  | { readonly type: "run_needless"; readonly readAt: Date };

/** While this holds, no other run may start. */
export function isRunUnderWay(run: Run): boolean {
  return run.kind === "scheduling" || run.kind === "watching";
}
