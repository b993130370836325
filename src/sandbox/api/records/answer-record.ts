import { findUser, type Organisation } from "../../organisation/state/organisation.ts";
import type { StoredRecord } from "../../organisation/state/stored-record.ts";
import { userReference } from "../../organisation/state/users.ts";
import type { JsonObject } from "../../organisation/values/json.ts";
import { buildRecordJson } from "../../organisation/wire/record-json.ts";
import { buildSuccess, type Envelope } from "../protocol/answer.ts";

/** A record as it goes out; `fields` keeps those named and the id. */
export function answerRecord(organisation: Organisation, record: StoredRecord, fields?: readonly string[]): JsonObject {
  const { Layout, ...rest } = buildRecordJson(organisation, record);
  const json: JsonObject = record.layoutHidden ? rest : { ...rest, Layout };
  if (fields === undefined) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => key === "id" || fields.includes(key)));
}

/** What a save answers. Source: zoho.com/crm/developer/docs/api/v8/update-records.html */
export function answerSaved(organisation: Organisation, record: StoredRecord, message: string): Envelope {
  const reference = (id: string) => {
    const user = findUser(organisation, id);
    return user ? userReference(user) : null;
  };
  return buildSuccess(message, {
    id: record.id,
    Created_Time: record.createdTime,
    Modified_Time: record.modifiedTime,
    Created_By: reference(record.createdBy),
    Modified_By: reference(record.modifiedBy),
  });
}
