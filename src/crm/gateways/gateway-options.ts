import type { CrmTransport } from "../contracts/transport.ts";
import { createZohoCaller, type ZohoCaller } from "../transport/zoho-caller.ts";

export interface GatewayOptions {
  /** How long one call may take; 30 s by default. Zoho's own limit for calls through a connection is 40 s. */
  readonly timeoutMilliseconds?: number;
}

export function createCaller(transport: CrmTransport, { timeoutMilliseconds = 30_000 }: GatewayOptions): ZohoCaller {
  return createZohoCaller(transport, timeoutMilliseconds);
}
