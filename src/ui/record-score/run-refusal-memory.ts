import type { RunPermission } from "../../crm/index.ts";
import { createKeptTexts } from "../kept-texts.ts";

/** What is known of a user's permission to run rules, for as long as the browser's tab is open. */
export interface RunRefusalMemory {
  permission(userId: string | null): RunPermission;
  note(userId: string | null, permission: RunPermission): void;
}

/** Where storage is refused to the frame, the page itself remembers until it is loaded anew. */
export function createRunRefusalMemory(storage: () => Storage): RunRefusalMemory {
  const refused = new Set<string>();
  const keyOf = (userId: string | null) => `scorelens.run_refused.${userId ?? ""}`;
  const kept = createKeptTexts(storage);
  return {
    permission(userId) {
      const key = keyOf(userId);
      return refused.has(key) || kept.load(key) !== null ? "refused" : "unknown_until_tried";
    },
    note(userId, permission) {
      const key = keyOf(userId);
      if (permission === "refused") {
        refused.add(key);
        kept.save(key, "1");
      } else {
        refused.delete(key);
        kept.forget(key);
      }
    },
  };
}
