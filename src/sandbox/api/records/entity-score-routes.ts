import { Hono } from "hono";
import type { EntityScoreRow } from "../../organisation/state/entity-scores.ts";
import { findModule, findRecord, type Organisation } from "../../organisation/state/organisation.ts";
import { buildEntityScoreJson } from "../../organisation/wire/entity-score-json.ts";
import { refuseModule } from "../metadata/metadata-routes.ts";
import { type ApiAnswer, answer, NO_CONTENT, refuse } from "../protocol/answer.ts";
import { type ApiEnv, send } from "../protocol/api-env.ts";
import { cutPage, readPageRequest } from "../protocol/paging.ts";

type Query = Record<string, string>;

/**
 * The documented path and the two bulk ones, which only Zoho's OpenAPI of 2025 has (github.com/zoho/crm-oas,
 * v8.0/entity_scores.json). For a record that does not exist the page of the former tells of INVALID_DATA; the OpenAPI has no
 * such answer, only a 204 where there is nothing.
 */
export const entityScoreRoutes = new Hono<ApiEnv>()
  .get("/Entity_Scores__s", (c) => {
    const { organisation } = c.var;
    const ids = c.req.query("ids")?.split(",");
    const rows = [...organisation.scores.values()].flatMap((byRule) => [...byRule.values()]);
    const wanted = ids === undefined ? rows : rows.filter((row) => ids.includes(row.id));
    return send(c, answerRows(organisation, c.req.query(), wanted));
  })
  .get("/Entity_Scores__s/:record", (c) => {
    const { organisation } = c.var;
    return send(c, answerRows(organisation, c.req.query(), rowsOf(organisation, c.req.param("record"))));
  })
  .get("/:module/:record/Entity_Scores__s", (c) => {
    const { organisation } = c.var;
    const module = findModule(organisation, c.req.param("module"));
    if (!module?.scoringSupported) return send(c, refuseModule(0));
    const id = c.req.param("record");
    if (!findRecord(organisation, module.apiName, id)) return send(c, refuseRecord());
    return send(c, answerRows(organisation, c.req.query(), rowsOf(organisation, id)));
  });

function rowsOf(organisation: Organisation, recordId: string): readonly EntityScoreRow[] {
  return [...(organisation.scores.get(recordId)?.values() ?? [])];
}

function refuseRecord(): ApiAnswer {
  return refuse(400, "INVALID_DATA", "the related id given seems to be invalid", { resource_path_index: 1 });
}

function answerRows(organisation: Organisation, query: Query, rows: readonly EntityScoreRow[]): ApiAnswer {
  const fields = query["fields"]?.split(",").map((field) => field.trim()) ?? [];
  if (fields.filter((field) => field !== "").length === 0)
    return refuse(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", { param_name: "fields" });
  const request = readPageRequest(query, 200);
  if ("status" in request) return request;
  const { items, info } = cutPage(rows, request);
  if (items.length === 0) return NO_CONTENT;
  const tokens = { next_page_token: null, previous_page_token: null, page_token_expiry: null };
  const sorting = { sort_by: "id", sort_order: "desc" };
  return answer({
    data: items.map((row) => buildEntityScoreJson(organisation, row, fields)),
    info: { ...info, ...tokens, ...sorting },
  });
}
