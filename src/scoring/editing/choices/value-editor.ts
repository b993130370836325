import { COMPARATOR_TABLE } from "../../matching/comparators.ts";
import { familyOf, type TypeFamily } from "../../matching/data-types.ts";
import type { ComparatorChoice } from "./comparator-choices.ts";
import { comparatorOf } from "./comparator-choices.ts";
import type { RuleField } from "./rule-metadata.ts";

/**
 * What kind of value is asked for. `relative_date` is a placeholder of dates, `days` a number of days, `user` and
 * `lookup` a record as {id, name}, `stage` one of STAGE_PLACEHOLDERS, `none` no value at all.
 */
export type ValueKind =
  | "none"
  | "text"
  | "number"
  | "boolean"
  | "picklist"
  | "date"
  | "datetime"
  | "relative_date"
  | "days"
  | "user"
  | "lookup"
  | "stage";

export interface ValueEditor {
  readonly kind: ValueKind;
  /** One value, a pair [low, high], or a list. */
  readonly arity: "one" | "two" | "many";
}

/** null for a data type that scoring does not know. Whether the field knows the choice is asked by knowsChoice. */
export function findValueEditor(field: RuleField, choice: ComparatorChoice): ValueEditor | null {
  const family = familyOf(field.dataType);
  if (family === undefined) return null;
  if (choice === "empty" || choice === "not_empty") return { kind: "none", arity: "one" };
  if (choice === "stage" || choice === "not_stage") return { kind: "stage", arity: "one" };
  if (choice === "period" || choice === "not_period") return { kind: "relative_date", arity: "one" };
  if (choice.includes(".")) return { kind: "days", arity: "one" };
  const { arity } = COMPARATOR_TABLE[comparatorOf(choice)];
  return { kind: findKind(field, family, choice), arity };
}

/** Choices that look at a part of a text, so that a list of whole values is no help. */
const PARTIAL: ReadonlySet<ComparatorChoice> = new Set<ComparatorChoice>([
  "contains",
  "not_contains",
  "starts_with",
  "ends_with",
  "like",
  "not_like",
]);

function findKind(field: RuleField, family: TypeFamily, choice: ComparatorChoice): ValueKind {
  if (PARTIAL.has(choice)) return "text";
  switch (family) {
    case "text":
    case "multi_select":
      return field.pickListValues.length > 0 ? "picklist" : "text";
    case "number":
    case "currency":
      return "number";
    case "lookup":
    case "multi_lookup":
    case "named_lookup":
      return holdsUsers(field) ? "user" : "lookup";
    case "date":
    case "datetime":
    case "boolean":
      return family;
  }
}

function holdsUsers({ dataType }: RuleField): boolean {
  return ["ownerlookup", "userlookup", "multiuserlookup"].includes(dataType.toLowerCase());
}
