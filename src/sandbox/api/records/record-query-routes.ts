import { Hono } from "hono";
import type { CrmModule } from "../../organisation/state/modules.ts";
import { findModule, findRecord, type Organisation } from "../../organisation/state/organisation.ts";
import type { StoredRecord } from "../../organisation/state/stored-record.ts";
import { recordName } from "../../organisation/wire/record-json.ts";
import { refuseModule } from "../metadata/metadata-routes.ts";
import { type ApiAnswer, answer, NO_CONTENT, refuse } from "../protocol/answer.ts";
import { type ApiContext, type ApiEnv, send } from "../protocol/api-env.ts";
import { cutPage, readPageRequest, refuseParameter } from "../protocol/paging.ts";
import { answerRecord } from "./answer-record.ts";

const SORTABLE: Readonly<Record<string, (record: StoredRecord) => string | number>> = {
  id: ({ id }) => id,
  Created_Time: ({ createdTime }) => Date.parse(createdTime),
  Modified_Time: ({ modifiedTime }) => Date.parse(modifiedTime),
};
/** Source: zoho.com/crm/developer/docs/api/v8/get-records.html */
const FIELDS_PER_CALL = 50;

export const recordQueryRoutes = new Hono<ApiEnv>()
  .get("/:module", (c) => {
    const module = findModule(c.var.organisation, c.req.param("module"));
    return send(c, module ? listRecords(c, module) : refuseModule(0));
  })
  .get("/:module/search", (c) => {
    const module = findModule(c.var.organisation, c.req.param("module"));
    return send(c, module ? searchRecords(c, module) : refuseModule(0));
  })
  .get("/:module/:record", (c) => {
    const { organisation } = c.var;
    const module = findModule(organisation, c.req.param("module"));
    if (!module) return send(c, refuseModule(0));
    const id = c.req.param("record");
    if (!/^\d{1,20}$/.test(id)) return send(c, refuseRecordId());
    const record = findRecord(organisation, module.apiName, id);
    if (!record) return send(c, NO_CONTENT);
    return send(c, answer({ data: [answerRecord(organisation, record, c.req.query("fields")?.split(","))] }));
  });

export function refuseRecordId(): ApiAnswer {
  return refuse(400, "INVALID_DATA", "the id given seems to be invalid", { resource_path_index: 1 });
}

function listRecords(c: ApiContext, module: CrmModule): ApiAnswer {
  const fields = c.req.query("fields")?.split(",");
  if (fields === undefined || fields[0] === "")
    return refuse(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", { param_name: "fields" });
  if (fields.length > FIELDS_PER_CALL)
    return refuse(400, "LIMIT_EXCEEDED", "You can only select 50 fields at a time", { limit: FIELDS_PER_CALL });
  const key = SORTABLE[c.req.query("sort_by") ?? "id"];
  if (!key) return refuseParameter("sort_by");
  const direction = c.req.query("sort_order") === "asc" ? 1 : -1;
  const sorted = recordsOf(c.var.organisation, module).sort((one, other) => direction * compare(key(one), key(other)));
  return answerPage(c, sorted, fields);
}

/** Only `word`, `email` and `phone` are simulated; a search by criteria is refused rather than answered wrongly. */
function searchRecords(c: ApiContext, module: CrmModule): ApiAnswer {
  const { word, email, phone } = c.req.query();
  const records = recordsOf(c.var.organisation, module);
  const fields = c.req.query("fields")?.split(",");
  if (word !== undefined && word.length < 2) return refuseParameter("word");
  if (word !== undefined)
    return answerPage(
      c,
      records.filter((record) => hasText(module, record, word)),
      fields,
    );
  if (email !== undefined)
    return answerPage(
      c,
      records.filter((record) => record.values["Email"] === email),
      fields,
    );
  if (phone !== undefined)
    return answerPage(
      c,
      records.filter((record) => record.values["Phone"] === phone),
      fields,
    );
  return refuse(400, "REQUIRED_PARAM_MISSING", "The sandbox searches by word, email or phone", { param_name: "word" });
}

function recordsOf(organisation: Organisation, module: CrmModule): StoredRecord[] {
  return [...(organisation.records.get(module.apiName)?.values() ?? [])];
}

function answerPage(c: ApiContext, records: readonly StoredRecord[], fields: readonly string[] | undefined): ApiAnswer {
  const request = readPageRequest(c.req.query(), 200);
  if ("status" in request) return request;
  const { items, info } = cutPage(records, request);
  if (items.length === 0) return NO_CONTENT;
  return answer({ data: items.map((record) => answerRecord(c.var.organisation, record, fields)), info });
}

function hasText(module: CrmModule, record: StoredRecord, word: string): boolean {
  const wanted = word.toLowerCase();
  return [recordName(module, record), ...Object.values(record.values)].some(
    (value) => typeof value === "string" && value.toLowerCase().includes(wanted),
  );
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
