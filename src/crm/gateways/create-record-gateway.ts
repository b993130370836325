import { createEntityScoresApi } from "../calls/entity-scores-api.ts";
import { createRecordsApi } from "../calls/records-api.ts";
import { createRulesApi } from "../calls/rules-api.ts";
import { createTimelineApi } from "../calls/timeline-api.ts";
import type { RecordGateway } from "../contracts/record-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createSettingsGateway } from "./create-settings-gateway.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createRecordGateway(transport: CrmTransport, options: GatewayOptions = {}): RecordGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createSettingsGateway(transport, options),
    ...createRecordsApi(zoho),
    ...createRulesApi(zoho),
    ...createEntityScoresApi(zoho),
    ...createTimelineApi(zoho),
  };
}
