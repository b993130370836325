import type { RuleId } from "../../../../scoring/index.ts";
import { createKeptTexts } from "../../../runtime/storage/kept-texts.ts";
import { nameStorageOwner, type StorageOwner } from "../../../runtime/storage/storage-owner.ts";
import type { DraftMemory } from "../../state/editor-context.ts";
import { LONGEST_WORK, readKeptWork } from "./read-kept-work.ts";

/**
 * Keeps drafts in the tab's sessionStorage, each for its owner alone; where there is none, or nobody knows whose they are, a
 * reload forgets them. What an earlier version kept without an owner goes: it may be somebody else's.
 */
export function createDraftMemory(storage: () => Storage, owner: () => StorageOwner): DraftMemory {
  const kept = createKeptTexts(storage);
  function keyOf(rule: RuleId | null): string | null {
    const name = nameStorageOwner(owner());
    return name === null ? null : `scorelens.draft.${name}.${rule ?? "new"}`;
  }
  return {
    load(rule) {
      kept.forget(`scorelens.draft.${rule ?? "new"}`);
      const key = keyOf(rule);
      const work = key === null ? null : readKeptWork(kept.load(key));
      return work !== null && (work.draft.base?.id ?? null) === rule ? work : null;
    },
    save(rule, work) {
      const key = keyOf(rule);
      const text = JSON.stringify(work);
      if (key !== null && text.length <= LONGEST_WORK) kept.save(key, text);
    },
    forget(rule) {
      const key = keyOf(rule);
      if (key !== null) kept.forget(key);
    },
  };
}
