import type { RunPermission } from "../../crm/index.ts";

/** What is known of a user's permission to run rules, for as long as the browser's tab is open. */
export interface RunRefusalMemory {
  permission(userId: string | null): RunPermission;
  note(userId: string | null, permission: RunPermission): void;
}

/** Where storage is refused to the frame, the page itself remembers until it is loaded anew. */
export function createRunRefusalMemory(storage: () => Storage): RunRefusalMemory {
  const refused = new Set<string>();
  const keyOf = (userId: string | null) => `scorelens.run_refused.${userId ?? ""}`;
  function attempt<Result>(action: (store: Storage) => Result): Result | null {
    try {
      return action(storage());
    } catch {
      return null;
    }
  }
  return {
    permission(userId) {
      const key = keyOf(userId);
      return refused.has(key) || attempt((store) => store.getItem(key)) !== null ? "refused" : "unknown_until_tried";
    },
    note(userId, permission) {
      const key = keyOf(userId);
      if (permission === "refused") {
        refused.add(key);
        attempt((store) => store.setItem(key, "1"));
      } else {
        refused.delete(key);
        attempt((store) => store.removeItem(key));
      }
    },
  };
}
