import { findUser, type Organisation } from "../../organisation/state/organisation.ts";
import type { User } from "../../organisation/state/users.ts";
import { type ApiAnswer, refuse } from "./answer.ts";

/**
 * The header with which the CRM page's own calls come, in place of a real CRM's session cookie: "user" for the signed-in
 * user, "connection-owner" for the account behind the connection. A page of another origin can't send it: that needs a
 * CORS preflight, which nothing here answers.
 */
export const SESSION_HEADER = "X-Sandbox-Session";

const TOKEN = /^Zoho-oauthtoken\s+(\S+)$/i;

/** Who asks; or the 401 that Zoho answers. */
export function authenticate(organisation: Organisation, request: Request): User | ApiAnswer {
  const authorization = request.headers.get("Authorization");
  if (authorization !== null) {
    const token = TOKEN.exec(authorization.trim())?.[1];
    const user = organisation.users.find((candidate) => candidate.token !== null && candidate.token === token);
    return user ?? refuse(401, "INVALID_TOKEN", "invalid oauth token");
  }
  const session = request.headers.get(SESSION_HEADER);
  const id =
    session === "user"
      ? organisation.settings.sessionUserId
      : session === "connection-owner"
        ? ownerId(organisation)
        : null;
  const user = id === null ? undefined : findUser(organisation, id);
  return user ?? refuse(401, "AUTHENTICATION_FAILURE", "Authentication failed");
}

/** The connection was authorised by the first user who may manage automation. */
function ownerId(organisation: Organisation): string | null {
  return organisation.users.find((user) => user.profile.manageAutomation)?.id ?? null;
}
