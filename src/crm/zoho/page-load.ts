import { isApiName, isZohoId, type RecordId } from "../../scoring/index.ts";
import type { PageContext } from "../contracts/crm-host.ts";

/**
 * The page context in the data of a PageLoad, null where it has none or where anything in it is not what Zoho sends. Ids
 * that come as numbers are refused: beyond 2^53 they have already lost digits.
 */
export function readPageLoad(data: unknown): PageContext | null {
  if (typeof data !== "object" || data === null || !("Entity" in data) || !("EntityId" in data)) return null;
  const { Entity: entity, EntityId: entityId } = data;
  // A record page sends one id, buttons of a list a list of them.
  // Spread, as a message can carry lists with holes, which every() passes over.
  const recordIds: readonly unknown[] = Array.isArray(entityId) ? [...(entityId as readonly unknown[])] : [entityId];
  if (!isApiName(entity) || recordIds.length === 0 || !recordIds.every(isZohoId<"record">)) return null;
  return { entity, recordIds: [...new Set<RecordId>(recordIds)] };
}
