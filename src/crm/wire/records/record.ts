import type { CrmRecord, LayoutRef } from "../../../scoring/index.ts";
import {
  at,
  fail,
  isJsonObject,
  type JsonNode,
  type Parsed,
  parse,
  readId,
  readList,
  readObject,
} from "../json/read-json.ts";
import { findLayoutName } from "../org/layout.ts";

/** `{data: [record]}` or a bare record. */
export function parseRecord(json: unknown): Parsed<CrmRecord> {
  return parse(json, (root) => {
    const { data: list, id } = readObject(root);
    // Beside an id it is a field of that name, else a damaged answer that must not pass for an empty record.
    if (!Array.isArray(list) && (list === undefined || id !== undefined)) return readRecord(root);
    const data = at(root, "data");
    const records = readList(data, readRecord);
    const only = records[0];
    const count = records.length > 1 ? ` of ${records.length}` : "";
    return only !== undefined && records.length === 1 ? only : fail(data, "a list of one record", count);
  });
}

/** Zoho answers no record without its id: what has none is another answer, or a damaged one. */
function readRecord(record: JsonNode): CrmRecord {
  const values = readObject(record);
  return {
    id: readId(at(record, "id")),
    layout: findRecordLayout(values["Layout"]) ?? findRecordLayout(values["$layout_id"]),
    // Without a prototype: a rule on a field called "constructor" must find nothing, not Object's.
    values: Object.assign(Object.create(null) as Record<string, unknown>, values),
  };
}

/** A layout that can't be read is none: then whether a layout's rules apply can't be told, which is what the program says. */
function findRecordLayout(raw: unknown): LayoutRef | null {
  if (typeof raw === "string" && raw !== "") return { id: raw as LayoutRef["id"], name: null };
  if (!isJsonObject(raw)) return null;
  const { id } = raw;
  return typeof id === "string" && id !== "" ? { id: id as LayoutRef["id"], name: findLayoutName(raw) } : null;
}
