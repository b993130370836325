import { type Context, Hono } from "hono";
import { importRecord, type RecordChanges } from "../organisation/changes/save-record.ts";
import { findRecord, type Organisation } from "../organisation/state/organisation.ts";
import { isJsonObject, type JsonObject } from "../organisation/values/json.ts";
import { changeSettings } from "./change-settings.ts";
import { describeSandbox } from "./describe-sandbox.ts";
import { listJobs } from "./list-jobs.ts";
import { listRecords } from "./list-records.ts";

export interface PanelApiOptions {
  readonly widgetOrigin: () => string;
  /** Brings the organisation back to its start; its settings stay. */
  readonly reset: () => void;
}

/** "/sandbox/…": what the CRM page's control panel reads and does. Only that page may ask: its header needs same origin. */
export function createPanelApi(organisation: Organisation, { widgetOrigin, reset }: PanelApiOptions): Hono {
  const app = new Hono();
  app.use("/sandbox/*", async (c, next) => {
    if (c.req.header("X-Sandbox-Session") === undefined) return c.json({ message: "only for the CRM page" }, 403);
    return next();
  });
  app.get("/sandbox/state", (c) => c.json(describeSandbox(organisation, widgetOrigin())));
  app.get("/sandbox/jobs", (c) => c.json({ jobs: listJobs(organisation) }));
  app.get("/sandbox/records", (c) => {
    const { module = "", search = "", page, perPage } = c.req.query();
    return c.json(listRecords(organisation, module, search, Number(page ?? 1), Number(perPage ?? 25)));
  });
  app.post("/sandbox/reset", (c) => {
    reset();
    return c.json({ reset: true });
  });
  app.put("/sandbox/settings", async (c) => {
    const settings = changeSettings(organisation, await readJson(c));
    return settings === null ? c.json({ message: "no such setting or value" }, 400) : c.json(settings);
  });
  app.put("/sandbox/records/:module/:id", async (c) => {
    const record = findRecord(organisation, c.req.param("module"), c.req.param("id"));
    const changes = await readJson(c);
    if (record === undefined) return c.json({ message: "no such record" }, 404);
    if (!isJsonObject(changes)) return c.json({ message: "expected the changed fields" }, 400);
    importRecord(organisation, record, splitChanges(changes), organisation.settings.sessionUserId);
    return c.json({ id: record.id });
  });
  return app;
}

/** The layout and the owner are no field values of their own in the organisation. */
function splitChanges({ Layout: layout, Owner: owner, ...values }: JsonObject): RecordChanges {
  return {
    values,
    ...(isJsonObject(layout) ? { layoutId: String(layout["id"]) } : {}),
    ...(isJsonObject(owner) ? { ownerId: String(owner["id"]) } : {}),
  };
}

async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
