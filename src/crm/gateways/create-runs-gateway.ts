import { createRunApi } from "../calls/run-api.ts";
import type { RunsGateway } from "../contracts/runs-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createRunsGateway(transport: CrmTransport, options: GatewayOptions = {}): RunsGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createRunApi(zoho),
  };
}
