import { type CrmGateway, createCrmGateway, type GatewayOptions } from "../../../src/crm/index.ts";
import { readZrcRejection } from "../../../src/crm/zoho/zrc-rejection.ts";
import { createZrcTransport } from "../../../src/crm/zoho/zrc-transport.ts";
import { createFakeZrc, type FakeAnswer, type ZrcCall } from "./fake-zrc.ts";

/** The real gateway on the real transport; only Zoho is pretended. */
export function gatewayOverZrc(
  answer: (call: ZrcCall) => FakeAnswer | Promise<FakeAnswer>,
  options: GatewayOptions = {},
): { readonly gateway: CrmGateway; readonly calls: readonly ZrcCall[] } {
  const { zrc, calls } = createFakeZrc(answer);
  return {
    gateway: createCrmGateway(
      createZrcTransport(readZrcRejection, () => zrc),
      options,
    ),
    calls,
  };
}

export function unaborted(): AbortSignal {
  return new AbortController().signal;
}
