import type { CrmUser, RunPermission } from "../../crm/index.ts";
import { createKeptTexts } from "../kept-texts.ts";
import { nameStorageOwner } from "../storage-owner.ts";

/** What is known of a user's permission to run rules, for as long as the browser's tab is open. */
export interface RunRefusalMemory {
  permission(user: CrmUser | null): RunPermission;
  note(user: CrmUser | null, permission: RunPermission): void;
}

/** Where storage is refused to the frame, or the user is not known, the page itself remembers until it is loaded anew. */
export function createRunRefusalMemory(storage: () => Storage, crmOrigin: string | null): RunRefusalMemory {
  const refused = new Set<string | null>();
  const kept = createKeptTexts(storage);
  const keyOf = (owner: string) => `scorelens.run_refused.${owner}`;
  return {
    permission(user) {
      const owner = nameStorageOwner(crmOrigin, user);
      const known = refused.has(owner) || (owner !== null && kept.load(keyOf(owner)) !== null);
      return known ? "refused" : "unknown_until_tried";
    },
    note(user, permission) {
      const owner = nameStorageOwner(crmOrigin, user);
      if (permission === "refused") {
        refused.add(owner);
        if (owner !== null) kept.save(keyOf(owner), "1");
      } else {
        refused.delete(owner);
        if (owner !== null) kept.forget(keyOf(owner));
      }
    },
  };
}
