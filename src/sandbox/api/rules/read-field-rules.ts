import type { StoredFieldRule } from "../../organisation/state/stored-rule.ts";
import { type CriteriaSetting, criteriaKey, readCriteria } from "./read-criteria.ts";
import { at, has, listLeaving, readId, readList, readObject, readScore, requirePresent } from "./read-place.ts";
import { describePlace, invalid, type Place, refuseAt } from "./rule-refusal.ts";

/** Source: maximum_length of field_rules in Zoho's error samples. */
export const MOST_FIELD_RULES = 50;

/**
 * Merges the entries of a request into the stored ones: without an id they are added, with one they change, with
 * `_delete` they go, and those that are not named stay.
 * Source: zoho.com/crm/developer/docs/api/v8/update-scoring-rules.html
 */
export function mergeFieldRules(
  place: Place,
  stored: readonly StoredFieldRule[],
  setting: CriteriaSetting,
  nextId: () => string,
): StoredFieldRule[] {
  const entries = readList(place, MOST_FIELD_RULES);
  const leaving = listLeaving(entries);
  const merged = new Map(stored.map((fieldRule) => [fieldRule.id, fieldRule]));
  const named = new Set<string>();
  /** Where this request gave criteria, by their key. */
  const given = new Map<string, Place>();
  for (const entry of entries) {
    readObject(entry);
    const id = readStoredId(entry, stored, named);
    if (id !== null && has(entry, "_delete")) {
      merged.delete(id);
      continue;
    }
    // Zoho's own sample changes and deletes a field rule in one update; what its answer, SUCCESS, leaves of it is assumed.
    if (id !== null && leaving.has(id)) continue;
    const before = id === null ? undefined : merged.get(id);
    const score = before && !has(entry, "score") ? before.score : readScore(at(entry, "score"));
    const criteriaPlace = at(entry, "criteria");
    const criteria =
      before && criteriaPlace.value === undefined
        ? before.criteria
        : readCriteria(requirePresent(criteriaPlace), setting);
    if (!before || criteria !== before.criteria) {
      const key = criteriaKey(criteria);
      const twin = given.get(key);
      if (twin)
        refuseAt(criteriaPlace, "ALREADY_USED", "The criteria is already used in the rule", {
          exists_in: describePlace(twin),
        });
      given.set(key, criteriaPlace);
    }
    merged.set(id ?? nextId(), { id: id ?? "", score, criteria });
  }
  refuseStoredTwins([...merged.entries()], given);
  return [...merged.entries()].map(([id, fieldRule]) => ({ ...fieldRule, id }));
}

/** `named`: what the entries before have done, and to which. The same may not be done twice. */
function readStoredId(entry: Place, stored: readonly StoredFieldRule[], named: Set<string>): string | null {
  const place = at(entry, "id");
  if (place.value === undefined || place.value === null) return null;
  const id = readId(place);
  const done = `${has(entry, "_delete") ? "delete" : "change"} ${id}`;
  if (!stored.some((fieldRule) => fieldRule.id === id) || named.has(done))
    return invalid(place, {}, "The id given seems to be invalid");
  named.add(done);
  return id;
}

function refuseStoredTwins(
  merged: readonly (readonly [string, StoredFieldRule])[],
  given: ReadonlyMap<string, Place>,
): void {
  for (const [key, place] of given)
    if (merged.filter(([, { criteria }]) => criteriaKey(criteria) === key).length > 1)
      refuseAt(place, "DUPLICATE_DATA", "The criteria is already available in the rule");
}
