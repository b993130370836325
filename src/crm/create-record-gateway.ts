import type { GatewayOptions } from "./create-crm-gateway.ts";
import type { RecordGateway } from "./crm-gateway.ts";
import { createEntityScoresApi } from "./entity-scores-api.ts";
import { createMetadataApi } from "./metadata-api.ts";
import { createOrgApi } from "./org-api.ts";
import { createRecordsApi } from "./records-api.ts";
import { createRulesApi } from "./rules-api.ts";
import type { CrmTransport } from "./transport.ts";
import { createZohoCaller } from "./zoho-caller.ts";

/** Without the calls that the record widget's first view does not need: they come with a script of their own. */
export function createRecordGateway(transport: CrmTransport, options: GatewayOptions = {}): RecordGateway {
  const zoho = createZohoCaller(transport, options.timeoutMilliseconds ?? 30_000);
  return {
    ...createMetadataApi(zoho),
    ...createRecordsApi(zoho),
    ...createRulesApi(zoho),
    ...createEntityScoresApi(zoho),
    ...createOrgApi(zoho),
  };
}
