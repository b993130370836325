import type { CrmGateway } from "../contracts/crm-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createRecordGateway } from "./create-record-gateway.ts";
import { createRuleChangesGateway } from "./create-rule-changes-gateway.ts";
import { createRulesGateway } from "./create-rules-gateway.ts";
import { createRunsGateway } from "./create-runs-gateway.ts";
import { createSearchGateway } from "./create-search-gateway.ts";
import type { GatewayOptions } from "./gateway-options.ts";

export function createCrmGateway(transport: CrmTransport, options: GatewayOptions = {}): CrmGateway {
  return {
    ...createRecordGateway(transport, options),
    ...createRunsGateway(transport, options),
    ...createRulesGateway(transport, options),
    ...createRuleChangesGateway(transport, options),
    ...createSearchGateway(transport, options),
  };
}
