import { CrmAbortedError, CrmTransportError } from "../contracts/errors.ts";
import type { CrmRequest, CrmTransport } from "../contracts/transport.ts";
import { quoteRejection } from "../transport/quote-rejection.ts";
import { readConnectionAnswer } from "./connection-answer.ts";
import type { Connection, ConnectionRequest } from "./sdk-types.ts";

export interface ConnectionOptions {
  /** Link name of the connection that an admin made and authorised. */
  readonly linkName: string;
  /** Origin of the REST API in the org's data centre, e.g. "https://www.zohoapis.eu". */
  readonly restOrigin: string;
}

/**
 * REST calls through a connection: all of them for SDKs without zrc, those that read rules where Zoho refuses these to the user.
 * They run as the account that authorised the connection, not as the user who looks at the page: hence only where an admin has
 * set it up.
 */
export function createConnectionTransport(
  findConnection: () => Connection | null,
  { linkName, restOrigin }: ConnectionOptions,
): CrmTransport {
  return {
    async send(signal, request) {
      const connection = findConnection();
      if (connection === null) throw new CrmTransportError("The SDK did not load");
      if (signal.aborted) throw new CrmAbortedError(`${request.path}: no longer wanted`);
      let answer: unknown;
      try {
        answer = await connection.invoke(linkName, toInvocation(restOrigin, request));
      } catch (error) {
        throw new CrmTransportError(`${linkName}: ${quoteRejection(error)}`, { cause: error });
      }
      return readConnectionAnswer(answer);
    },
  };
}

function toInvocation(restOrigin: string, { method, path, query, body }: CrmRequest): ConnectionRequest {
  const url = `${restOrigin}${path}`;
  // As an object: the SDK makes text of it, and would make text of text again.
  if (body === undefined) return { url, method, param_type: 1, parameters: { ...query } };
  const search = query === undefined ? "" : `?${new URLSearchParams(query)}`;
  return { url: `${url}${search}`, method, param_type: 2, parameters: body };
}
