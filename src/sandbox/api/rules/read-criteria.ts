import { type Field, isBarredFromCriteria } from "../../organisation/state/fields.ts";
import type { CrmModule, Layout } from "../../organisation/state/modules.ts";
import { isJsonObject, type JsonObject } from "../../organisation/values/json.ts";
import { comparatorsFor, judgeCriterionValue } from "./criteria-values.ts";
import { at, has, readList, readObject, requirePresent } from "./read-place.ts";
import { invalid, type Place, refuseAt } from "./rule-refusal.ts";

export interface CriteriaSetting {
  readonly module: CrmModule;
  /** null for a global rule: then every field of the module will do. */
  readonly layout: Layout | null;
}

const OPERATORS = ["and", "or", "AND", "OR"];
const FEWEST_MEMBERS = 2;
const MOST_MEMBERS = 25;
/** Not documented; keeps the readers off the end of the stack. */
const DEEPEST_GROUP = 25;
const VALUE_TYPES = ["value", "pre_defined", "merge_field", "field"];

/** Checks criteria and gives them as they are stored: operators in upper case, fields with their ids. */
export function readCriteria(place: Place, setting: CriteriaSetting, depth = 0): JsonObject {
  readObject(place);
  if (!has(place, "group") && !has(place, "group_operator")) return readCriterion(place, setting);
  if (depth >= DEEPEST_GROUP) return invalid(place, { maximum_length: DEEPEST_GROUP });
  const operator = requirePresent(at(place, "group_operator"));
  if (typeof operator.value !== "string" || !OPERATORS.includes(operator.value))
    return invalid(operator, { supported_values: OPERATORS });
  const members = readList(requirePresent(at(place, "group")), MOST_MEMBERS, FEWEST_MEMBERS);
  return {
    group_operator: operator.value.toUpperCase(),
    group: members.map((member) => readCriteria(member, setting, depth + 1)),
  };
}

function readCriterion(place: Place, setting: CriteriaSetting): JsonObject {
  const field = readField(requirePresent(at(place, "field")), setting);
  const dataType = field.formulaType ?? field.dataType;
  const comparator = requirePresent(at(place, "comparator"));
  const supported = comparatorsFor(dataType);
  if (typeof comparator.value !== "string" || !supported.includes(comparator.value))
    return invalid(comparator, { supported_values: supported });
  const value = requirePresent(at(place, "value"));
  const problem = judgeCriterionValue(dataType, comparator.value, value.value);
  if (problem) return invalid(value, problem);
  const type = at(place, "type");
  if (type.value !== undefined && (typeof type.value !== "string" || !VALUE_TYPES.includes(type.value)))
    return invalid(type, { supported_values: VALUE_TYPES });
  return {
    comparator: comparator.value,
    field: { api_name: field.apiName, id: field.id },
    type: type.value ?? "value",
    value: value.value,
  };
}

function readField(place: Place, { module, layout }: CriteriaSetting): Field {
  readObject(place);
  const name = at(place, "api_name");
  const key = name.value === undefined ? requirePresent(at(place, "id")) : name;
  // Relations ("Deals__r.Stage") are in the shared schema; whether scoring takes them is not documented.
  if (typeof key.value === "string" && key.value.includes(".")) return refuseField(key);
  const field = module.fields.find((candidate) => (key === name ? candidate.apiName : candidate.id) === key.value);
  if (!field) return invalid(key);
  if (isBarredFromCriteria(field)) return refuseField(key);
  if (layout && !layout.fields.has(field.apiName)) return refuseField(key);
  return field;
}

/** The pages name the code only; message and details are assumed. */
function refuseField(place: Place): never {
  return refuseAt(place, "NOT_SUPPORTED", "The field is not supported in the criteria");
}

/** Two criteria that mean the same word for word have the same key, whatever their letter case of operators and order of keys. */
export function criteriaKey(criteria: JsonObject): string {
  const { group_operator: operator, group } = criteria;
  if (Array.isArray(group))
    return `${String(operator).toLowerCase()}(${group.map((member) => (isJsonObject(member) ? criteriaKey(member) : "")).join(",")})`;
  const field = isJsonObject(criteria["field"]) ? criteria["field"]["api_name"] : null;
  return JSON.stringify([field, criteria["comparator"], criteria["value"]]);
}
