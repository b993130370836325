import { CrmRefusedError, CrmUnexpectedShapeError } from "../contracts/errors.ts";
import type { CrmRequest, CrmResponse, CrmTransport } from "../contracts/transport.ts";
import { findErrorEnvelope, type Parsed } from "../wire/index.ts";
import { readRefusal } from "./read-refusal.ts";
import { withDeadline } from "./with-deadline.ts";

/** One REST call with our own time limit. */
export interface ZohoCaller {
  /** Every answer, also a refusal. An empty body is null. */
  send(signal: AbortSignal, request: CrmRequest): Promise<CrmResponse>;
  /** The body of an answer that is no refusal, null where it is empty (204); refusals are thrown. */
  read(signal: AbortSignal, request: CrmRequest): Promise<unknown>;
}

export function createZohoCaller(transport: CrmTransport, timeoutMilliseconds: number): ZohoCaller {
  const send = async (signal: AbortSignal, request: CrmRequest): Promise<CrmResponse> => {
    const what = `${request.method} ${request.path}`;
    // Read inside: a getter that throws is then a failure of this call like any other.
    return withDeadline(signal, what, timeoutMilliseconds, async (inner) =>
      readResponse(await transport.send(inner, request)),
    );
  };
  const read = async (signal: AbortSignal, request: CrmRequest): Promise<unknown> => {
    const response = await send(signal, request);
    // Zoho also reports errors under 2xx, so the body is asked first.
    if (response.status >= 300 || findErrorEnvelope(response.body) !== null) {
      throw new CrmRefusedError(readRefusal(response));
    }
    return response.body;
  };
  return { send, read };
}

function readResponse(response: unknown): CrmResponse {
  const { status, body } = Object(response) as Partial<CrmResponse>;
  if (typeof status !== "number") throw new CrmUnexpectedShapeError("status", "expected a status");
  return { status, body: body === undefined || body === "" ? null : copyJson(body) };
}

/** A message can carry what no JSON holds, e.g. a list that contains itself, and nothing behind this expects that. */
function copyJson(body: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(body)) as unknown;
  } catch {
    throw new CrmUnexpectedShapeError("top level", "expected JSON");
  }
}

/** The parsed value, or CrmUnexpectedShapeError with the path of the first problem. */
export function unwrap<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new CrmUnexpectedShapeError(parsed.path, parsed.problem);
}
