import { isJsonObject, isScoreRow, type JsonObject, type Problem } from "../../../crm/wire/index.ts";
import { isZohoId } from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import type { JsonFile } from "../../reading/read-json-file.ts";
import { shorten } from "../../terminal/shorten.ts";
import { nameAnswer } from "./name-answer.ts";
import { noteLeftOut } from "./note-left-out.ts";

const EXPECTED = 'expected a record, {"data":[{…}]} or {"id":"…",…}';
const LONGEST_ID = 40;
/** Ids that a message names. */
const MOST_NAMED = 3;

/**
 * The record to explain, as JSON: the only one, or the one of `wantedId`. `ruleFields`: the fields that rules ask for.
 * Beside that one, entries that can't be read are left out, and standard error says so. Throws CliError for what is not
 * shown to be a record.
 */
export function chooseRecord(
  { file, json }: JsonFile,
  wantedId: string | null,
  ruleFields: ReadonlySet<string>,
): JsonObject {
  const records = listRecords(file, json, wantedId, ruleFields);
  const chosen = wantedId === null ? records : records.filter(({ id }) => id === wantedId);
  const [record] = chosen;
  if (record === undefined) return failIn(file, null, `no record has the id ${wantedId}: found ${count(records)}`);
  if (chosen.length > 1) {
    const choice = wantedId === null ? "choose one with --record-id ID" : "expected only one with this id";
    failIn(file, "data", `found ${count(chosen)}: ${choice}`);
  }
  return record;
}

function listRecords(
  file: string,
  json: unknown,
  wantedId: string | null,
  ruleFields: ReadonlySet<string>,
): readonly JsonObject[] {
  // Beside an id, "data" is a field of that name.
  if (!isJsonObject(json) || Object.hasOwn(json, "id") || !Object.hasOwn(json, "data")) {
    return isRecord(json, ruleFields) ? [json] : reject(file, findProblem("", json));
  }
  const list = json["data"];
  if (!Array.isArray(list)) {
    const found = isJsonObject(list) ? "an object" : nameAnswer(list);
    return failIn(file, "data", `expected a list of records, found ${found}`);
  }
  if (list.length === 0) return failIn(file, "data", "expected a record, found an empty list");
  const records: JsonObject[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of list.entries()) {
    if (isRecord(entry, ruleFields)) records.push(entry);
    else problems.push(findProblem(`data[${index}]`, entry));
  }
  const [problem] = problems;
  if (problem === undefined) return records;
  if (wantedId === null || records.every(({ id }) => id !== wantedId)) reject(file, problem);
  noteLeftOut({ leftOut: problems.length, problem, more: false }, file);
  return records;
}

/**
 * By what every record has and other answers lack: an id of digits, and a field as records name theirs, in capitals or
 * with "$" before it. Entries of settings name theirs in small letters, as do a few custom fields: these count where a
 * rule asks for them.
 */
function isRecord(entry: unknown, ruleFields: ReadonlySet<string>): entry is JsonObject {
  if (!isJsonObject(entry) || !isZohoId(entry["id"]) || isScoreRow(entry)) return false;
  const fields = Object.keys(entry).filter((key) => key !== "id");
  return fields.length === 0 || fields.some((field) => !/^[a-z]/.test(field) || ruleFields.has(field));
}

function findProblem(place: string, entry: unknown): Problem {
  const id = isJsonObject(entry) ? entry["id"] : null;
  const path = place === "" ? "id" : `${place}.id`;
  if (typeof id === "number") return { path, problem: "expected text, found a number (ids exceed 2^53: quote them)" };
  if (typeof id === "string" && !isZohoId(id))
    return { path, problem: `expected digits, found "${shorten(id, LONGEST_ID)}"` };
  return { path: place, problem: `${EXPECTED}, found ${nameAnswer(entry)}` };
}

function reject(file: string, { path, problem }: Problem): never {
  failIn(file, path || null, problem);
}

function count(records: readonly JsonObject[]): string {
  const named = records.slice(0, MOST_NAMED).map(({ id }) => id);
  const rest = records.length > MOST_NAMED ? ", …" : "";
  return `${records.length} ${records.length === 1 ? "record" : "records"} (${named.join(", ")}${rest})`;
}
