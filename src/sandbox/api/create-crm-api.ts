import { Hono } from "hono";
import { finishDueJobs } from "../organisation/changes/run-scoring.ts";
import type { Organisation } from "../organisation/state/organisation.ts";
import { metadataRoutes } from "./metadata/metadata-routes.ts";
import { orgRoutes } from "./metadata/org-routes.ts";
import { buildError, refuse } from "./protocol/answer.ts";
import { type ApiEnv, send } from "./protocol/api-env.ts";
import { authenticate } from "./protocol/authenticate.ts";
import { type Faults, injectFaults } from "./protocol/faults.ts";
import { checkScopes } from "./protocol/scopes.ts";
import { entityScoreRoutes } from "./records/entity-score-routes.ts";
import { recordQueryRoutes } from "./records/record-query-routes.ts";
import { recordSaveRoutes } from "./records/record-save-routes.ts";
import { timelineRoutes } from "./records/timeline-routes.ts";
import { ruleChangeRoutes } from "./rules/rule-change-routes.ts";
import { ruleQueryRoutes } from "./rules/rule-query-routes.ts";
import { runRoutes } from "./rules/run-routes.ts";

export interface CrmApiOptions {
  /** Gets one line for each request that the sandbox does not know. */
  readonly log?: (line: string) => void;
  /** Hit every client, before it is asked who it is. */
  readonly faults?: Faults;
}

export const API_ROOT = "/crm/v8";

/** First parts of paths that are no module's name. */
const RESERVED = ["settings", "users", "org", "__features", "coql"];

/** Zoho's REST API v8 as far as Scorelens and its sandbox use it, under its full paths, "/crm/v8/…". */
export function createCrmApi(organisation: Organisation, options: CrmApiOptions = {}): Hono {
  const api = new Hono<ApiEnv>();
  if (options.faults) api.use(injectFaults(options.faults));
  api.use(async (c, next) => {
    const user = authenticate(organisation, c.req.raw);
    if (!("profile" in user)) return send(c, user);
    c.set("organisation", organisation);
    c.set("user", user);
    finishDueJobs(organisation);
    return next();
  });
  api.use(checkScopes);
  // The named paths before those that begin with any module's name.
  addRoutes(api, [orgRoutes, metadataRoutes, ruleQueryRoutes, ruleChangeRoutes, entityScoreRoutes]);
  for (const name of RESERVED) api.all(`/${name}/*`, (c) => c.notFound());
  addRoutes(api, [timelineRoutes, runRoutes, recordQueryRoutes, recordSaveRoutes]);

  const app = new Hono();
  app.route(API_ROOT, api);
  app.notFound((c) => {
    const { pathname } = new URL(c.req.url);
    options.log?.(`Unknown to the sandbox: ${c.req.method} ${pathname}`);
    return c.json(buildError("INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one"), 404);
  });
  app.onError((error, c) => {
    options.log?.(`The sandbox itself failed: ${c.req.method} ${c.req.path} ${error.stack ?? error.message}`);
    return c.json(buildError("INTERNAL_ERROR", "Internal Server Error"), 500);
  });
  return app;
}

/** A known path with another method is refused as Zoho does; only an unknown path is unknown. */
function addRoutes(api: Hono<ApiEnv>, groups: readonly Hono<ApiEnv>[]): void {
  for (const group of groups) api.route("/", group);
  const paths = new Set(groups.flatMap((group) => group.routes.map(({ path }) => path)));
  const refusal = refuse(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one");
  for (const path of paths) api.all(path, (c) => send(c, refusal));
}
