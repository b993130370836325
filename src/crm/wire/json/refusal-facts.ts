import { isJsonObject, type JsonObject, readCount } from "./read-json.ts";

/** What `details` of a refusal say, as far as a sentence about it can use it. */
export interface RefusalFacts {
  /** The last name of the place, or the parameter: "name", "criteria", "layout"…; "rule" for a rule's id; null: not said. */
  readonly subject: string | null;
  readonly limit: number | null;
  readonly longest: number | null;
  readonly fewest: number | null;
  readonly expectedType: string | null;
  readonly hasPattern: boolean;
  readonly supported: readonly string[];
  /** Names of what must be there, one of them at least. */
  readonly expected: readonly string[];
  /** Names of what uses it, e.g. a workflow's. */
  readonly usedBy: readonly string[];
}

export function readRefusalFacts(details: JsonObject): RefusalFacts {
  return {
    subject: findSubject(details),
    limit: readCount(details["limit"]),
    longest: readCount(details["maximum_length"]),
    fewest: readCount(details["minimum_length"]),
    expectedType: readShortText(details["expected_data_type"]),
    hasPattern: readShortText(details["regex"]) !== null,
    supported: readShortTexts(details["supported_values"], (value) => value),
    expected: readShortTexts(details["expected_fields"], (field) => isJsonObject(field) && field["api_name"]),
    usedBy: readShortTexts(details["associated_places"], (place) => isJsonObject(place) && place["name"]),
  };
}

const IDENTIFIERS: readonly string[] = ["id", "api_name", "namespace"];

function findSubject(details: JsonObject): string | null {
  const path = readShortText(details["json_path"]);
  if (path !== null) return nameOfPath(path);
  const name = readShortText(details["api_name"]) ?? readShortText(details["param_name"]);
  if (name !== null) return name === "ids" || name === "id" ? "rule" : name;
  const ambiguous = details["ambiguity_due_to"];
  if (Array.isArray(ambiguous) && isJsonObject(ambiguous[0])) return findSubject(ambiguous[0]);
  return details["resource_path_index"] === undefined ? null : "path";
}

/** "$.scoring_rules[0].layout.id" is about the layout, "$.scoring_rules[0].id" about the rule. */
function nameOfPath(path: string): string | null {
  const names = path.replace(/^\$\.?/, "").split(".");
  while (names.length > 1 && IDENTIFIERS.includes(names.at(-1) ?? "")) names.pop();
  const last = names.at(-1) ?? "";
  if (/^scoring_rules\[\d+\]$/.test(last)) return "rule";
  return last.replace(/\[\d+\]$/, "") || null;
}

/** As much as a sentence can hold; paths of criteria that are nested 100 groups deep have 900 characters. */
const MOST_TEXTS = 50;
const LONGEST_TEXT = 2_000;

function readShortText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value.slice(0, LONGEST_TEXT) : null;
}

function readShortTexts(list: unknown, read: (item: unknown) => unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_TEXTS).flatMap((item: unknown) => readShortText(read(item)) ?? []);
}
