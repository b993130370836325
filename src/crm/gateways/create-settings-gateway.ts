import { createFiscalYearApi } from "../calls/fiscal-year-api.ts";
import { createMetadataApi } from "../calls/metadata-api.ts";
import { createOrgApi } from "../calls/org-api.ts";
import type { SettingsGateway } from "../contracts/settings-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createSettingsGateway(transport: CrmTransport, options: GatewayOptions = {}): SettingsGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createMetadataApi(zoho),
    ...createOrgApi(zoho),
    ...createFiscalYearApi(zoho),
  };
}
