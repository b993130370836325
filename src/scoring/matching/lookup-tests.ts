import { isPlaceholder } from "../dates/date-placeholders.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import { isLongId, isZohoId, readIdText } from "../terms/ids.ts";
import { type CriterionTest, type PrepareTest, withOrder } from "./criterion-test.ts";
import { allOf, anyOf, decided, unknown, type Verdict } from "./outcome.ts";
import { holdsInexact, isInexact, refuseSeen, refuseValue } from "./refuse-value.ts";
import { fold } from "./text-tests.ts";

interface Reference {
  readonly id: string | null;
  readonly name: string | null;
  /** True where the id came as a number that lost digits. */
  readonly inexact: boolean;
  /** Digits that came alone are an id as far as Zoho documents lookups, but a record may be named by them as well. */
  readonly perhapsName: "likely" | "hardly" | null;
}

/** Any of the wanted records: by id; by name only where the wanted value has no id. */
export const prepareLookup: PrepareTest = (wanted) => {
  const references = readReferences(wanted);
  if (typeof references === "string") return references;
  const judge = (seen: unknown): Verdict => {
    const reference = readOneReference(seen);
    if (reference === null) return refuseSeen(seen);
    return anyOf(references.map((other) => compareReferences(reference, other)));
  };
  const ids = references.map(({ id, perhapsName }) => (perhapsName === null ? id : null)).filter((id) => id !== null);
  return ids.length === references.length ? prepareIds(ids, judge) : judge;
};

/** Ids are in order as texts: not that it means anything, but so an id stands between two wanted ones or is one. */
function prepareIds(wanted: readonly string[], judge: (seen: unknown) => Verdict): CriterionTest {
  const ids = new Set(wanted);
  const test: CriterionTest = (seen) => {
    const id = readLinkedId(seen);
    if (typeof id === "string") return decided(ids.has(id));
    return id === ID_OR_NAME ? judge(seen) : id;
  };
  return withOrder(test, { readPoint: readLinkedId, turns: wanted });
}

const ID_OR_NAME = unknown("lookup_id_or_name");

function readLinkedId(seen: unknown): string | Verdict {
  // Where nearly all links of bulk work end.
  const ownId: unknown = typeof seen === "object" && seen !== null && "id" in seen ? seen.id : null;
  if (typeof ownId === "string" && ownId !== "") return ownId;
  const reference = readOneReference(seen);
  if (reference === null) return refuseSeen(seen);
  if (reference.perhapsName !== null) return ID_OR_NAME;
  return reference.id ?? withoutId(reference);
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
      if (held.some((list) => list.length === 0)) return refuseSeen(seen);
      return join(
        references.map((other) => anyOf(held.flat().map((reference) => compareReferences(reference, other)))),
      );
    };
    return test;
  };
}

function compareReferences(seen: Reference, wanted: Reference): Verdict {
  if (wanted.id !== null) return seen.id === null ? withoutId(seen) : compareIds(seen, wanted);
  if (seen.name === null || wanted.name === null) return unknown("lookup_id_missing");
  return decided(fold(seen.name) === fold(wanted.name), "lookup_by_name");
}

function compareIds(seen: Reference, wanted: Reference): Verdict {
  if (seen.id === wanted.id) return decided(true);
  return perhapsNames(seen, wanted) || perhapsNames(wanted, seen) ? ID_OR_NAME : decided(false);
}

/** True where these digits may be the name of the other record. Two names of digits are compared as two ids are. */
function perhapsNames({ id, perhapsName }: Reference, other: Reference): boolean {
  if (perhapsName === null) return false;
  if (other.name !== null) return fold(other.name) === id;
  return perhapsName === "likely" && other.perhapsName !== "likely";
}

/** The answer need not have held the id: that says nothing of the record. */
function withoutId({ inexact }: Reference): Verdict {
  return unknown(inexact ? "number_inexact" : "lookup_id_missing");
}

function readReferences(wanted: unknown): readonly Reference[] | UnknownReason {
  const references: Reference[] = [];
  for (const item of Array.isArray(wanted) ? wanted : [wanted]) {
    const reference = readReference(item);
    if (reference === null || holdsInexact(item)) return refuseValue(item);
    const placeholder = [reference.id, reference.name].find(isPlaceholder);
    if (placeholder !== undefined) return refuseValue(placeholder);
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
  if (typeof value === "string") {
    if (!isZohoId(value)) return { id: null, name: value, inexact: false, perhapsName: null };
    return { id: value, name: null, inexact: false, perhapsName: isLongId(value) ? "hardly" : "likely" };
  }
  const isNumber = typeof value === "number";
  const { id, name } = (isNumber ? { id: value } : (value ?? {})) as Record<string, unknown>;
  const perhapsName = isNumber ? "hardly" : null;
  const reference: Reference = { id: readIdText(id), name: readLinkedName(name), inexact: isInexact(id), perhapsName };
  return reference.id === null && reference.name === null && !reference.inexact ? null : reference;
}

function readLinkedName(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
