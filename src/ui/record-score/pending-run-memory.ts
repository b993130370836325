import { type EntityScore, isZohoId } from "../../scoring/index.ts";
import { createKeptTexts } from "../kept-texts.ts";
import type { PendingRun, Subject } from "./record-score-state.ts";

/** Where a pending run is remembered across a reload. */
export interface PendingRunMemory {
  load(subject: Subject): PendingRun | null;
  save(run: PendingRun): void;
  forget(subject: Pick<Subject, "module" | "recordId">): void;
}

/** Keeps runs in the tab's sessionStorage; where there is none, a reload forgets them. */
export function createSessionMemory(storage: () => Storage): PendingRunMemory {
  const kept = createKeptTexts(storage);
  return {
    load(subject) {
      const run = parseJson(kept.load(keyOf(subject)) ?? "null");
      return isPendingRun(run) && run.module === subject.module && run.recordId === subject.recordId ? run : null;
    },
    save(run) {
      kept.save(keyOf(run), JSON.stringify(run));
    },
    forget(subject) {
      kept.forget(keyOf(subject));
    },
  };
}

function keyOf({ module, recordId }: Pick<Subject, "module" | "recordId">): string {
  return `scorelens.run.${module}.${recordId}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
