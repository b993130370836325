import { Hono } from "hono";
import type { Organisation } from "../organisation/organisation.ts";
import { finishDueJobs } from "../organisation/run-scoring.ts";
import { refuse } from "./answer.ts";
import { type ApiEnv, send } from "./api-env.ts";
import { authenticate } from "./authenticate.ts";
import { entityScoreRoutes } from "./entity-score-routes.ts";
import { metadataRoutes } from "./metadata-routes.ts";
import { orgRoutes } from "./org-routes.ts";
import { recordQueryRoutes } from "./record-query-routes.ts";
import { recordSaveRoutes } from "./record-save-routes.ts";
import { ruleQueryRoutes } from "./rule-query-routes.ts";
import { runRoutes } from "./run-routes.ts";
import { timelineRoutes } from "./timeline-routes.ts";

export interface CrmApiOptions {
  /** Gets one line for each request that the sandbox does not know. */
  readonly log?: (line: string) => void;
}

export const API_ROOT = "/crm/v8";

/** Zoho's REST API v8 as far as Scorelens and its sandbox use it, under its full paths, "/crm/v8/…". */
export function createCrmApi(organisation: Organisation, options: CrmApiOptions = {}): Hono {
  const api = new Hono<ApiEnv>();
  api.use(async (c, next) => {
    const user = authenticate(organisation, c.req.raw);
    if (!("profile" in user)) return send(c, user);
    c.set("organisation", organisation);
    c.set("user", user);
    finishDueJobs(organisation);
    return next();
  });
  // The named paths before those that begin with any module's name.
  const routes = [orgRoutes, metadataRoutes, ruleQueryRoutes, entityScoreRoutes, timelineRoutes, runRoutes];
  for (const route of [...routes, recordQueryRoutes, recordSaveRoutes]) api.route("/", route);

  const app = new Hono();
  app.route(API_ROOT, api);
  app.notFound((c) => {
    const { pathname } = new URL(c.req.url);
    options.log?.(`Unknown to the sandbox: ${c.req.method} ${pathname}`);
    const { body } = refuse(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one");
    return c.json(body, 404);
  });
  return app;
}
