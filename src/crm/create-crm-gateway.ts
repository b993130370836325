import { createRecordGateway } from "./create-record-gateway.ts";
import { createRunGateway } from "./create-run-gateway.ts";
import type { CrmGateway } from "./crm-gateway.ts";
import type { CrmTransport } from "./transport.ts";

export interface GatewayOptions {
  /** How long one call may take; 30 s by default. Zoho's own limit for calls through a connection is 40 s. */
  readonly timeoutMilliseconds?: number;
}

/** Everything that the record's screen asks of Zoho; its calls throw the CrmError family only. */
export function createCrmGateway(transport: CrmTransport, options: GatewayOptions = {}): CrmGateway {
  return { ...createRecordGateway(transport, options), ...createRunGateway(transport, options) };
}
