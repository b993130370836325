import type { CrmModule } from "../../organisation/state/modules.ts";
import { isScorePart, SCORE_PART_NAMES } from "../../organisation/state/score-parts.ts";
import type { StoredCustomField } from "../../organisation/state/stored-rule.ts";
import { at, has, listLeaving, readId, readList, readObject, readText, requirePresent } from "./read-place.ts";
import { describePlace, invalid, type Place, refuseAt, refuseRule } from "./rule-refusal.ts";

const MOST_CUSTOM_FIELDS = 6;
/** One of Zoho's error samples says 50, another 100. */
const LONGEST_LABEL = 50;
/** `limit` of FIELD_LIMIT_EXCEEDED in Zoho's sample. */
const NUMERIC_FIELDS = 40;
/** Which words Zoho keeps for itself is not documented. */
const SYSTEM_KEYWORDS = ["id", "owner", "layout", "tag", "record id"];

/** The same merge as that of field rules; a field that a workflow uses can't be taken away. */
export function mergeCustomFields(
  place: Place,
  stored: readonly StoredCustomField[],
  module: CrmModule,
  nextId: () => string,
): StoredCustomField[] {
  const entries = readList(place, MOST_CUSTOM_FIELDS);
  const leaving = listLeaving(entries);
  const merged = new Map(stored.map((field) => [field.id, field]));
  for (const entry of entries) {
    readObject(entry);
    const before = findStored(at(entry, "id"), stored);
    if (before && has(entry, "_delete")) {
      if (before.usedBy)
        refuseAt(entry, "ALREADY_USED", "The custom field has already used in other places", {
          associated_places: [before.usedBy],
        });
      merged.delete(before.id);
      continue;
    }
    if (before && leaving.has(before.id)) continue;
    const fieldLabel =
      before && !has(entry, "field_label")
        ? before.fieldLabel
        : readLabel(at(entry, "field_label"), module, before, [...merged.values()]);
    const reference = before?.reference ?? readReference(at(entry, "reference_field"));
    const twin = [...merged.values()].find((other) => other.id !== before?.id && other.reference === reference);
    if (twin) refuseTwin(place, at(entry, "reference_field"), entries, reference);
    if (!before && countScoreFields(module) + merged.size - stored.length >= NUMERIC_FIELDS)
      refuseRule("FIELD_LIMIT_EXCEEDED", "No more numeric fields can be created", {
        limit: NUMERIC_FIELDS,
        ...describePlace(place),
      });
    const id = before?.id ?? nextId();
    merged.set(
      id,
      before
        ? { ...before, fieldLabel }
        : {
            id,
            fieldLabel,
            apiName: nameField(fieldLabel, module, merged),
            reference,
            referenceId: nextId(),
            usedBy: null,
          },
    );
  }
  return [...merged.values()];
}

function findStored(place: Place, stored: readonly StoredCustomField[]): StoredCustomField | undefined {
  if (place.value === undefined || place.value === null) return undefined;
  const id = readId(place);
  const found = stored.find((field) => field.id === id);
  return found ?? invalid(place, {}, "The id given seems to be invalid");
}

/** `ofRule`: the rule's own score fields, of which the module does not know the new ones yet. */
function readLabel(
  place: Place,
  module: CrmModule,
  before: StoredCustomField | undefined,
  ofRule: readonly StoredCustomField[],
): string {
  const label = readText(requirePresent(place), LONGEST_LABEL);
  if (SYSTEM_KEYWORDS.includes(label.toLowerCase()))
    return refuseAt(place, "NOT_ALLOWED", "System keyword not allowed in field label");
  const labels = [
    ...module.fields.filter((field) => field.apiName !== before?.apiName).map((field) => field.label),
    ...ofRule.filter((field) => field.id !== before?.id).map((field) => field.fieldLabel),
  ];
  const taken = labels.some((other) => other.toLowerCase() === label.toLowerCase());
  return taken ? refuseAt(place, "DUPLICATE_DATA", "Field label duplicate") : label;
}

/** `api_name` or `id`, not both; the ids of reference fields are not published, so only names are known here. */
function readReference(place: Place): string {
  readObject(requirePresent(place));
  const name = at(place, "api_name");
  const id = at(place, "id");
  if (name.value !== undefined && id.value !== undefined)
    return refuseRule("AMBIGUITY_DURING_PROCESSING", "Ambiguity while processing the request", {
      ambiguity_due_to: [describePlace(name), describePlace(id)],
    });
  const { value } = requirePresent(name);
  return typeof value === "string" && isScorePart(value)
    ? value
    : invalid(name, { supported_values: SCORE_PART_NAMES });
}

function refuseTwin(list: Place, place: Place, entries: readonly Place[], reference: string): never {
  const first = entries.find((entry) => at(at(entry, "reference_field"), "api_name").value === reference);
  const twin = first ? at(first, "reference_field") : list;
  return refuseAt(place, "ALREADY_USED", "Duplicate reference field", { exists_in: describePlace(twin) });
}

function countScoreFields(module: CrmModule): number {
  return module.fields.filter((field) => field.scoreOf !== null).length;
}

/** A number tells it from a field that has the name: a score must not stand in another field's place. */
function nameField(label: string, module: CrmModule, merged: ReadonlyMap<string, StoredCustomField>): string {
  const taken = new Set([...module.fields, ...merged.values()].map((field) => field.apiName.toLowerCase()));
  const name = toApiName(label);
  for (let number = 0; ; number++) {
    const candidate = number === 0 ? name : `${name}${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function toApiName(label: string): string {
  const name = label
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  return /^[A-Za-z]/.test(name) ? name : `Score_${name}`;
}
