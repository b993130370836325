import { createCrmGateway } from "../../../src/crm/gateways/create-crm-gateway.ts";
import type { GatewayOptions } from "../../../src/crm/gateways/gateway-options.ts";
import type { CrmGateway, CrmTransport } from "../../../src/crm/index.ts";
import { readZrcRejection } from "../../../src/crm/zoho/zrc-rejection.ts";
import { createZrcTransport } from "../../../src/crm/zoho/zrc-transport.ts";
import { createFakeZrc, type FakeAnswer, type ZrcCall } from "./fake-zrc.ts";

interface OverZrc<Gateway> {
  readonly gateway: Gateway;
  readonly calls: readonly ZrcCall[];
}
type Answer = (call: ZrcCall) => FakeAnswer | Promise<FakeAnswer>;

/** The real gateway on the real transport; only Zoho is pretended. */
export function gatewayOverZrc(answer: Answer, options: GatewayOptions = {}): OverZrc<CrmGateway> {
  return overZrc(answer, (transport) => createCrmGateway(transport, options));
}

/** The same for the gateway of the admin's screens. */
export function adminOverZrc(answer: Answer, options: GatewayOptions = {}): OverZrc<CrmGateway> {
  return overZrc(answer, (transport) => createCrmGateway(transport, options));
}

function overZrc<Gateway>(answer: Answer, create: (transport: CrmTransport) => Gateway): OverZrc<Gateway> {
  const { zrc, calls } = createFakeZrc(answer);
  return { gateway: create(createZrcTransport(readZrcRejection, () => zrc)), calls };
}

export function unaborted(): AbortSignal {
  return new AbortController().signal;
}
