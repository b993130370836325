import { CrmAbortedError, CrmTransportError, CrmUnexpectedShapeError, lacksPermission } from "../contracts/errors.ts";
import type { CrmRequest, CrmResponse, CrmTransport } from "../contracts/transport.ts";
import { readRefusal } from "../transport/read-refusal.ts";
import { findZrc } from "./find-sdk.ts";
import { readStatus } from "./read-status.ts";
import type { Zrc, ZrcConfig, ZrcResponse } from "./sdk-types.ts";

/**
 * The refusal that a rejection of zrc stands for; throws the CrmError family where it stands for no answer at all. An answer
 * that is a refusal for want of a permission comes here as the rejection `{response: {status, data}}`.
 */
export type ReadRejection = (
  error: unknown,
  signal: AbortSignal,
  request: CrmRequest,
) => CrmResponse | Promise<CrmResponse>;

/**
 * REST calls through `zrc`: as the user who looks at the page, to the CRM page's own data centre.
 * Source: https://www.zohocrm.dev/explore/widgets/v1.5/zrc_methods
 *
 * `readRejection` is readZrcRejection, which a page may load only when a call is refused.
 */
export function createZrcTransport(readRejection: ReadRejection, find: () => Zrc | null = findZrc): CrmTransport {
  return {
    async send(signal, request) {
      const zrc = find();
      if (zrc === null) throw new CrmTransportError("No zrc");
      if (signal.aborted) throw new CrmAbortedError(`${request.path}: no longer wanted`);
      const refuse = async (error: unknown): Promise<CrmResponse> => {
        try {
          return await readRejection(error, signal, request);
        } catch (failure) {
          // Where the page's script for rejections does not load, a plain answer can be told without it.
          const { response } = Object(error) as { response?: unknown };
          if (response) return readAnswer(response);
          throw failure;
        }
      };
      // The signal goes no further: it can't be cloned into the message to the CRM page. Late answers are the caller's to drop.
      let answer: unknown;
      try {
        answer = await call(zrc, request);
      } catch (error) {
        return refuse(error);
      }
      const response = readAnswer(answer);
      return lacksPermission(readRefusal(response)) ? refuse({ response: answer }) : response;
    },
  };
}

// Each call makes its own config: zrc writes into the one it is given.
function call(zrc: Zrc, { method, path, query, body }: CrmRequest): Promise<ZrcResponse> {
  const config: ZrcConfig = query === undefined ? {} : { params: query };
  switch (method) {
    case "GET":
      return zrc.get(path, config);
    case "DELETE":
      return zrc.delete(path, config);
    case "POST":
      return zrc.post(path, body, config);
    case "PUT":
      return zrc.put(path, body, config);
  }
}

/** A 204 comes as null, as "" or without the key: its shape is not documented. */
function readAnswer(answer: unknown): CrmResponse {
  const { status: raw, data } = Object(answer) as Partial<ZrcResponse>;
  const status = readStatus(raw);
  if (status === null) throw new CrmUnexpectedShapeError("status", "expected a status");
  return { status, body: data === undefined || data === "" ? null : data };
}
