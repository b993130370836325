import { createRecordSearchApi } from "../calls/record-search-api.ts";
import { createUsersApi } from "../calls/users-api.ts";
import type { SearchGateway } from "../contracts/search-gateway.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { createCaller, type GatewayOptions } from "./gateway-options.ts";

export function createSearchGateway(transport: CrmTransport, options: GatewayOptions = {}): SearchGateway {
  const zoho = createCaller(transport, options);
  return {
    ...createRecordSearchApi(zoho),
    ...createUsersApi(zoho),
  };
}
