import { createEntityScoresApi } from "../calls/entity-scores-api.ts";
import { createFiscalYearApi } from "../calls/fiscal-year-api.ts";
import { createMetadataApi } from "../calls/metadata-api.ts";
import { createOrgApi } from "../calls/org-api.ts";
import { createRecordsApi } from "../calls/records-api.ts";
import { createRulesApi } from "../calls/rules-api.ts";
import { createTimelineApi } from "../calls/timeline-api.ts";
import type { RecordGateway } from "../contracts/record-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createRecordGateway(transport: CrmTransport, options: GatewayOptions = {}): RecordGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createMetadataApi(zoho),
    ...createRecordsApi(zoho),
    ...createRulesApi(zoho),
    ...createEntityScoresApi(zoho),
    ...createOrgApi(zoho),
    ...createFiscalYearApi(zoho),
    ...createTimelineApi(zoho),
  };
}
