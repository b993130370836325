import { type ComparatorChoice, knowsChoice, listComparatorsFor } from "../choices/comparator-choices.ts";
import type { RuleField } from "../choices/rule-metadata.ts";
import { findValueEditor, type ValueEditor } from "../choices/value-editor.ts";
import { isFilledAtom } from "./draft-values.ts";
import type { CriterionDraft, DraftAtom, DraftValue } from "./rule-draft.ts";

/** `from`: the metadata of the field before, null where it is not known. */
export function setField(criterion: CriterionDraft, field: RuleField, from: RuleField | null): CriterionDraft {
  if (criterion.field === field.apiName) return criterion;
  const { choice: before } = criterion;
  const choice = before !== null && knowsChoice(field, before) ? before : (listComparatorsFor(field)[0] ?? null);
  const kept = before === choice && from !== null ? criterion.value : null;
  // Options of a picklist and records of a lookup are those of one field.
  const ownValues = ["picklist", "lookup"].includes(findEditor(field, choice)?.kind ?? "");
  const value = fitValue(ownValues ? null : kept, findEditor(from, before), findEditor(field, choice));
  return { ...criterion, field: field.apiName, fieldId: field.id, choice, value, written: null };
}

export function setComparator(
  criterion: CriterionDraft,
  choice: ComparatorChoice,
  field: RuleField | null,
): CriterionDraft {
  const value = fitValue(criterion.value, findEditor(field, criterion.choice), findEditor(field, choice));
  return { ...criterion, choice, value, written: null };
}

export function setValue(criterion: CriterionDraft, value: DraftValue): CriterionDraft {
  return { ...criterion, value, written: null };
}

/** The value that a new criterion of this editor starts with. */
export function emptyValue({ kind, arity }: ValueEditor): DraftValue {
  if (arity === "many") return [];
  if (kind === "boolean") return true;
  if (kind === "none" || kind === "user" || kind === "lookup") return null;
  return arity === "two" ? ["", ""] : "";
}

/** A value of one editor in another: kept as far as both ask for the same kind. */
function fitValue(value: DraftValue, from: ValueEditor | null, to: ValueEditor | null): DraftValue {
  if (to === null) return null;
  if (from === null || from.kind !== to.kind) return emptyValue(to);
  const atoms = (Array.isArray(value) ? (value as readonly DraftAtom[]) : [value as DraftAtom]).filter(isFilledAtom);
  const [first, second] = atoms;
  if (first === undefined) return emptyValue(to);
  if (to.arity === "many") return atoms;
  return to.arity === "two" ? [first, second ?? ""] : first;
}

function findEditor(field: RuleField | null, choice: ComparatorChoice | null): ValueEditor | null {
  return field === null || choice === null ? null : findValueEditor(field, choice);
}
