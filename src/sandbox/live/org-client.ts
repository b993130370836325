import { findErrorEnvelope } from "../../crm/wire/index.ts";
import { buildError } from "../api/protocol/answer.ts";
import { parseJson } from "../organisation/values/json.ts";
import { createTokenSearch } from "./find-token.ts";
import type { LiveOrg } from "./live-org.ts";
import { readLimited } from "./read-limited.ts";
import { readTarget } from "./read-target.ts";

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
  /** Of an answer, in bytes, when it is decompressed. */
  readonly limit?: number;
}

const FORWARDED = ["content-type", "if-modified-since"];
const RETURNED = ["content-type", "retry-after"];
/** Far more than Zoho's largest pages: 200 records with 500 fields are about 4 MB. */
const LIMIT = 10_000_000;
const EXPIRED =
  "The access token is wrong or has expired (Zoho's last an hour): make a new one, set SCORELENS_ACCESS_TOKEN and start again";

/** Asks the org's REST API with the access token, and withholds an answer in which it finds the token again. */
export function createOrgClient({
  restOrigin,
  token,
  allowWrites,
  timeout = 30_000,
  limit = LIMIT,
}: OrgClientOptions): AskOrg {
  const holdsToken = createTokenSearch(token);
  const { host } = new URL(restOrigin);
  const ask: AskOrg = async ({ method, path, headers, body }) => {
    const url = readTarget(restOrigin, path);
    if (url === null) return refuse(404, "INVALID_URL_PATTERN", "Only paths of the REST API, /crm/v8/…, are forwarded");
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
        return refuse(502, "ORG_REDIRECTS", `${host} answered ${response.status}: redirects are not followed`);
      const text = await readLimited(response, limit);
      if (text === null)
        return refuse(
          502,
          "ANSWER_TOO_LARGE",
          `${host} answered with more than ${limit / 1e6} MB: nothing was passed on`,
        );
      if (response.status === 401) return explainRefusal(text);
      return { status: response.status, headers: pick(response.headers, RETURNED), text };
    } catch (error) {
      return describeFailure(error, host, timeout);
    }
  };
  return async (request) => {
    const answer = await ask(request);
    if (![answer.text, ...Object.values(answer.headers)].some(holdsToken)) return answer;
    return refuse(502, "TOKEN_IN_ANSWER", `${host} repeated the access token or a part of it: the answer is withheld`);
  };
}

function pick(headers: Headers | undefined, names: readonly string[]): Readonly<Record<string, string>> {
  const picked = names.map((name) => [name, headers?.get(name) ?? ""] as const);
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
