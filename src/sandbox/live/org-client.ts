import { findErrorEnvelope } from "../../crm/wire/index.ts";
import { buildError } from "../api/answer.ts";
import { parseJson } from "../organisation/json.ts";
import type { LiveOrg } from "./live-org.ts";

export interface OrgRequest {
  readonly method: string;
  /** With the query, e.g. "/crm/v8/Leads?fields=Full_Name". */
  readonly path: string;
  /** Only those in FORWARDED get through. */
  readonly headers?: Headers;
  readonly body?: string;
}

export interface OrgAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** In words of the sandbox alone, where the org's answer is not passed on as it came. */
  readonly explained?: string;
}

/** Never rejects: what can't be asked or answered is an error in Zoho's envelope. */
export type AskOrg = (request: OrgRequest) => Promise<OrgAnswer>;

export interface OrgClientOptions extends LiveOrg {
  /** Milliseconds. */
  readonly timeout?: number;
}

const FORWARDED = ["content-type", "if-modified-since"];
const RETURNED = ["content-type", "retry-after"];
const API_PATH = /^\/crm\/v\d+(\.\d+)?\//;
const EXPIRED =
  "The access token is wrong or has expired (Zoho's last an hour): make a new one, set SCORELENS_ACCESS_TOKEN and start again";

/** Asks the org's REST API with the access token, which it takes out of whatever comes back. */
export function createOrgClient({ restOrigin, token, allowWrites, timeout = 30_000 }: OrgClientOptions): AskOrg {
  const hide = createTokenCensor(token);
  return async ({ method, path, headers, body }) => {
    const url = readTarget(restOrigin, path);
    if (url === null) return refuse(404, "INVALID_URL_PATTERN", "Only paths that begin with /crm/v8/ are forwarded");
    if (method !== "GET" && !allowWrites)
      return refuse(
        405,
        "READ_ONLY",
        "Nothing was changed: start the sandbox again with --allow-writes to let it change this org",
      );
    const sent = pick(headers, FORWARDED);
    try {
      const response = await fetch(url, {
        method,
        headers: { ...sent, Accept: "application/json", Authorization: `Zoho-oauthtoken ${token}` },
        redirect: "manual",
        signal: AbortSignal.timeout(timeout),
        ...(body === undefined || body === "" ? {} : { body }),
      });
      if (response.status >= 300 && response.status < 400 && response.status !== 304)
        return refuse(502, "ORG_REDIRECTS", `${url.host} answered ${response.status}: redirects are not followed`);
      const text = hide(await response.text());
      if (text === null)
        return refuse(502, "TOKEN_IN_ANSWER", `${url.host} repeated the access token: the answer is withheld`);
      if (response.status === 401) return explainRefusal(text);
      return { status: response.status, headers: pick(response.headers, RETURNED, hide), text };
    } catch (error) {
      return describeFailure(error, url.host, timeout);
    }
  };
}

/** The path may not lead elsewhere. */
function readTarget(restOrigin: string, path: string): URL | null {
  if (!URL.canParse(path, restOrigin)) return null;
  const url = new URL(path, restOrigin);
  return url.origin === restOrigin && API_PATH.test(url.pathname) ? url : null;
}

/** null where the token is in the text in a way that can't be cut out, as escapes of JSON could spell it. */
function createTokenCensor(token: string): (text: string) => string | null {
  const pattern = new RegExp(token.replaceAll(".", "\\."), "gi");
  return (text) => {
    const censored = text.replace(pattern, "[access token]");
    return JSON.stringify(parseJson(censored) ?? null).search(pattern) < 0 ? censored : null;
  };
}

function pick(
  headers: Headers | undefined,
  names: readonly string[],
  hide: (text: string) => string | null = (text) => text,
): Readonly<Record<string, string>> {
  const picked = names.map((name) => [name, hide(headers?.get(name) ?? "") ?? ""] as const);
  return Object.fromEntries(picked.filter(([, value]) => value !== ""));
}

/** Zoho's own words do not say what to do. */
function explainRefusal(text: string): OrgAnswer {
  const { code = "INVALID_TOKEN", message = null } = findErrorEnvelope(parseJson(text)) ?? {};
  if (code !== "OAUTH_SCOPE_MISMATCH") return refuse(401, code, EXPIRED);
  const explained = 'the access token lacks a scope (see "Developing in a real CRM" in README.md)';
  return { ...refuse(401, code, `${message ?? code}: ${explained}`), explained };
}

function describeFailure(error: unknown, host: string, timeout: number): OrgAnswer {
  if (error instanceof Error && error.name === "TimeoutError")
    return refuse(504, "ORG_TIMEOUT", `${host} did not answer within ${timeout / 1000} seconds`);
  // Only the code: nobody knows what else the message quotes.
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no connection";
  return refuse(502, "ORG_NOT_REACHED", `${host} was not reached: ${code}`);
}

function refuse(status: number, code: string, message: string): OrgAnswer {
  const text = JSON.stringify(buildError(code, message));
  return { status, headers: { "content-type": "application/json" }, text, explained: message };
}
