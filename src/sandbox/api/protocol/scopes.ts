import type { MiddlewareHandler } from "hono";
import { refuse } from "./answer.ts";
import { type ApiEnv, send } from "./api-env.ts";
import { SESSION_HEADER } from "./authenticate.ts";

/** The one scope that the connection can lack here: the control panel takes it away. */
const SCORING_RULES = /\/settings\/automation\/scoring_rules(\/|$)|\/actions\/run_scoring_rules$/;

/**
 * OAuth scopes matter to connections only: the user's own calls go by permissions. The code and status are those of the scoring
 * rule pages, e.g. zoho.com/crm/developer/docs/api/v8/execute-scoring-rules.html
 */
export const checkScopes: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { connection } = c.var.organisation.settings;
  const byConnection = c.req.header(SESSION_HEADER) === "connection-owner";
  if (byConnection && connection === "scope_missing" && SCORING_RULES.test(c.req.path)) {
    return send(c, refuse(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL"));
  }
  return next();
};
