import { AGE_COMPARATORS, type AgeComparator } from "../../dates/date-placeholders.ts";
import { COMPARATOR_TABLE, type ComparatorRow } from "../../matching/comparators.ts";
import { familyOf, type TypeFamily } from "../../matching/data-types.ts";
import { COMPARATORS, type Comparator } from "../../terms/criteria.ts";
import type { RuleField } from "./rule-metadata.ts";

/** Comparators that Zoho writes as `equal` or `not_equal` with a placeholder, but which people choose as comparators. */
const SPECIAL_CHOICES = ["empty", "not_empty", "period", "not_period", "stage", "not_stage"] as const;

/**
 * What people choose between field and value: a comparator, or a comparator with a placeholder. `period` is a relative
 * date ("in the last week"), `age.…` and `due.…` count days from today, `stage` is open, won or lost.
 */
export type ComparatorChoice =
  | Comparator
  | (typeof SPECIAL_CHOICES)[number]
  | `age.${AgeComparator}`
  | `due.${AgeComparator}`;

// Marked, because bundlers take no spread for harmless: a widget without an editor leaves it out.
export const COMPARATOR_CHOICES: readonly ComparatorChoice[] = /* @__PURE__ */ listAllChoices();

function listAllChoices(): readonly ComparatorChoice[] {
  const ages = AGE_COMPARATORS.flatMap((comparator) => [`age.${comparator}` as const, `due.${comparator}` as const]);
  return [...COMPARATORS, ...SPECIAL_CHOICES, ...ages];
}

export function isComparatorChoice(value: unknown): value is ComparatorChoice {
  return typeof value === "string" && (COMPARATOR_CHOICES as readonly string[]).includes(value);
}

/** The comparator on the wire. */
export function comparatorOf(choice: ComparatorChoice): Comparator {
  switch (choice) {
    case "empty":
    case "period":
    case "stage":
      return "equal";
    case "not_empty":
    case "not_period":
    case "not_stage":
      return "not_equal";
    default:
      return choice.replace(/^(age|due)\./, "") as Comparator;
  }
}

/** True where the comparator has a meaning for the family. Encrypted fields know only is and is not, empty and not. */
export function knowsChoice(field: RuleField, choice: ComparatorChoice): boolean {
  const family = familyOf(field.dataType);
  if (family === undefined || !knowsComparator(family, comparatorOf(choice))) return false;
  const plain = choice === "equal" || choice === "not_equal" || choice === "empty" || choice === "not_empty";
  if (field.encrypted && !plain) return false;
  // The comparators of a boolean are documented as "is" alone.
  if (choice === "empty" || choice === "not_empty") return family !== "boolean";
  if (choice === "stage" || choice === "not_stage")
    return field.pickListValues.some(({ dealCategory }) => dealCategory !== null);
  const needsDate = choice === "period" || choice === "not_period" || choice.includes(".");
  return !needsDate || family === "date" || family === "datetime";
}

function knowsComparator(family: TypeFamily, comparator: Comparator): boolean {
  const row: ComparatorRow = COMPARATOR_TABLE[comparator];
  if (!("negates" in row)) return row.tests[family] !== undefined;
  return row.except?.includes(family) !== true && knowsComparator(family, row.negates);
}

/**
 * Read and written, but not offered: the wildcards of `like` are documented nowhere, "not" beside a relative date is
 * ignored by Zoho's own evaluator, and a list of days is in no editor of Zoho's.
 */
const NOT_OFFERED: ReadonlySet<ComparatorChoice> = new Set<ComparatorChoice>(["like", "not_like", "not_period"]);

/** The choices for a field, in a fixed order, the plainest first; none for a data type that scoring does not know. */
export function listComparatorsFor(field: RuleField): readonly ComparatorChoice[] {
  const family = familyOf(field.dataType);
  const days = family === "date" || family === "datetime";
  return COMPARATOR_CHOICES.filter((choice) => {
    if (NOT_OFFERED.has(choice) || (days && (choice === "in" || choice === "not_in"))) return false;
    return knowsChoice(field, choice);
  });
}
