import type { GatewayOptions } from "./create-crm-gateway.ts";
import { createRecordSearchApi } from "./record-search-api.ts";
import { createRuleActionsApi } from "./rule-actions-api.ts";
import type { RuleAdminGateway } from "./rule-admin-gateway.ts";
import { createRuleCloneApi } from "./rule-clone-api.ts";
import { createRuleMetadataApi } from "./rule-metadata-api.ts";
import { createRuleReadsApi } from "./rule-reads-api.ts";
import { createRuleWritesApi } from "./rule-writes-api.ts";
import type { CrmTransport } from "./transport.ts";
import { createZohoCaller } from "./zoho-caller.ts";

/** Beside createCrmGateway, over the same transport: a widget that only reads does not carry it. */
export function createRuleAdminGateway(transport: CrmTransport, options: GatewayOptions = {}): RuleAdminGateway {
  const zoho = createZohoCaller(transport, options.timeoutMilliseconds ?? 30_000);
  const reads = createRuleReadsApi(zoho);
  return {
    ...reads,
    ...createRuleWritesApi(zoho),
    ...createRuleActionsApi(zoho),
    ...createRuleCloneApi(zoho, reads.readScoringRule),
    ...createRuleMetadataApi(zoho),
    ...createRecordSearchApi(zoho),
  };
}
