import { isAgeComparator, isDatePlaceholder, isPlaceholder, parseAgeInDays } from "../../dates/date-placeholders.ts";
import { COMPARATOR_TABLE } from "../../matching/comparators.ts";
import { familyOf, isNumeral, type TypeFamily } from "../../matching/data-types.ts";
import { isInexact } from "../../matching/refuse-value.ts";
import { type Criterion, isComparator } from "../../terms/criteria.ts";
import type { FieldMetadata } from "../../terms/crm-record.ts";
import { isStagePlaceholder } from "../../terms/stage-placeholders.ts";
import { type ComparatorChoice, comparatorOf } from "../choices/comparator-choices.ts";
import type { DraftAtom, DraftReference, DraftValue } from "./rule-draft.ts";

/** A stored criterion as people choose and type it; choice null where it is none that can be chosen. */
export function readStoredValue(criterion: Criterion): {
  readonly choice: ComparatorChoice | null;
  readonly value: DraftValue;
} {
  const { comparator, valueType } = criterion;
  const literal = valueType === "value" || valueType === "pre_defined";
  if (!isComparator(comparator) || !literal) return { choice: null, value: toDraftValue(criterion.value) };
  const plain = comparator === "equal" || comparator === "not_equal";
  const [first] = Array.isArray(criterion.value) && criterion.value.length === 1 ? criterion.value : [null];
  // A list of one stands for its member.
  const value: unknown = plain && isPlaceholder(first) ? first : criterion.value;
  const not = comparator === "not_equal" ? "not_" : "";
  // Zoho's sources pair it with either comparator; it always means "not empty".
  if (plain && value === "${NOTEMPTY}") return { choice: "not_empty", value: null };
  if (plain && value === "${EMPTY}") return { choice: `${not}empty`, value: null };
  if (plain && isStagePlaceholder(value)) return { choice: `${not}stage`, value };
  const age = parseAgeInDays(value);
  if (age !== null && isAgeComparator(comparator))
    return { choice: `${age.kind}.${comparator}`, value: String(age.days) };
  if (plain && isDatePlaceholder(value)) return { choice: `${not}period`, value };
  return { choice: comparator, value: toDraftValue(value) };
}

/** The value on the wire. What is not finished yet, or no value of its type, stays as it was typed. */
export function finishValue(choice: ComparatorChoice, value: DraftValue, field: FieldMetadata | null): unknown {
  if (choice === "empty" || choice === "not_empty") return "${EMPTY}";
  if (choice.startsWith("age.")) return `\${AGEINDAYS}+${finishDays(value)}`;
  if (choice.startsWith("due.")) return `\${DUEINDAYS}+${finishDays(value)}`;
  const family = field === null ? undefined : familyOf(field.dataType);
  if (!Array.isArray(value)) return finishAtom(value as DraftAtom, family);
  const atoms = value as readonly DraftAtom[];
  const listed = COMPARATOR_TABLE[comparatorOf(choice)].arity === "many" ? atoms.filter(isFilledAtom) : atoms;
  return listed.map((atom) => finishAtom(atom, family));
}

export function isFilledAtom(atom: DraftAtom): boolean {
  return atom !== null && (typeof atom !== "string" || atom.trim() !== "");
}

/** The comparator on the wire beside finishValue. */
export function finishComparator(choice: ComparatorChoice): string {
  return comparatorOf(choice);
}

const WHOLE = /^\d+$/;

/** null for text that is no number. A bigint's digits beyond 2^53 stay text, which Zoho answers with anyway. */
export function readNumeral(text: string): number | string | null {
  const typed = plainMinus(text.trim());
  if (typed.length > 30 || !isNumeral(typed)) return null;
  const number = Number(typed);
  return /^[+-]?\d+$/.test(typed) && !Number.isSafeInteger(number) ? typed : number;
}

/** The minus of typesetters, with which this program writes negative points, as the hyphen that numbers are read with. */
export function plainMinus(typed: string): string {
  return typed.replace(/^\u2212/, "-");
}

/** null for text that is no whole number of days, 0 or more. */
export function readDays(value: DraftValue): number | null {
  const text = typeof value === "string" ? value.trim() : "";
  return text.length <= 9 && WHOLE.test(text) ? Number(text) : null;
}

function finishDays(value: DraftValue): string {
  const days = readDays(value);
  return days === null ? String(typeof value === "string" ? value : "") : String(days);
}

/** Texts are kept to the blank: only numbers and dates can't mean any. */
function finishAtom(atom: DraftAtom, family: TypeFamily | undefined): unknown {
  if (typeof atom !== "string") return isReference(atom) ? finishReference(atom) : atom;
  if (family === "number" || family === "currency") return readNumeral(atom) ?? atom;
  if (family === "boolean") return atom === "true" ? true : atom === "false" ? false : atom;
  return family === "date" || family === "datetime" ? atom.trim() : atom;
}

function finishReference({ id, name }: DraftReference): unknown {
  return { ...(id === null ? {} : { id }), ...(name === null ? {} : { name }) };
}

export function isReference(value: unknown): value is DraftReference {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "id" in value && "name" in value;
}

function toDraftValue(value: unknown): DraftValue {
  return Array.isArray(value) ? value.map(toDraftAtom) : toDraftAtom(value);
}

function toDraftAtom(value: unknown): DraftAtom {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  // What lost digits on the way is not offered as if it were what is stored.
  if (typeof value === "number") return isInexact(value) ? null : String(value);
  if (typeof value === "bigint") return String(value);
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  const text = Number.isSafeInteger(id) ? String(id) : id;
  return { id: typeof text === "string" ? text : null, name: typeof name === "string" ? name : null };
}
