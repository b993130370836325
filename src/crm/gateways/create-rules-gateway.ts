import { createRuleMetadataApi } from "../calls/rule-metadata-api.ts";
import { createRuleReadsApi } from "../calls/rule-reads-api.ts";
import type { RulesGateway } from "../contracts/rules-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createRulesGateway(transport: CrmTransport, options: GatewayOptions = {}): RulesGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createRuleReadsApi(zoho),
    ...createRuleMetadataApi(zoho),
  };
}
