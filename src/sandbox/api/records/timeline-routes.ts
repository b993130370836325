import { Hono } from "hono";
import { findModule, findRecord } from "../../organisation/state/organisation.ts";
import type { TimelineEntry } from "../../organisation/state/timeline.ts";
import { isJsonObject, parseJson } from "../../organisation/values/json.ts";
import { buildTimelineJson, timelineSource } from "../../organisation/wire/timeline-json.ts";
import { refuseModule } from "../metadata/metadata-routes.ts";
import { type ApiAnswer, answer, NO_CONTENT, refuse } from "../protocol/answer.ts";
import { type ApiContext, type ApiEnv, send } from "../protocol/api-env.ts";
import { cutPage, refuseParameter } from "../protocol/paging.ts";

const PER_PAGE = 200;
const TOKEN = /^t([1-9]\d{0,5})$/;

export const timelineRoutes = new Hono<ApiEnv>().get("/:module/:record/__timeline", (c) => {
  const { organisation } = c.var;
  const module = findModule(organisation, c.req.param("module"));
  if (!module) return send(c, refuseModule(0));
  const record = findRecord(organisation, module.apiName, c.req.param("record"));
  if (!record)
    return send(c, refuse(400, "INVALID_DATA", "the related id given seems to be invalid", { resource_path_index: 1 }));
  const entries = selectEntries(c, organisation.timeline.get(record.id) ?? []);
  if (!Array.isArray(entries)) return send(c, entries);
  const request = readTimelinePage(c);
  if ("status" in request) return send(c, request);
  const { items, info } = cutPage(entries, request);
  if (items.length === 0) return send(c, NO_CONTENT);
  const tokens = {
    next_page_token: info.more_records ? `t${request.page + 1}` : null,
    previous_page_token: request.page > 1 ? `t${request.page - 1}` : null,
  };
  const listed = items.map((entry) => buildTimelineJson(organisation, module, record, entry));
  return send(c, answer({ __timeline: listed, info: { ...info, ...tokens } }));
});

/** Newest first; signals only when asked for. */
function selectEntries(c: ApiContext, entries: readonly TimelineEntry[]): TimelineEntry[] | ApiAnswer {
  const withSignals = c.req.query("include_timeline_type") === "signals";
  if (withSignals && c.req.query("include") === undefined)
    return refuse(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", { param_name: "include" });
  // v7 spells it `filters`, the OpenAPI of 2026 `filter`.
  const name = c.req.query("filters") === undefined ? "filter" : "filters";
  const filter = readFilter(c.req.query(name));
  if (filter === null)
    return refuse(400, "INVALID_DATA", "the relation name given seems to be invalid", { param_name: name });
  return entries
    .filter((entry) => (withSignals || entry.kind !== "signal") && filter(entry))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at) || (one.id < other.id ? 1 : -1));
}

function readFilter(text: string | undefined): ((entry: TimelineEntry) => boolean) | null {
  if (text === undefined) return () => true;
  const filter = parseJson(text);
  if (!isJsonObject(filter) || !isJsonObject(filter["field"])) return null;
  const { comparator, value } = filter;
  const field = filter["field"]["api_name"];
  if (field === "source" && comparator === "equal" && typeof value === "string")
    return (entry) => timelineSource(entry) === value;
  if (field === "audited_time" && comparator === "between" && Array.isArray(value)) {
    const [from, to] = value.map((end) => Date.parse(String(end)));
    if (from === undefined || to === undefined || Number.isNaN(from + to)) return null;
    return (entry) => Date.parse(entry.at) >= from && Date.parse(entry.at) <= to;
  }
  return null;
}

function readTimelinePage(c: ApiContext): { page: number; perPage: number } | ApiAnswer {
  const { page_token: token, per_page: perPage } = c.req.query();
  if (token !== undefined && perPage !== undefined)
    return refuse(400, "AMBIGUITY_DURING_PROCESSING", "Ambiguity while processing the request", {
      ambiguity_due_to: [{ param_name: "page_token" }, { param_name: "per_page" }],
    });
  if (token !== undefined) {
    const page = TOKEN.exec(token)?.[1];
    return page === undefined ? refuseParameter("page_token") : { page: Number(page), perPage: PER_PAGE };
  }
  if (perPage === undefined) return { page: 1, perPage: PER_PAGE };
  return /^[1-9]\d{0,2}$/.test(perPage) && Number(perPage) <= PER_PAGE
    ? { page: 1, perPage: Number(perPage) }
    : refuseParameter("per_page");
}
