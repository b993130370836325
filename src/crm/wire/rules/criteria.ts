import { type Criteria, DEEPEST_CRITERIA, type UnreadableCriteria } from "../../../scoring/index.ts";
import { isJsonObject, type JsonObject } from "../json/read-json.ts";

/**
 * Reads a criterion or group of Zoho's criteria language. Never fails: what can't be read stays in the tree as a node that
 * says why, so that one damaged condition does not hide the rule.
 */
export function parseCriteria(raw: unknown, depth = 1): Criteria {
  if (!isJsonObject(raw)) return unreadable("not_criteria", raw);
  // Zoho's OpenAPI lists the keys of both kinds for every node, so the values tell: a criterion may carry an empty group.
  const isCriterion = !isEmpty(raw["field"]) || !isEmpty(raw["comparator"]);
  const isGroup = !isEmpty(raw["group"]);
  if (isCriterion && isGroup) return unreadable("not_criteria", raw);
  const named = Object.hasOwn(raw, "group") || Object.hasOwn(raw, "group_operator");
  return isGroup || (named && !isCriterion) ? parseGroup(raw, depth) : parseCriterion(raw);
}

/** Ways to write a key that has no value. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) ? Object.keys(value).length === 0 : value === undefined || value === null || value === "";
}

function parseGroup(raw: JsonObject, depth: number): Criteria {
  if (depth > DEEPEST_CRITERIA) return unreadable("nested_too_deeply", raw);
  const members = raw["group"];
  if (!Array.isArray(members)) return unreadable("not_criteria", raw);
  if (members.length === 0) return unreadable("empty_group", raw);
  const operator = readOperator(raw["group_operator"], members.length);
  if (operator === null) return unreadable("unknown_operator", raw);
  return {
    kind: "group",
    operator,
    members: Array.from(members, (member: unknown) => parseCriteria(member, depth + 1)),
    disrupted: raw["$disrupted"] === true,
  };
}

// Samples and text of the documentation spell it "AND", "and", "OR" and "or".
function readOperator(raw: unknown, size: number): "and" | "or" | null {
  if (raw === undefined || raw === null) return size === 1 ? "and" : null;
  const word = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  return word === "and" || word === "or" ? word : null;
}

function parseCriterion(raw: JsonObject): Criteria {
  const { field, comparator, value, type } = raw;
  const name = isJsonObject(field) ? field["api_name"] : undefined;
  if (!isJsonObject(field) || !isFilled(name) || !isFilled(comparator)) return unreadable("not_criteria", raw);
  return {
    kind: "criterion",
    field: name,
    fieldId: isFilled(field["id"]) ? field["id"] : null,
    comparator,
    value: value ?? null,
    valueType: isFilled(type) ? type : "value",
    disrupted: raw["$disrupted"] === true,
  };
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function unreadable(problem: UnreadableCriteria["problem"], raw: unknown): UnreadableCriteria {
  return { kind: "unreadable", problem, raw };
}
