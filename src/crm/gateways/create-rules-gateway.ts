import { createRuleActionsApi } from "../calls/rule-actions-api.ts";
import { createRuleCloneApi } from "../calls/rule-clone-api.ts";
import { createRuleReadsApi } from "../calls/rule-reads-api.ts";
import { createRuleWritesApi } from "../calls/rule-writes-api.ts";
import type { RulesGateway } from "../contracts/rules-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createRulesGateway(transport: CrmTransport, options: GatewayOptions = {}): RulesGateway {
  const zoho = createCaller(transport, options);
  const reads = createRuleReadsApi(zoho);
  return {
    ...reads,
    ...createRuleWritesApi(zoho),
    ...createRuleActionsApi(zoho),
    ...createRuleCloneApi(zoho, reads.readScoringRule),
  };
}
