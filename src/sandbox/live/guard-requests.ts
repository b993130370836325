import type { MiddlewareHandler } from "hono";
import { buildError } from "../api/protocol/answer.ts";
import { SESSION_HEADER } from "../api/protocol/authenticate.ts";

/**
 * This server acts with somebody's access token, so it answers nobody but its own page: no page of another origin (whose
 * requests are marked by Origin or Sec-Fetch-Site, or else can't carry our header), and no page that has had its host name
 * pointed at this machine (DNS rebinding: the Host is another one then).
 */
export function guardRequests(crmOrigin: () => string): MiddlewareHandler {
  return async (c, next) => {
    const origin = crmOrigin();
    if (c.req.header("Host") !== new URL(origin).host) return c.text(`This page is at ${origin}/ only`, 403);
    if (!/^\/(crm|sandbox)(\/|$)/.test(c.req.path)) return next();
    const from = c.req.header("Origin") ?? origin;
    const site = c.req.header("Sec-Fetch-Site") ?? "same-origin";
    if (from === origin && site === "same-origin" && c.req.header(SESSION_HEADER) !== undefined) return next();
    return c.json(buildError("AUTHENTICATION_FAILURE", "Only the sandbox's own page may ask"), 401);
  };
}
