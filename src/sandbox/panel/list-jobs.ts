import { finishDueJobs } from "../organisation/changes/run-scoring.ts";
import type { Organisation } from "../organisation/state/organisation.ts";

export interface JobLine {
  readonly id: string;
  readonly module: string;
  readonly state: "pending" | "done";
  /** Names of the rules. */
  readonly rules: readonly string[];
  /** Milliseconds until the end; 0 when done. */
  readonly remaining: number;
  readonly rescored: number | null;
}

/** The scoring runs since the start, newest first. */
export function listJobs(organisation: Organisation): readonly JobLine[] {
  finishDueJobs(organisation);
  const now = organisation.clock();
  return organisation.jobs
    .map(({ id, module, state, ruleIds, dueAt, rescored }) => ({
      id,
      module,
      state,
      rules: ruleIds.map((ruleId) => organisation.rules.get(ruleId)?.name ?? ruleId),
      remaining: state === "done" ? 0 : Math.max(0, dueAt - now),
      rescored,
    }))
    .reverse();
}
