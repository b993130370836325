import type { GatewayOptions } from "./create-crm-gateway.ts";
import type { RunGateway } from "./crm-gateway.ts";
import { createEntityScoresApi } from "./entity-scores-api.ts";
import { createFiscalYearApi } from "./fiscal-year-api.ts";
import { createRunApi } from "./run-api.ts";
import { createTimelineApi } from "./timeline-api.ts";
import type { CrmTransport } from "./transport.ts";
import { createZohoCaller } from "./zoho-caller.ts";

/** The rest of the record's screen: what comes after its first view. */
export function createRunGateway(transport: CrmTransport, options: GatewayOptions = {}): RunGateway {
  const zoho = createZohoCaller(transport, options.timeoutMilliseconds ?? 30_000);
  return {
    ...createEntityScoresApi(zoho),
    ...createFiscalYearApi(zoho),
    ...createTimelineApi(zoho),
    ...createRunApi(zoho),
  };
}
