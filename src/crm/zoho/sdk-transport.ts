import { CrmTransportError } from "../errors.ts";
import type { CrmTransport } from "../transport.ts";
import { createConnectionTransport } from "./connection-transport.ts";
import { findZoho, findZrc } from "./find-sdk.ts";
import { findRestOrigin } from "./rest-origin.ts";
import { readZrcRejection } from "./zrc-rejection.ts";
import { createZrcTransport } from "./zrc-transport.ts";

export interface SdkTransportOptions {
  /** `location.search` of the widget's page, in which the CRM names its origin. */
  readonly search: string;
  /** Link name of the connection for SDKs without zrc; an org that has not made it gets a refusal. */
  readonly linkName: string;
}

/** zrc where the SDK has it, else the connection. Chosen per call: neither may be touched before it is needed. */
export function createSdkTransport({ search, linkName }: SdkTransportOptions): CrmTransport {
  const zrc = createZrcTransport(readZrcRejection);
  const restOrigin = findRestOrigin(new URLSearchParams(search).get("serviceOrigin"));
  const connection =
    restOrigin === null
      ? null
      : createConnectionTransport(() => findZoho()?.CRM.CONNECTION ?? null, { linkName, restOrigin });
  return {
    async send(signal, request) {
      if (findZrc() !== null) return zrc.send(signal, request);
      if (connection === null) throw new CrmTransportError("Not opened by the CRM");
      return connection.send(signal, request);
    },
  };
}
