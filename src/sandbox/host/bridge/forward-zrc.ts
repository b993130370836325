import type { SendForWidget } from "../requests/crm-session.ts";
import { CONNECTION_NAME, readApiUrl } from "./invoke-connection.ts";
import { isObject } from "./messages.ts";
import { type Fetched, readResponse } from "./read-response.ts";
import { notSimulated, SdkFailure } from "./sdk-failure.ts";

/** Headers that a widget may not set: who asks is decided by the session of the CRM page. */
const OWN_HEADERS = /^(authorization|cookie|host|x-sandbox-.*)$/i;

/** ZRC_REQUEST: a request to the CRM's own origin in the name of the signed-in user, or of the connection it names. */
export async function forwardZrc(data: Readonly<Record<string, unknown>>, send: SendForWidget): Promise<Fetched> {
  const config = isObject(data["requestConfig"]) ? data["requestConfig"] : {};
  const byConnection = config["connection"] !== undefined;
  if (byConnection && config["connection"] !== CONNECTION_NAME) {
    throw new SdkFailure({ errorType: "ConnectionError", errorMessage: "Connection not found" });
  }
  const url = byConnection ? readApiUrl(data["url"]) : readOwnUrl(data["url"]);
  if (url === null) throw notSimulated(`requests to ${String(data["url"])}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(isObject(config["headers"]) ? config["headers"] : {})) {
    if (!OWN_HEADERS.test(name)) headers.set(name, String(value));
  }
  const init: RequestInit = { method: typeof config["method"] === "string" ? config["method"] : "GET", headers };
  if (typeof config["body"] === "string") init.body = config["body"];
  const response = await send(url, init, byConnection ? "connection-owner" : "user").catch((error: unknown) => {
    throw new SdkFailure({ errorType: "ApiError", errorMessage: String(error) });
  });
  const fetched = await readResponse(response);
  if (fetched.status < 300) return fetched;
  throw new SdkFailure({
    error: { errorType: "ApiError", errorMessage: `Request failed with status code ${fetched.status}` },
    request: { ...config, url: url.href },
    response: fetched,
  });
}

function readOwnUrl(value: unknown): URL | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.origin === location.origin ? url : null;
}
