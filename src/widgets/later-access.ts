import type { AccessNote, CrmTransport } from "../crm/index.ts";
import { findZoho, findZrc } from "../crm/zoho/find-sdk.ts";
import type { SdkAccess, SdkAccessOptions } from "../crm/zoho/sdk-access.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import type { Later } from "../ui/screen/later.ts";

/** What access.js offers: the ways to the CRM beside the user's own. */
export interface AccessScript {
  readonly createSdkAccess: (options: SdkAccessOptions) => SdkAccess;
}

/** A page's way to the CRM. */
export interface PageAccess extends CrmTransport {
  /** null: everything happens with the user's own permissions, as far as is known by now. */
  note(): AccessNote | null;
}

/** zrc, as long as all is well; once a call is refused, all go the way of the script that is loaded for it. */
export function createPageAccess(later: Later<AccessScript>, options: SdkAccessOptions): PageAccess {
  let access: SdkAccess | null = null;
  const findAccess = async (): Promise<SdkAccess> => {
    const { createSdkAccess } = await later.load();
    access ??= createSdkAccess(options);
    return access;
  };
  const zrcTransport = createZrcTransport(async (...rejected) => (await findAccess()).readRejection(...rejected));
  return {
    async send(signal, request) {
      const way = access ?? (findZrc() === null ? await findAccess() : zrcTransport);
      return way.send(signal, request);
    },
    // Without the SDK no call is ever refused, so that nothing else would say so.
    note: () => access?.note() ?? (findZoho() === null ? { kind: "no_sdk" } : null),
  };
}
