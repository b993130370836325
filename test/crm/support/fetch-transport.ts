import type { CrmTransport } from "../../../src/crm/index.ts";

/** REST calls by plain HTTP, as a server's client makes them. */
export function createFetchTransport(origin: string, token: string | null): CrmTransport {
  return {
    async send(signal, { method, path, query, body }) {
      const search = query === undefined ? "" : `?${new URLSearchParams(query)}`;
      const response = await fetch(`${origin}${path}${search}`, {
        method,
        signal,
        ...(token === null ? {} : { headers: { Authorization: `Zoho-oauthtoken ${token}` } }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: readJsonOrText(text) };
    },
  };
}

function readJsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
