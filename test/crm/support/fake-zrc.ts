import type { Zrc, ZrcConfig, ZrcResponse } from "../../../src/crm/zoho/sdk-types.ts";

export interface ZrcCall {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly hasBody: boolean;
}

export interface FakeAnswer {
  readonly status: number;
  readonly data?: unknown;
}

const ALLOWED = ["headers", "params", "connection", "baseUrl", "responseType"];

/**
 * Zoho's zrc as its source and documentation tell: refuses unknown keys, empties the config it is given, resolves with
 * {status, data, headers} below 300 and rejects with a plain object above.
 * Source: https://www.zohocrm.dev/explore/widgets/v1.5/zrc_methods
 */
export function createFakeZrc(answer: (call: ZrcCall) => FakeAnswer | Promise<FakeAnswer>): {
  readonly zrc: Zrc;
  readonly calls: ZrcCall[];
} {
  const calls: ZrcCall[] = [];
  const send = async (method: string, path: string, body: unknown, config: ZrcConfig = {}): Promise<ZrcResponse> => {
    const unknownKey = Object.keys(config).find((key) => !ALLOWED.includes(key));
    if (unknownKey !== undefined) throw new Error(`The property '${unknownKey}' is not allowed in requestConfig.`);
    const call = { method, path, params: { ...config.params }, body, hasBody: body !== undefined };
    calls.push(call);
    delete config.params;
    const { status, data } = await answer(call);
    // What crosses postMessage is a copy.
    const response = structuredClone({ status, data, headers: { "content-type": "application/json" } });
    if (status < 300) return response;
    const error = { errorType: "ApiError", errorMessage: `Request failed with status code ${status}` };
    throw { error, request: { url: path }, response };
  };
  const zrc: Zrc = {
    get: (path, config) => send("GET", path, undefined, config),
    delete: (path, config) => send("DELETE", path, undefined, config),
    head: (path, config) => send("HEAD", path, undefined, config),
    options: (path, config) => send("OPTIONS", path, undefined, config),
    post: (path, body, config) => send("POST", path, body, config),
    put: (path, body, config) => send("PUT", path, body, config),
    patch: (path, body, config) => send("PATCH", path, body, config),
    request: ({ method = "GET", path, body, ...config }) => send(method, path, body, config),
    createInstance: () => zrc,
  };
  return { zrc, calls };
}
