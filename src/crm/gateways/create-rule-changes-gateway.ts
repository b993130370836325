import { createRuleActionsApi } from "../calls/rule-actions-api.ts";
import { createRuleCloneApi } from "../calls/rule-clone-api.ts";
import { createRuleReadsApi } from "../calls/rule-reads-api.ts";
import { createRuleWritesApi } from "../calls/rule-writes-api.ts";
import type { RuleChangesGateway } from "../contracts/rule-changes-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createRuleChangesGateway(transport: CrmTransport, options: GatewayOptions = {}): RuleChangesGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createRuleWritesApi(zoho),
    ...createRuleActionsApi(zoho),
    ...createRuleCloneApi(zoho, createRuleReadsApi(zoho).readScoringRule),
  };
}
