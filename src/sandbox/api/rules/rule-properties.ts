import type { CrmModule, Layout } from "../../organisation/state/modules.ts";
import { findModule, type Organisation } from "../../organisation/state/organisation.ts";
import type { StoredFieldRule, StoredSignalRule } from "../../organisation/state/stored-rule.ts";
import { at, readObject, readText, requirePresent } from "./read-place.ts";
import { describePlace, invalid, type Place, refuseAt, refuseRule } from "./rule-refusal.ts";

export const LONGEST_NAME = 25;
const LONGEST_DESCRIPTION = 500;
/** As Zoho's error sample prints it in `details.regex`. */
const NAME_PATTERN = '[^`~#%^&*()+=";<>\\[\\]{}|\\\\]+$';
const NAME = new RegExp(`^${NAME_PATTERN}`);

/** `ownId`: the rule that may keep its name. */
export function readName(organisation: Organisation, place: Place, ownId: string | null): string {
  const name = readText(requirePresent(place), LONGEST_NAME);
  if (!NAME.test(name)) return invalid(place, { regex: NAME_PATTERN });
  return isNameTaken(organisation, name, ownId)
    ? refuseAt(place, "DUPLICATE_DATA", "The data is already given in the name")
    : name;
}

/** Unique within the organisation; that letter case makes no difference is assumed. */
export function isNameTaken(organisation: Organisation, name: string, ownId: string | null): boolean {
  return [...organisation.rules.values()].some(
    (rule) => rule.id !== ownId && rule.name.toLowerCase() === name.toLowerCase(),
  );
}

export function readDescription(place: Place): string | null {
  return place.value === null ? null : readText(place, LONGEST_DESCRIPTION);
}

export function readModule(organisation: Organisation, place: Place): CrmModule {
  readObject(requirePresent(place));
  const name = at(place, "api_name");
  const id = at(place, "id");
  const key = name.value === undefined ? requirePresent(id) : name;
  const module =
    key === name && typeof name.value === "string"
      ? findModule(organisation, name.value)
      : organisation.modules.find((candidate) => candidate.id === id.value);
  const matches = id.value === undefined || module?.id === id.value;
  return module?.scoringSupported && matches ? module : invalid(key, {}, "Module specified seems to be invalid");
}

/** null: a global rule. */
export function readLayout(module: CrmModule, place: Place): Layout | null {
  if (place.value === undefined || place.value === null) return null;
  readObject(place);
  const id = at(place, "id");
  const name = at(place, "api_name");
  const key = id.value === undefined ? requirePresent(name) : id;
  const layout = module.layouts.find((candidate) => (key === id ? candidate.id : candidate.name) === key.value);
  return layout ?? invalid(key, {}, "Layout id seems to be invalid");
}

/** A rule scores by something. */
export function checkNotEmpty(
  module: CrmModule,
  fieldRules: readonly StoredFieldRule[],
  signalRules: readonly StoredSignalRule[],
  rule: Place,
): void {
  if (fieldRules.length > 0 || signalRules.length > 0) return;
  const names = module.peopleBased ? ["field_rules", "signal_rules"] : ["field_rules"];
  const message = module.peopleBased ? "field_rules or signal_rules is expected" : "Field_Rules is expected";
  refuseRule("EXPECTED_FIELD_MISSING", message, {
    expected_fields: names.map((name) => describePlace(at(rule, name))),
  });
}
