import { isJsonObject, type JsonObject } from "../../organisation/values/json.ts";
import { invalid, type Place, refuseAt } from "./rule-refusal.ts";

export function at(parent: Place, key: string): Place {
  const value = isJsonObject(parent.value) && Object.hasOwn(parent.value, key) ? parent.value[key] : undefined;
  return { value, path: `${parent.path}.${key}`, apiName: key };
}

export function has(parent: Place, key: string): boolean {
  return isJsonObject(parent.value) && Object.hasOwn(parent.value, key);
}

/** Missing, null and "" are the same to Zoho's mandatory check. */
export function isMissing({ value }: Place): boolean {
  return value === undefined || value === null || value === "";
}

export function requirePresent(place: Place): Place {
  return isMissing(place) ? refuseAt(place, "MANDATORY_NOT_FOUND", "required field not found") : place;
}

export function readObject(place: Place): JsonObject {
  return isJsonObject(place.value) ? place.value : invalid(place, { expected_data_type: "jsonobject" });
}

/** The members as places of their own; their apiName is the list's. */
export function readList(place: Place, most: number, least = 0): Place[] {
  const { value, path, apiName } = place;
  if (!Array.isArray(value)) return invalid(place, { expected_data_type: "jsonarray" });
  if (value.length > most) return invalid(place, { maximum_length: most });
  if (value.length < least) return invalid(place, { minimum_length: least });
  return value.map((member: unknown, index) => ({ value: member, path: `${path}[${index}]`, apiName }));
}

export function readText(place: Place, most: number): string {
  const { value } = place;
  if (typeof value !== "string") return invalid(place, { expected_data_type: "text" });
  return value.length > most ? invalid(place, { maximum_length: most }) : value;
}

export function readBoolean(place: Place): boolean {
  return typeof place.value === "boolean" ? place.value : invalid(place, { expected_data_type: "boolean" });
}

/** Ids are texts; a number has already lost digits. */
export function readId(place: Place): string {
  const { value } = place;
  return typeof value === "string" && /^\d{1,20}$/.test(value)
    ? value
    : invalid(place, { expected_data_type: "bigint" });
}

/** Ids of the entries that are to be deleted. */
export function listLeaving(entries: readonly Place[]): ReadonlySet<unknown> {
  return new Set(entries.filter((entry) => has(entry, "_delete")).map((entry) => at(entry, "id").value));
}

/** Zoho's official samples go to 100 although the pages say 10; what the server really refuses is not known. */
const LARGEST_SCORE = 100;

export function readScore(place: Place): number {
  const { value } = requirePresent(place);
  if (!Number.isInteger(value)) return invalid(place, { expected_data_type: "integer" });
  const score = Number(value);
  return score === 0 || Math.abs(score) > LARGEST_SCORE ? invalid(place, {}, "Invalid Score") : score;
}
