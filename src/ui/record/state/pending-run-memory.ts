import { type EntityScore, isZohoId } from "../../../scoring/index.ts";
import { createKeptTexts } from "../../runtime/storage/kept-texts.ts";
import { nameStorageOwner, type StorageOwner } from "../../runtime/storage/storage-owner.ts";
import type { Subject } from "./record-score-state.ts";
import type { PendingRun } from "./run-state.ts";

/** Where a pending run is remembered across a reload: for the user alone who started it, in their organisation. */
export interface PendingRunMemory {
  load(owner: StorageOwner, subject: Subject): PendingRun | null;
  save(owner: StorageOwner, run: PendingRun): void;
  forget(owner: StorageOwner, subject: Place): void;
}

type Place = Pick<Subject, "module" | "recordId">;

/** Keeps runs in the tab's sessionStorage; where there is none, or the owner is not known, a reload forgets them. */
export function createSessionMemory(storage: () => Storage): PendingRunMemory {
  const kept = createKeptTexts(storage);
  const keyOf = (owner: StorageOwner, { module, recordId }: Place): string | null => {
    const name = nameStorageOwner(owner);
    return name === null ? null : `scorelens.run.${name}.${module}.${recordId}`;
  };
  return {
    load(owner, subject) {
      const key = keyOf(owner, subject);
      const run = key === null ? null : parseJson(kept.load(key) ?? "null");
      return isPendingRun(run) && run.module === subject.module && run.recordId === subject.recordId ? run : null;
    },
    save(owner, run) {
      const key = keyOf(owner, run);
      if (key !== null) kept.save(key, JSON.stringify(run));
    },
    forget(owner, subject) {
      const key = keyOf(owner, subject);
      if (key !== null) kept.forget(key);
    },
  };
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
