import type { CrmUser } from "../../crm/index.ts";
import { type EntityScore, isZohoId } from "../../scoring/index.ts";
import { createKeptTexts } from "../kept-texts.ts";
import { nameStorageOwner } from "../storage-owner.ts";
import type { PendingRun, Subject } from "./record-score-state.ts";

/** Where a pending run is remembered across a reload: for the user alone who started it. */
export interface PendingRunMemory {
  load(user: CrmUser | null, subject: Subject): PendingRun | null;
  save(user: CrmUser | null, run: PendingRun): void;
  forget(user: CrmUser | null, subject: Place): void;
}

type Place = Pick<Subject, "module" | "recordId">;

/** Keeps runs in the tab's sessionStorage; where there is none, or the user is not known, a reload forgets them. */
export function createSessionMemory(storage: () => Storage, crmOrigin: string | null): PendingRunMemory {
  const kept = createKeptTexts(storage);
  const keyOf = (user: CrmUser | null, { module, recordId }: Place): string | null => {
    const owner = nameStorageOwner(crmOrigin, user);
    return owner === null ? null : `scorelens.run.${owner}.${module}.${recordId}`;
  };
  return {
    load(user, subject) {
      const key = keyOf(user, subject);
      const run = key === null ? null : parseJson(kept.load(key) ?? "null");
      return isPendingRun(run) && run.module === subject.module && run.recordId === subject.recordId ? run : null;
    },
    save(user, run) {
      const key = keyOf(user, run);
      if (key !== null) kept.save(key, JSON.stringify(run));
    },
    forget(user, subject) {
      const key = keyOf(user, subject);
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
