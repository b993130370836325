import type { RuleId } from "../../../scoring/index.ts";
import type { DraftMemory } from "./editor-context.ts";
import { readKeptWork } from "./read-kept-work.ts";

/**
 * Keeps drafts in the tab's sessionStorage. Frames of another origin may be refused any storage (even reading the property
 * throws), and it can be full; then a reload forgets the draft, and nothing else happens.
 */
export function createDraftMemory(storage: () => Storage): DraftMemory {
  function attempt<Result>(action: (store: Storage) => Result): Result | null {
    try {
      return action(storage());
    } catch {
      return null;
    }
  }
  return {
    load(rule) {
      const work = readKeptWork(attempt((store) => store.getItem(keyOf(rule))));
      return work !== null && (work.draft.base?.id ?? null) === rule ? work : null;
    },
    save(rule, work) {
      attempt((store) => store.setItem(keyOf(rule), JSON.stringify(work)));
    },
    forget(rule) {
      attempt((store) => store.removeItem(keyOf(rule)));
    },
  };
}

function keyOf(rule: RuleId | null): string {
  return `scorelens.draft.${rule ?? "new"}`;
}
