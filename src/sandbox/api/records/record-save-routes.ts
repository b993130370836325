import { Hono } from "hono";
import { createRecord } from "../../organisation/changes/create-record.ts";
import { saveRecord } from "../../organisation/changes/save-record.ts";
import type { CrmModule } from "../../organisation/state/modules.ts";
import { findModule, findRecord } from "../../organisation/state/organisation.ts";
import { isJsonObject, type JsonObject } from "../../organisation/values/json.ts";
import { refuseModule } from "../metadata/metadata-routes.ts";
import { answerEach, buildError, type Envelope, refuse } from "../protocol/answer.ts";
import { type ApiContext, type ApiEnv, send } from "../protocol/api-env.ts";
import { readBody } from "../protocol/read-body.ts";
import { answerSaved } from "./answer-record.ts";
import { refuseRecordId } from "./record-query-routes.ts";
import { isRefusedChange, readChanges } from "./record-values.ts";

const RECORDS_PER_CALL = 100;

export const recordSaveRoutes = new Hono<ApiEnv>()
  .post("/:module", (c) => saveEach(c, createOne, 201))
  .put("/:module", (c) =>
    saveEach(c, (context, module, json, path) => updateOne(context, module, json["id"], json, path)),
  )
  .put("/:module/:record", (c) => {
    const id = c.req.param("record");
    const module = findModule(c.var.organisation, c.req.param("module"));
    if (module && !findRecord(c.var.organisation, module.apiName, id)) return send(c, refuseRecordId());
    return saveEach(c, (context, known, json, path) => updateOne(context, known, id, json, path));
  });

type SaveOne = (c: ApiContext, module: CrmModule, json: JsonObject, path: string) => Envelope;

async function saveEach(c: ApiContext, saveOne: SaveOne, allGood = 200): Promise<Response> {
  const module = findModule(c.var.organisation, c.req.param("module") ?? "");
  if (!module) return send(c, refuseModule(0));
  const body = await readBody(c);
  if ("refusal" in body) return send(c, body.refusal);
  const data = body.json?.["data"];
  const place = { api_name: "data", json_path: "$.data" };
  if (data === undefined) return send(c, refuse(400, "MANDATORY_NOT_FOUND", "required field not found", place));
  if (!Array.isArray(data))
    return send(c, refuse(400, "INVALID_DATA", "invalid data", { ...place, expected_data_type: "jsonarray" }));
  if (data.length === 0 || data.length > RECORDS_PER_CALL)
    return send(c, refuse(400, "INVALID_DATA", "invalid data", { ...place, maximum_length: RECORDS_PER_CALL }));
  const entries = data.map((json: unknown, index) => {
    const path = `$.data[${index}]`;
    if (isJsonObject(json)) return saveOne(c, module, json, path);
    return buildError("INVALID_DATA", "invalid data", { expected_data_type: "jsonobject", json_path: path });
  });
  return send(c, answerEach("data", entries, allGood));
}

function createOne(c: ApiContext, module: CrmModule, json: JsonObject, path: string): Envelope {
  const { organisation, user } = c.var;
  for (const field of module.fields)
    if (field.required && !Object.hasOwn(json, field.apiName))
      return buildError("MANDATORY_NOT_FOUND", "required field not found", {
        api_name: field.apiName,
        json_path: `${path}.${field.apiName}`,
      });
  const changes = readChanges(organisation, module, json, path);
  if (isRefusedChange(changes)) return changes;
  return answerSaved(organisation, createRecord(organisation, module, changes, user.id, "crm_api"), "record added");
}

function updateOne(c: ApiContext, module: CrmModule, id: unknown, json: JsonObject, path: string): Envelope {
  const { organisation, user } = c.var;
  const record = typeof id === "string" ? findRecord(organisation, module.apiName, id) : undefined;
  if (!record)
    return id === undefined
      ? buildError("MANDATORY_NOT_FOUND", "required field not found", { api_name: "id", json_path: `${path}.id` })
      : buildError("INVALID_DATA", "the id given seems to be invalid", { api_name: "id", json_path: `${path}.id` });
  const changes = readChanges(organisation, module, json, path);
  if (isRefusedChange(changes)) return changes;
  saveRecord(organisation, record, changes, user.id, "crm_api");
  return answerSaved(organisation, record, "record updated");
}
