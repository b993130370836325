import type { CrmRecord, LayoutRef } from "../../scoring/index.ts";
import {
  at,
  fail,
  idOrNull,
  isJsonObject,
  type JsonNode,
  type JsonObject,
  type Parsed,
  parse,
  readList,
  readObject,
} from "./read-json.ts";

/** Lists of other answers. Seen without an id beside them, the file or answer was mixed up. */
const OTHER_ANSWERS = ["scoring_rules", "fields", "layouts", "modules", "users", "org", "__timeline"];

/** `{data: [record]}` or a bare record. */
export function parseRecord(json: unknown): Parsed<CrmRecord> {
  return parse(json, (root) => {
    const { data: list, id } = readObject(root);
    // Beside an id it is a field of that name, else a damaged answer that must not pass for an empty record.
    if (!Array.isArray(list) && (list === undefined || id !== undefined)) return readRecord(root);
    const data = at(root, "data");
    const records = readList(data, readRecord);
    const only = records[0];
    return only !== undefined && records.length === 1 ? only : fail(data, "a list of one record");
  });
}

function readRecord(record: JsonNode): CrmRecord {
  const values = readObject(record);
  rejectOtherAnswers(record, values);
  return {
    id: idOrNull(record, "id"),
    layout: findLayout(values["Layout"]) ?? findLayout(values["$layout_id"]),
    // Without a prototype: a rule on a field called "constructor" must find nothing, not Object's.
    values: Object.assign(Object.create(null) as Record<string, unknown>, values),
  };
}

function rejectOtherAnswers(record: JsonNode, values: JsonObject): void {
  if (Object.hasOwn(values, "id")) return;
  const other = OTHER_ANSWERS.find((key) => Array.isArray(values[key]));
  if (other !== undefined) fail(record, "a record", ` with "${other}"`);
  if (values["status"] === "error" && typeof values["code"] === "string")
    fail(record, "a record", " with an error of Zoho's");
  if (Object.keys(values).length === 0) fail(record, "a record", " without any field");
}

/** A layout that can't be read is none: then whether a layout's rules apply can't be told, which is what the program says. */
function findLayout(raw: unknown): LayoutRef | null {
  if (typeof raw === "string" && raw !== "") return { id: raw as LayoutRef["id"], name: null };
  if (!isJsonObject(raw)) return null;
  const { id, name, display_label: label } = raw;
  if (typeof id !== "string" || id === "") return null;
  return {
    id: id as LayoutRef["id"],
    name: typeof label === "string" ? label : typeof name === "string" ? name : null,
  };
}
