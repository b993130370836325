import { createRecordSearchApi } from "../calls/record-search-api.ts";
import { createRuleMetadataApi } from "../calls/rule-metadata-api.ts";
import type { SettingsGateway } from "../contracts/settings-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createSettingsGateway(transport: CrmTransport, options: GatewayOptions = {}): SettingsGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createRuleMetadataApi(zoho),
    ...createRecordSearchApi(zoho),
  };
}
