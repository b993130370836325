import type { SendForWidget } from "../requests/crm-session.ts";
import type { SandboxSettings } from "../requests/sandbox-client.ts";
import { isObject, parseJson } from "./messages.ts";
import { readResponse } from "./read-response.ts";

/** The one connection of the sandbox, authorised by its administrator. */
export const CONNECTION_NAME = "scorelens";

/** API domains of Zoho's data centres, which the sandbox takes for itself. */
const API_DOMAIN = /^https:\/\/www\.zohoapis\.(com|eu|in|com\.au|jp|com\.cn|ca|sa)$/;

/**
 * CRM_CONNECTION: runs as the connection's owner, and answers in the envelope that says "SUCCESS" to a refusal as well
 * and loses the HTTP status.
 */
export async function invokeConnection(
  data: Readonly<Record<string, unknown>>,
  send: SendForWidget,
  state: SandboxSettings["connection"] = "authorised",
): Promise<Readonly<Record<string, unknown>>> {
  if (data["connectionName"] !== CONNECTION_NAME || state === "not_authorised") {
    return { code: "INVALID_TOKEN", details: { statusMessage: '{"code":"INVALID_TOKEN"}' }, status: "error" };
  }
  const outer = isObject(data["data"]) ? data["data"] : {};
  const request = isObject(outer["data"]) ? outer["data"] : {};
  const url = readApiUrl(request["url"]);
  if (url === null || state === "other_data_centre") return envelope("Invalid Domain", "false");
  const response = await send(url, buildRequest(url, request), "connection-owner");
  const fetched = await readResponse(response);
  return envelope(fetched.data ?? "", "true");
}

function envelope(statusMessage: unknown, status: "true" | "false") {
  return {
    code: "SUCCESS",
    details: { statusMessage, status },
    message: "Connection invoked successfully",
    status: "success",
  };
}

export function readApiUrl(value: unknown): URL | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.origin !== location.origin && !API_DOMAIN.test(url.origin)) return null;
  return new URL(url.pathname + url.search, location.origin);
}

/** `param_type` 1: parameters go into the query; 2: they are the JSON body. Parameters that are not a JSON text get lost. */
function buildRequest(url: URL, request: Readonly<Record<string, unknown>>): RequestInit {
  const parameters = parseText(request["parameters"]);
  const headers = new Headers();
  const given = parseText(request["headers"]);
  for (const [name, value] of Object.entries(isObject(given) ? given : {})) headers.set(name, String(value));
  headers.delete("authorization");
  const init: RequestInit = { method: typeof request["method"] === "string" ? request["method"] : "GET", headers };
  if (String(request["param_type"]) === "2") {
    if (parameters !== undefined && init.method !== "GET") init.body = JSON.stringify(parameters);
  } else if (isObject(parameters)) {
    for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, String(value));
  }
  return init;
}

function parseText(value: unknown): unknown {
  return typeof value === "string" ? parseJson(value) : undefined;
}
