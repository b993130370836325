import type { User } from "../../organisation/state/users.ts";
import { type ApiAnswer, refuse } from "./answer.ts";

/** Scoring rules need the profile permission "Manage Automation". Source: NO_PERMISSION in the v8 scoring rule pages. */
export function refusePermission(
  user: User,
  verb: "read" | "create" | "update" | "delete" | "clone" | "execute",
): ApiAnswer | null {
  if (user.profile.manageAutomation) return null;
  return refuse(403, "NO_PERMISSION", `Permission denied to ${verb}`, {
    permissions: ["Crm_Implied_Manage_Automation"],
  });
}
