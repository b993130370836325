import type { Criteria } from "./criteria.ts";
import { leafKey } from "./leaf-key.ts";
import type { Verdict } from "./outcome.ts";
import { createCriterionPreparer, type PreparedCriterion, readValue } from "./prepare-criterion.ts";
import { createRanking, type RankValue } from "./rank-values.ts";
import type { ScoringContext } from "./scoring-context.ts";

/** Where a leaf's answer stands: the row of its field, the place in that row. */
export interface LeafPosition {
  readonly slot: number;
  readonly place: number;
  readonly cheap: boolean;
}

/**
 * The distinct leaves of many rules, by field. A field's row of answers depends on its value alone (currency apart), so a
 * value that was seen before brings its row along, and no leaf is judged twice on it.
 */
export interface LeafTable<Answer> {
  add(criteria: Criteria): LeafPosition;
  /** Makes `values` the record that is judged. */
  load(values: Readonly<Record<string, unknown>>): void;
  judge(slot: number, place: number): Answer;
  /** Judges all leaves, field by field: quicker than in any other order, because a value is read once for all of them. */
  judgeAll(): void;
}

/** What is kept of a leaf's verdict. */
export interface AnswerLeaf<Answer> {
  (verdict: Verdict, leaf: PreparedCriterion, seen: unknown): Answer;
  /** True where it is made of the outcome alone: then values of one rank share it. */
  readonly ofOutcome?: boolean;
}

/** A field with more values than this is none of choices or flags: then nothing is gained by remembering them. */
const MOST_VALUES = 500;

/** null: not judged yet. */
type Row<Answer> = (Answer | null)[];

interface Slot<Answer> {
  readonly field: string | null;
  /** True for names such as "constructor", which every object has: only those cost the question whose they are. */
  readonly inherited: boolean;
  readonly leaves: PreparedCriterion[];
  readonly rows: Map<unknown, Row<Answer>>;
  /** For values that are not remembered. */
  readonly scratch: Row<Answer>;
  remembers: boolean;
  /** null: the field's values are not in an order that says all. undefined: not looked at yet. */
  rankValue: RankValue | null | undefined;
  readonly rowsByRank: Row<Answer>[];
}

export function createLeafTable<Answer>(context: ScoringContext, answer: AnswerLeaf<Answer>): LeafTable<Answer> {
  const prepareCriterion = createCriterionPreparer(context);
  const slots: Slot<Answer>[] = [];
  const slotByField = new Map<string | null, number>();
  const positions = new Map<string, LeafPosition>();
  const current: Row<Answer>[] = [];
  const seen: unknown[] = [];
  let record: Readonly<Record<string, unknown>> = {};

  function add(criteria: Criteria): LeafPosition {
    const key = leafKey(criteria);
    const known = key === null ? undefined : positions.get(key);
    if (known !== undefined) return known;
    const leaf = prepareCriterion(criteria);
    const index = slotByField.get(leaf.field) ?? slots.length;
    const slot = slots[index] ?? createSlot<Answer>(leaf.field);
    slots[index] = slot;
    slotByField.set(leaf.field, index);
    slot.leaves.push(leaf);
    slot.scratch.push(null);
    slot.rows.clear();
    slot.rankValue = answer.ofOutcome === true ? undefined : null;
    slot.rowsByRank.length = 0;
    slot.remembers &&= !leaf.usesOtherFields;
    const position = { slot: index, place: slot.leaves.length - 1, cheap: leaf.cheap };
    if (key !== null) positions.set(key, position);
    return position;
  }

  function load(values: Readonly<Record<string, unknown>>): void {
    record = values;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as Slot<Answer>;
      const value =
        slot.field === null ? undefined : slot.inherited ? readValue(values, slot.field) : values[slot.field];
      seen[index] = value;
      current[index] = findRow(slot, value, values);
    }
  }

  function judge(slot: number, place: number): Answer {
    const row = current[slot] as Row<Answer>;
    const known = row[place] as Answer | null;
    if (known !== null) return known;
    const leaf = (slots[slot] as Slot<Answer>).leaves[place] as PreparedCriterion;
    const value = seen[slot];
    const judged = answer(value === undefined ? leaf.absent : leaf.judge(value, record), leaf, value);
    row[place] = judged;
    return judged;
  }

  function judgeAll(): void {
    for (let slot = 0; slot < slots.length; slot++) {
      // What a value brought along was judged before.
      if ((current[slot] as Row<Answer>)[0] !== null) continue;
      const { length } = (slots[slot] as Slot<Answer>).leaves;
      for (let place = 0; place < length; place++) judge(slot, place);
    }
  }

  return { add, load, judge, judgeAll };
}

function createSlot<Answer>(field: string | null): Slot<Answer> {
  const inherited = field !== null && field in Object.prototype;
  return {
    field,
    inherited,
    leaves: [],
    rows: new Map(),
    scratch: [],
    remembers: true,
    rankValue: null,
    rowsByRank: [],
  };
}

function findRow<Answer>(slot: Slot<Answer>, value: unknown, values: Readonly<Record<string, unknown>>): Row<Answer> {
  if (slot.rankValue === undefined) slot.rankValue = createRanking(slot.leaves.map(({ judge }) => judge.order));
  const rank = slot.rankValue === null ? null : slot.rankValue(value, values);
  if (rank !== null) {
    slot.rowsByRank[rank] ??= createRow(slot);
    return slot.rowsByRank[rank];
  }
  // Lists and lookups are other objects in every record.
  if (!slot.remembers || (typeof value === "object" && value !== null)) return slot.scratch.fill(null);
  const known = slot.rows.get(value);
  if (known !== undefined) return known;
  if (slot.rows.size >= MOST_VALUES) {
    slot.remembers = false;
    slot.rows.clear();
    return slot.scratch.fill(null);
  }
  const row = createRow(slot);
  slot.rows.set(value, row);
  return row;
}

function createRow<Answer>({ leaves }: Slot<Answer>): Row<Answer> {
  return leaves.map(() => null);
}
