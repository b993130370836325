import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { createCrmServer } from "../servers/crm-server.ts";
import { createLivePanelApi } from "./create-live-panel-api.ts";
import { guardRequests } from "./guard-requests.ts";
import type { LiveOrg } from "./live-org.ts";
import { logRefusals } from "./log-refusals.ts";
import { type AskOrg, createOrgClient } from "./org-client.ts";
import { toResponse } from "./to-response.ts";

export interface LiveServerOptions {
  readonly org: LiveOrg;
  readonly crmOrigin: () => string;
  readonly widgetOrigin: () => string;
  readonly log: (line: string) => void;
}

/** The CRM page in front of a real org. */
export function createLiveServer({ org, crmOrigin, widgetOrigin, log }: LiveServerOptions): Hono {
  const askOrg = logRefusals(createOrgClient(org), log);
  const panel = createLivePanelApi({ askOrg, widgetOrigin, allowWrites: org.allowWrites, restOrigin: org.restOrigin });
  const app = new Hono();
  app.use(guardRequests(crmOrigin));
  app.route("/", createCrmServer({ api: forwardTo(askOrg), panel, widgetOrigin }));
  app.onError((error, c) => {
    // Without the message: nobody knows what it quotes.
    log(`The sandbox itself failed: ${c.req.method} ${c.req.path} ${error.name}`);
    return c.json({ code: "INTERNAL_ERROR", details: {}, message: "The sandbox itself failed", status: "error" }, 500);
  });
  return app;
}

function forwardTo(askOrg: AskOrg) {
  return {
    async fetch(request: Request, env?: unknown): Promise<Response> {
      const { method, headers } = request;
      const { pathname, search } = new URL(request.url);
      // As it was sent: in the other one, steps up are already taken.
      const path = (env as Partial<HttpBindings> | undefined)?.incoming?.url ?? `${pathname}${search}`;
      const body = method === "GET" ? "" : await request.text();
      return toResponse(await askOrg({ method, path, headers, body }));
    },
  };
}
