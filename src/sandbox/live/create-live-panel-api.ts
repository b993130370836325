import { Hono } from "hono";
import { buildError } from "../api/protocol/answer.ts";
import { isJsonObject } from "../organisation/values/json.ts";
import { describeLiveOrg, type LiveSettings } from "./describe-live-org.ts";
import { listOrgRecords } from "./list-org-records.ts";
import type { AskOrg } from "./org-client.ts";
import { toResponse } from "./to-response.ts";

export interface LivePanelOptions {
  readonly askOrg: AskOrg;
  readonly widgetOrigin: () => string;
  readonly restOrigin: string;
  readonly allowWrites: boolean;
}

/** "/sandbox/…" in front of a real org: what the CRM page needs besides the REST API, taken from the REST API. */
export function createLivePanelApi({ askOrg, widgetOrigin, restOrigin, allowWrites }: LivePanelOptions): Hono {
  const settings: LiveSettings = { theme: "day" };
  const app = new Hono();
  app.get("/sandbox/state", async (c) => {
    const described = await describeLiveOrg(askOrg, settings);
    if ("refusal" in described) return toResponse(described.refusal);
    return c.json({ ...described.state, widgetOrigin: widgetOrigin(), live: { restOrigin, allowWrites } });
  });
  app.get("/sandbox/records", async (c) => {
    const { module = "", search = "", page = "1", perPage = "25" } = c.req.query();
    const listed = await listOrgRecords(askOrg, { module, search, page, perPage });
    return "status" in listed ? toResponse(listed) : c.json(listed);
  });
  app.put("/sandbox/settings", async (c) => {
    const changes: unknown = await c.req.json().catch(() => null);
    const theme = isJsonObject(changes) ? changes["theme"] : null;
    if (theme !== "day" && theme !== "night") return c.json({ message: "only the theme can be set" }, 400);
    settings.theme = theme;
    return c.json(settings);
  });
  app.all("/sandbox/*", (c) => c.json(buildError("NOT_SIMULATED", "Not in front of a real org"), 404));
  return app;
}
