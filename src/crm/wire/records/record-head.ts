import type { RecordId } from "../../../scoring/index.ts";
import { type Listed, readListed } from "../json/page.ts";
import { at, type JsonNode, type JsonObject, type Parsed, parse, readId, readObject } from "../json/read-json.ts";
import { findLayoutName } from "../org/layout.ts";

export interface RecordHead {
  readonly id: RecordId;
  /** What people call the record; its id where it has no name. */
  readonly name: string;
  /** A second thing to tell it by, e.g. its company. */
  readonly detail: string | null;
  readonly layoutName: string | null;
}

/** The fields that tell records of the standard modules apart; custom modules name theirs "Name". */
const HEAD_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["Leads", ["Full_Name", "Company", "Email"]],
  ["Contacts", ["Full_Name", "Email"]],
  ["Accounts", ["Account_Name", "Website"]],
  ["Deals", ["Deal_Name", "Stage"]],
]);

export function listHeadFields(module: string): readonly string[] {
  return HEAD_FIELDS.get(module) ?? ["Name", "Email"];
}

/** `{data: [record…]}` of a list or a search. */
export function parseRecordHeads(json: unknown, module: string): Parsed<Listed<RecordHead>> {
  return parse(json, (root) => readListed(root, "data", (record) => readRecordHead(record, module)));
}

function readRecordHead(record: JsonNode, module: string): RecordHead {
  const values = readObject(record);
  const id: RecordId = readId(at(record, "id"));
  const [name = id, detail = null] = listHeadFields(module).flatMap((field) => readWords(values, field));
  return { id, name, detail, layoutName: findLayoutName(values["Layout"]) };
}

function readWords(values: JsonObject, field: string): readonly string[] {
  const value = Object.hasOwn(values, field) ? values[field] : null;
  return typeof value === "string" && value.trim() !== "" ? [value] : [];
}
