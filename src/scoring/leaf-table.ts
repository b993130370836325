import type { Criteria } from "./criteria.ts";
import { leafKey } from "./leaf-key.ts";
import type { Outcome } from "./outcome.ts";
import { createCriterionPreparer, type PreparedCriterion, readValue } from "./prepare-criterion.ts";
import type { ScoringContext } from "./scoring-context.ts";

/** Outcomes as small numbers, in the order of Kleene's logic. */
export const NOT_MET = 0;
export const UNKNOWN = 1;
export const MET = 2;
const PENDING = 3;

const CODES: Readonly<Record<Outcome, number>> = { not_met: NOT_MET, unknown: UNKNOWN, met: MET };

/** Where a leaf's outcome stands: the row of its field, the place in that row. */
export interface LeafPosition {
  readonly slot: number;
  readonly place: number;
}

/**
 * The distinct leaves of many rules, by field. A field's row of outcomes depends on its value alone (currency apart),
 * so a value that was seen before brings its row along, and no leaf is judged twice on it.
 */
export interface LeafTable {
  add(criteria: Criteria): LeafPosition;
  /** Makes `values` the record that is judged. */
  load(values: Readonly<Record<string, unknown>>): void;
  judge(slot: number, place: number): number;
}

/** How many values of one field are remembered: enough for picklists and flags, few enough for ten thousand names. */
const REMEMBERED = 1_000;

interface Slot {
  readonly field: string | null;
  readonly leaves: PreparedCriterion[];
  readonly rows: Map<unknown, Uint8Array>;
  /** For values that are not remembered. */
  scratch: Uint8Array;
  usesOtherFields: boolean;
}

export function createLeafTable(context: ScoringContext): LeafTable {
  const prepareCriterion = createCriterionPreparer(context);
  const slots: Slot[] = [];
  const slotByField = new Map<string | null, number>();
  const positions = new Map<string, LeafPosition>();
  const current: Uint8Array[] = [];
  const seen: unknown[] = [];
  let record: Readonly<Record<string, unknown>> = {};

  function add(criteria: Criteria): LeafPosition {
    const key = leafKey(criteria);
    const known = key === null ? undefined : positions.get(key);
    if (known !== undefined) return known;
    const leaf = prepareCriterion(criteria);
    const index = slotByField.get(leaf.field) ?? slots.length;
    const slot: Slot = slots[index] ?? {
      field: leaf.field,
      leaves: [],
      rows: new Map(),
      scratch: new Uint8Array(0),
      usesOtherFields: false,
    };
    slots[index] = slot;
    slotByField.set(leaf.field, index);
    slot.leaves.push(leaf);
    slot.rows.clear();
    slot.usesOtherFields ||= leaf.usesOtherFields;
    const position = { slot: index, place: slot.leaves.length - 1 };
    if (key !== null) positions.set(key, position);
    return position;
  }

  function load(values: Readonly<Record<string, unknown>>): void {
    record = values;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as Slot;
      const value = slot.field === null ? undefined : readValue(values, slot.field);
      seen[index] = value;
      current[index] = findRow(slot, value);
    }
  }

  function judge(slot: number, place: number): number {
    const row = current[slot] as Uint8Array;
    const known = row[place] as number;
    if (known !== PENDING) return known;
    const leaf = (slots[slot] as Slot).leaves[place] as PreparedCriterion;
    const code = CODES[leaf.judge(seen[slot], record).outcome];
    row[place] = code;
    return code;
  }

  return { add, load, judge };
}

function findRow(slot: Slot, value: unknown): Uint8Array {
  const keeps = !slot.usesOtherFields && typeof value !== "object";
  const known = keeps ? slot.rows.get(value) : undefined;
  if (known !== undefined) return known;
  if (!keeps || slot.rows.size >= REMEMBERED) {
    if (slot.scratch.length < slot.leaves.length) slot.scratch = new Uint8Array(slot.leaves.length);
    return slot.scratch.fill(PENDING);
  }
  const row = new Uint8Array(slot.leaves.length).fill(PENDING);
  slot.rows.set(value, row);
  return row;
}
