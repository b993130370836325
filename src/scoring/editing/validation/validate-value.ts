import { isDay, parseInstant } from "../../dates/calendar.ts";
import { isDatePlaceholder, isPlaceholder, parseAgeInDays } from "../../dates/date-placeholders.ts";
import { familyOf } from "../../matching/data-types.ts";
import { createJoinedChoices } from "../../matching/joined-choices.ts";
import { isStagePlaceholder } from "../../terms/stage-placeholders.ts";
import type { ComparatorChoice } from "../choices/comparator-choices.ts";
import type { RuleField } from "../choices/rule-metadata.ts";
import { findValueEditor, type ValueKind } from "../choices/value-editor.ts";
import { isFilledAtom, isReference, readDays, readNumeral } from "../draft/draft-values.ts";
import type { DraftAtom, DraftValue } from "../draft/rule-draft.ts";
import { LONGEST_VALUE, MOST_VALUES } from "../limits/zoho-limits.ts";
import { countCharacters } from "./count-characters.ts";
import { findOddCharacters } from "./odd-characters.ts";
import type { RuleProblem } from "./rule-issue.ts";

/** What is wrong with a value as typed. The field must know the choice. */
export function* validateValue(field: RuleField, choice: ComparatorChoice, value: DraftValue): Generator<RuleProblem> {
  const editor = findValueEditor(field, choice);
  if (editor === null || editor.kind === "none") return;
  const atoms: readonly DraftAtom[] = Array.isArray(value) ? value : [value as DraftAtom];
  const filled = atoms.filter(isFilledAtom);
  if (filled.length === 0 || (editor.arity === "two" && filled.length < 2)) {
    yield { code: "value_missing" };
    return;
  }
  if (atoms.length > MOST_VALUES) yield { code: "too_many_values", count: atoms.length, maximum: MOST_VALUES };
  let wrong = false;
  const isList = choice === "in" || choice === "not_in";
  for (const atom of filled) {
    // Zoho documents it for both.
    if (isList && atom === "${EMPTY}") continue;
    const problem = judgeAtom(field, editor.kind, atom) ?? judgeForm(editor.kind, atom);
    if (problem === null) continue;
    wrong = true;
    yield problem;
    // One of many says enough.
    break;
  }
  if (editor.arity === "two" && !wrong) yield* judgeOrder(filled);
}

function judgeAtom(field: RuleField, kind: ValueKind, atom: DraftAtom): RuleProblem | null {
  const text = typeof atom === "string" ? atom.trim() : "";
  switch (kind) {
    case "none":
      return null;
    case "boolean":
      return typeof atom === "boolean" || text === "true" || text === "false" ? null : { code: "value_not_boolean" };
    case "user":
    case "lookup":
      return isReference(atom) && (atom.id ?? atom.name ?? "") !== "" ? null : { code: "value_not_record" };
    case "number":
      return readNumeral(text) === null ? { code: "value_not_number", text } : null;
    case "days":
      return readDays(text) === null ? { code: "value_not_days", text } : null;
    case "date":
      return isDay(text) || isDatePlaceholder(text) ? null : { code: "value_not_date", text };
    case "datetime":
      return isDay(text) || parseInstant(text) !== null || isDatePlaceholder(text)
        ? null
        : { code: "value_not_datetime", text };
    case "relative_date":
      return isDatePlaceholder(text) && parseAgeInDays(text) === null
        ? null
        : { code: "value_not_relative_date", text };
    case "stage":
      return isStagePlaceholder(text) ? null : { code: "value_not_stage", text };
    case "picklist":
      return judgeText(text) ?? (areOffered(field, text) ? null : { code: "value_not_offered", text });
    case "text":
      return judgeText(text);
  }
}

function judgeText(text: string): RuleProblem | null {
  const length = countCharacters(text);
  if (length > LONGEST_VALUE) return { code: "value_too_long", length, maximum: LONGEST_VALUE };
  return isPlaceholder(text) ? { code: "value_is_placeholder", text } : null;
}

/** Texts are sent as they are typed, so what hardly shows may be why nothing matches. */
function judgeForm(kind: ValueKind, atom: DraftAtom): RuleProblem | null {
  if (kind !== "text" || typeof atom !== "string") return null;
  const [character, ...more] = findOddCharacters(atom);
  if (character !== undefined) {
    return { code: "value_odd_characters", text: atom, characters: [character, ...more].join(", ") };
  }
  return /^\s|\s$|\s{2}/.test(atom) ? { code: "value_extra_spaces", text: atom } : null;
}

/** A selection may come as one text, joined by ";". Where it has too many readings to try, nothing is said. */
function areOffered(field: RuleField, text: string): boolean {
  if (isOffered(field, text)) return true;
  if (familyOf(field.dataType) !== "multi_select") return false;
  const readings = createJoinedChoices(field).readText(text);
  const areChoices = (names: readonly string[]) =>
    names.length > 0 && names.every((name) => isOffered(field, name.trim()));
  return readings === null || readings.some(areChoices);
}

function isOffered({ pickListValues }: RuleField, text: string): boolean {
  return pickListValues.some(({ actual, display }) => actual === text || display === text);
}

function* judgeOrder([low, high]: readonly DraftAtom[]): Generator<RuleProblem> {
  if (typeof low !== "string" || typeof high !== "string") return;
  const from = readPoint(low);
  const to = readPoint(high);
  if (from !== null && to !== null && from > to) yield { code: "between_reversed", low, high };
}

/** Numbers, days as the instants in which they begin in UTC. */
function readPoint(text: string): number | null {
  const numeral = readNumeral(text);
  if (numeral !== null) return Number(numeral);
  return isDay(text) ? Date.parse(`${text}T00:00:00Z`) : parseInstant(text);
}
