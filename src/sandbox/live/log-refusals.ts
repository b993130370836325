import { findErrorEnvelope } from "../../crm/wire/index.ts";
import { parseJson } from "../organisation/values/json.ts";
import type { AskOrg, OrgAnswer } from "./org-client.ts";

/** Of kinds of refusals: their codes are the org's to make up. */
const REMEMBERED = 100;

/**
 * Each kind once: a page asks several things at a time. Nothing that the org wrote gets to the terminal but a code that is one
 * word: what else there is may be long, private or a control sequence.
 */
export function logRefusals(askOrg: AskOrg, log: (line: string) => void): AskOrg {
  const logged = new Set<string>();
  return async (request) => {
    const answer = await askOrg(request);
    if (answer.status !== 401 && answer.status < 502) return answer;
    const kind = describeKind(answer);
    if (logged.has(kind) || logged.size === REMEMBERED) return answer;
    logged.add(kind);
    log(`Live org: ${request.method} ${readPath(request.path)} ${kind}`);
    return answer;
  };
}

function describeKind({ status, text, explained }: OrgAnswer): string {
  const code = findErrorEnvelope(parseJson(text))?.code ?? "";
  const named = /^\w{1,50}$/.test(code) ? `${status} ${code}` : `${status} without a code`;
  return explained === undefined ? named : `${named}: ${explained}`;
}

/** Without the query, which may hold what somebody searched for. Escaped, as any URL's. */
function readPath(path: string): string {
  return new URL(path, "http://127.0.0.1").pathname.slice(0, 200);
}
