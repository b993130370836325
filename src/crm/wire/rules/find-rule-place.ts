import type { RulePart, RulePlace } from "../../../scoring/index.ts";
import { isJsonObject, type JsonObject } from "../json/read-json.ts";

/** Parts of the rule itself, by the first name of a path. */
const HEAD_PARTS: ReadonlyMap<string, RulePart> = new Map([
  ["name", "name"],
  ["description", "description"],
  ["module", "module"],
  ["layout", "layout"],
  ["active", "active"],
  ["id", "rule"],
  ["field_rules", "field_rules"],
  ["signal_rules", "signal_rules"],
]);

export interface RefusalPlaces {
  /** The control that Zoho's `json_path` names, else the one of `api_name`; null: it names none of the form. */
  readonly place: RulePlace | null;
  /** Of ALREADY_USED: where the same stands already. */
  readonly otherPlace: RulePlace | null;
}

/** `places` are those of the request that was refused: a path speaks of what was sent, not of the form. */
export function findRefusalPlaces(details: JsonObject, places: ReadonlyMap<string, RulePlace>): RefusalPlaces {
  const { exists_in: twin, expected_fields: expected } = details;
  const first: unknown = Array.isArray(expected) ? expected[0] : null;
  return {
    place: placeOfDetails(details, places) ?? placeOfDetails(first, places),
    otherPlace: placeOfDetails(twin, places),
  };
}

function placeOfDetails(details: unknown, places: ReadonlyMap<string, RulePlace>): RulePlace | null {
  if (!isJsonObject(details)) return null;
  const { json_path: path, api_name: name } = details;
  if (typeof path === "string") return findRulePlace(path, places);
  return typeof name === "string" ? findHead(name) : null;
}

/** The place of the longest known beginning of a path such as "$.scoring_rules[0].field_rules[1].criteria". */
export function findRulePlace(path: string, places: ReadonlyMap<string, RulePlace>): RulePlace | null {
  let inside = path
    .slice(0, LONGEST_PATH)
    .replace(/^\$?\.?/, "")
    .replace(/^scoring_rules\[\d+\]\.?/, "")
    .replace(/^manual_scoring_rule\.?/, "");
  const head = findHead(inside);
  while (inside !== "") {
    const place = places.get(inside);
    if (place !== undefined) return place;
    inside = inside.slice(0, Math.max(inside.lastIndexOf("."), inside.lastIndexOf("["), 0));
  }
  return head;
}

/** 100 groups deep are 900 characters. */
const LONGEST_PATH = 2_000;

function findHead(path: string): RulePlace | null {
  const part = HEAD_PARTS.get(/^\w*/.exec(path)?.[0].toLowerCase() ?? "");
  return part === undefined ? null : { part, key: null };
}
