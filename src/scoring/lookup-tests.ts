import { type CriterionTest, type PrepareTest, withOrder } from "./criterion-test.ts";
import { isDatePlaceholder, isPlaceholder } from "./date-placeholders.ts";
import { allOf, anyOf, decided, type UnknownReason, unknown, type Verdict } from "./outcome.ts";
import { fold } from "./text-tests.ts";

interface Reference {
  readonly id: string | null;
  readonly name: string | null;
}

const DIGITS = /^\d{1,20}$/;

/** Any of the wanted records: by id; by name only where the wanted value has no id. */
export const prepareLookup: PrepareTest = (wanted) => {
  const references = readReferences(wanted);
  if (typeof references === "string") return references;
  const ids = references.map(({ id }) => id).filter((id) => id !== null);
  if (ids.length === references.length) return prepareIds(ids);
  return (seen) => {
    const reference = readOneReference(seen);
    if (reference === null) return unknown("seen_unreadable");
    return anyOf(references.map((other) => compareReferences(reference, other)));
  };
};

/** Ids are in order as texts: not that it means anything, but so an id stands between two wanted ones or is one. */
function prepareIds(wanted: readonly string[]): CriterionTest {
  const ids = new Set(wanted);
  const test: CriterionTest = (seen) => {
    const id = readId(seen);
    return typeof id === "string" ? decided(ids.has(id)) : id;
  };
  return withOrder(test, { readPoint: readId, turns: wanted });
}

function readId(seen: unknown): string | Verdict {
  const ownId = typeof seen === "object" && seen !== null && !Array.isArray(seen) ? readText(seen, "id") : null;
  if (ownId !== null) return ownId;
  const reference = readOneReference(seen);
  if (reference === null) return unknown("seen_unreadable");
  return reference.id ?? unknown("lookup_id_missing");
}

function readOneReference(seen: unknown): Reference | null {
  return readReference(Array.isArray(seen) && seen.length === 1 ? seen[0] : seen);
}

export const prepareIncludeAny: PrepareTest = prepareIncluded(anyOf);
export const prepareIncludeAll: PrepareTest = prepareIncluded(allOf);

/** Fields that hold several records: each wanted one is there or not. */
function prepareIncluded(join: (verdicts: readonly Verdict[]) => Verdict): PrepareTest {
  return (wanted) => {
    const references = readReferences(wanted);
    if (typeof references === "string") return references;
    const test: CriterionTest = (seen) => {
      const held = (Array.isArray(seen) ? seen : [seen]).map(readHeldReferences);
      if (held.some((list) => list.length === 0)) return unknown("seen_unreadable");
      return join(
        references.map((other) => anyOf(held.flat().map((reference) => compareReferences(reference, other)))),
      );
    };
    return test;
  };
}

function compareReferences(seen: Reference, wanted: Reference): Verdict {
  if (wanted.id !== null) return seen.id === null ? unknown("lookup_id_missing") : decided(seen.id === wanted.id);
  if (seen.name === null || wanted.name === null) return unknown("lookup_id_missing");
  return decided(fold(seen.name) === fold(wanted.name), "lookup_by_name");
}

function readReferences(wanted: unknown): readonly Reference[] | UnknownReason {
  const references: Reference[] = [];
  for (const item of Array.isArray(wanted) ? wanted : [wanted]) {
    const reference = readReference(item);
    if (reference === null) return "value_unreadable";
    const placeholder = [reference.id, reference.name].find(isPlaceholder);
    if (placeholder !== undefined)
      return isDatePlaceholder(placeholder) ? "placeholder_needs_date" : "unknown_placeholder";
    references.push(reference);
  }
  return references.length === 0 ? "value_unreadable" : references;
}

/** A record that is held by a list: itself, or inside a linking record under some field's name. */
function readHeldReferences(item: unknown): readonly Reference[] {
  const own = readReference(item);
  if (typeof item !== "object" || item === null) return own === null ? [] : [own];
  const inner = Object.values(item)
    .filter((value) => typeof value === "object")
    .map(readReference);
  return [own, ...inner].filter((reference) => reference !== null);
}

function readReference(value: unknown): Reference | null {
  if (typeof value === "string") return DIGITS.test(value) ? { id: value, name: null } : { id: null, name: value };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const id = readText(value, "id");
  const name = readText(value, "name");
  return id === null && name === null ? null : { id, name };
}

function readText(value: object, key: string): string | null {
  const text: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
  return typeof text === "string" && text !== "" ? text : null;
}
