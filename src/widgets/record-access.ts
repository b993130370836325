import type { CrmTransport } from "../crm/index.ts";
import { findZrc } from "../crm/zoho/find-sdk.ts";
import type { SdkAccess } from "../crm/zoho/sdk-access.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import type { TroubleScript } from "./later-scripts.ts";

/** The record page's way to the CRM. */
export interface RecordAccess extends CrmTransport {
  /** Whether there is something to say on whose permissions are used. */
  hasAccessNote(): boolean;
}

/** zrc, as long as all is well; once something is amiss, all calls go the way of the script that is loaded for it. */
export function createRecordAccess(trouble: () => Promise<TroubleScript>): RecordAccess {
  let access: SdkAccess | null = null;
  const findAccess = async () => {
    access = (await trouble()).access;
    return access;
  };
  const zrcTransport = createZrcTransport(async (...rejected) => (await findAccess()).readRejection(...rejected));
  return {
    async send(signal, request) {
      const way = access ?? (findZrc() === null ? await findAccess() : zrcTransport);
      return way.send(signal, request);
    },
    hasAccessNote: () => access !== null && access.note() !== null,
  };
}
