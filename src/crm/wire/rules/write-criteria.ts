import type { Criterion, KeyedCriteria, RulePart, RulePlace } from "../../../scoring/index.ts";
import type { JsonObject } from "../json/read-json.ts";

/** Where things of a request stand, by their path inside the rule, e.g. "field_rules[0].criteria.group[1].value". */
export type RulePlaces = Map<string, RulePlace>;

/**
 * Criteria as Zoho's own editor writes them: groups of two that lean left, ((1 and 2) and 3), operators in capitals, a
 * single criterion without a group. `path` is their place in the rule; `places` learns where every node went.
 * Source: samples of zoho.com/crm/developer/docs/api/v7/create-scoring-rules.html
 */
export function writeCriteria(criteria: KeyedCriteria, path: string, places: RulePlaces): unknown {
  places.set(path, { part: "criteria", key: criteria.key });
  switch (criteria.kind) {
    case "unreadable":
      return criteria.raw;
    case "criterion": {
      const parts: readonly RulePart[] = ["field", "comparator", "value"];
      for (const part of parts) places.set(`${path}.${part}`, { part, key: criteria.key });
      return writeCriterion(criteria);
    }
    case "group":
      return writeMembers(criteria, criteria.members, path, places);
  }
}

function writeMembers(
  group: Extract<KeyedCriteria, { kind: "group" }>,
  members: readonly KeyedCriteria[],
  path: string,
  places: RulePlaces,
): unknown {
  const last = members.at(-1);
  if (last === undefined) return null;
  if (members.length === 1) return writeCriteria(last, path, places);
  places.set(path, { part: "criteria", key: group.key });
  return {
    group_operator: group.operator === "and" ? "AND" : "OR",
    group: [
      writeMembers(group, members.slice(0, -1), `${path}.group[0]`, places),
      writeCriteria(last, `${path}.group[1]`, places),
    ],
  };
}

/** `type` only where it is not the default, because the older shape of a rule does not know it. */
function writeCriterion({ field, fieldId, comparator, value, valueType }: Criterion): JsonObject {
  return {
    comparator,
    field: { api_name: field, ...(fieldId === null ? {} : { id: fieldId }) },
    ...(valueType === "value" ? {} : { type: valueType }),
    value,
  };
}
