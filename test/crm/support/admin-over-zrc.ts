import { createRuleAdminGateway, type GatewayOptions, type RuleAdminGateway } from "../../../src/crm/index.ts";
import { readZrcRejection } from "../../../src/crm/zoho/zrc-rejection.ts";
import { createZrcTransport } from "../../../src/crm/zoho/zrc-transport.ts";
import { createFakeZrc, type FakeAnswer, type ZrcCall } from "./fake-zrc.ts";

/** The real gateway of the admin's screens on the real transport; only Zoho is pretended. */
export function adminOverZrc(
  answer: (call: ZrcCall) => FakeAnswer | Promise<FakeAnswer>,
  options: GatewayOptions = {},
): { readonly gateway: RuleAdminGateway; readonly calls: readonly ZrcCall[] } {
  const { zrc, calls } = createFakeZrc(answer);
  return {
    gateway: createRuleAdminGateway(
      createZrcTransport(readZrcRejection, () => zrc),
      options,
    ),
    calls,
  };
}
