import type { CrmUser } from "./crm-host.ts";

/** What earlier openings in this tab were told about fields, modules and the org. */
export interface KeptMetadata {
  /** Milliseconds since 1970 when the first answer was read that was given without asking Zoho; null: none was. */
  usedSince(): number | null;
  /**
   * Whether all that was given without asking Zoho was kept for this user. Only then it may be shown: it is given at once,
   * while the CRM is still being asked who that is, so that questions that rest on it need not wait. null: not known.
   */
  isOwn(user: CrmUser | null): boolean;
  /** From now on Zoho is asked. */
  forget(): void;
  /** Another record is opened in the same frame: what is kept by now counts for it. */
  openAnother(): void;
  /** Keeps for the next opening what Zoho told this one; not for a user who is not known (null). */
  keep(user: CrmUser | null): void;
}
