import type { CrmTransport } from "../crm/index.ts";
import { createSdkTransport } from "../crm/zoho/sdk-transport.ts";

/** A script of its own, because only SDKs before 1.5 need it. See later-scripts.ts. */
export const transport: CrmTransport = createSdkTransport({ search: location.search, linkName: "scorelens" });
