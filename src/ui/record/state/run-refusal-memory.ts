import type { RunPermission } from "../../../crm/index.ts";
import { createKeptTexts } from "../../runtime/storage/kept-texts.ts";
import { nameStorageOwner, type StorageOwner } from "../../runtime/storage/storage-owner.ts";

/** What is known of a user's permission to run rules, for as long as the browser's tab is open. */
export interface RunRefusalMemory {
  permission(owner: StorageOwner): RunPermission;
  note(owner: StorageOwner, permission: RunPermission): void;
}

/** Where storage is refused to the frame, or the owner is not known, the page itself remembers until it is loaded anew. */
export function createRunRefusalMemory(storage: () => Storage): RunRefusalMemory {
  const refused = new Set<string | null>();
  const kept = createKeptTexts(storage);
  const keyOf = (name: string) => `scorelens.run_refused.${name}`;
  return {
    permission(owner) {
      const name = nameStorageOwner(owner);
      const known = refused.has(name) || (name !== null && kept.load(keyOf(name)) !== null);
      return known ? "refused" : "unknown_until_tried";
    },
    note(owner, permission) {
      const name = nameStorageOwner(owner);
      if (permission === "refused") {
        refused.add(name);
        if (name !== null) kept.save(keyOf(name), "1");
      } else {
        refused.delete(name);
        if (name !== null) kept.forget(keyOf(name));
      }
    },
  };
}
