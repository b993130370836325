import type { CrmUser } from "../crm/index.ts";

/**
 * Whom a text that the browser keeps belongs to, as a part of its key; null: nobody in particular, so nothing is to be kept.
 * Assumption: a user's id is another one in every org of a data centre, as Zoho's ids of other things are; data centres and
 * sandbox organisations differ in the origin of the CRM page.
 */
export function nameStorageOwner(crmOrigin: string | null, user: CrmUser | null): string | null {
  return user?.id ? JSON.stringify([crmOrigin, user.id]) : null;
}
