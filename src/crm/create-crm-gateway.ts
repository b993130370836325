import type { CrmGateway } from "./crm-gateway.ts";
import { createEntityScoresApi } from "./entity-scores-api.ts";
import { createMetadataApi } from "./metadata-api.ts";
import { createOrgApi } from "./org-api.ts";
import { createRecordsApi } from "./records-api.ts";
import { createRulesApi } from "./rules-api.ts";
import { createRunApi } from "./run-api.ts";
import { createTimelineApi } from "./timeline-api.ts";
import type { CrmTransport } from "./transport.ts";
import { createZohoCaller } from "./zoho-caller.ts";

export interface GatewayOptions {
  /** How long one call may take; 30 s by default. Zoho's own limit for calls through a connection is 40 s. */
  readonly timeoutMilliseconds?: number;
}

export function createCrmGateway(transport: CrmTransport, options: GatewayOptions = {}): CrmGateway {
  const zoho = createZohoCaller(transport, options.timeoutMilliseconds ?? 30_000);
  return {
    ...createMetadataApi(zoho),
    ...createRecordsApi(zoho),
    ...createRulesApi(zoho),
    ...createEntityScoresApi(zoho),
    ...createOrgApi(zoho),
    ...createTimelineApi(zoho),
    ...createRunApi(zoho),
  };
}
