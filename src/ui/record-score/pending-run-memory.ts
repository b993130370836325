import { type EntityScore, isZohoId } from "../../scoring/index.ts";
import type { PendingRun, Subject } from "./record-score-state.ts";

/** Where a pending run is remembered across a reload. */
export interface PendingRunMemory {
  load(subject: Subject): PendingRun | null;
  save(run: PendingRun): void;
  forget(subject: Pick<Subject, "module" | "recordId">): void;
}

/**
 * Keeps runs in the tab's sessionStorage. Frames of another origin may be refused any storage (even reading the property
 * throws); then a reload forgets the run, and nothing else happens.
 */
export function createSessionMemory(storage: () => Storage): PendingRunMemory {
  function attempt<Result>(action: (store: Storage) => Result): Result | null {
    try {
      return action(storage());
    } catch {
      return null;
    }
  }
  return {
    load(subject) {
      const text = attempt((store) => store.getItem(keyOf(subject)));
      const run = attempt(() => JSON.parse(text ?? "null") as unknown);
      return isPendingRun(run) && run.module === subject.module && run.recordId === subject.recordId ? run : null;
    },
    save(run) {
      attempt((store) => store.setItem(keyOf(run), JSON.stringify(run)));
    },
    forget(subject) {
      attempt((store) => store.removeItem(keyOf(subject)));
    },
  };
}

function keyOf({ module, recordId }: Pick<Subject, "module" | "recordId">): string {
  return `scorelens.run.${module}.${recordId}`;
}

function isPendingRun(value: unknown): value is PendingRun {
  if (typeof value !== "object" || value === null) return false;
  const run = value as Partial<Record<keyof PendingRun, unknown>>;
  return (
    typeof run.module === "string" &&
    isZohoId(run.recordId) &&
    Number.isFinite(run.startedAt) &&
    (run.before === null || (Array.isArray(run.before) && run.before.every(isEntityScore)))
  );
}

function isEntityScore(value: unknown): value is EntityScore {
  if (typeof value !== "object" || value === null) return false;
  const row = value as Partial<Record<keyof EntityScore, unknown>>;
  return (
    isZohoId(row.ruleId) &&
    [row.score, row.positive, row.negative].every((points) => points === null || Number.isFinite(points))
  );
}
