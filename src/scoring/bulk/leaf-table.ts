import type { CriterionMatch } from "../matching/criteria-match.ts";
import { answerCriterion } from "../matching/match-criteria.ts";
import type { Criteria } from "../terms/criteria.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import { createLeafIndex, type FieldLeaves, type LeafPosition, readField } from "./leaf-index.ts";

/**
 * The distinct leaves of many rules with their answers on one record. A field's row of answers depends on its value alone
 * (currency apart), so a value that was seen before brings its row along, and no leaf is judged twice on it.
 */
export interface LeafTable {
  add(criteria: Criteria): LeafPosition;
  /** Makes `values` the record that is judged, field by field: so a value is read once for all leaves on it. */
  load(values: Readonly<Record<string, unknown>>): void;
  answerAt(slot: number, place: number): CriterionMatch;
}

/** A field with more values than this is none of choices or flags: then nothing is gained by remembering them. */
const MOST_VALUES = 500;

type Row = readonly CriterionMatch[];
type JudgeField = (values: Readonly<Record<string, unknown>>) => Row;

export function createLeafTable(context: ScoringContext): LeafTable {
  const { slots, add } = createLeafIndex(context);
  const judges: JudgeField[] = [];
  const current: Row[] = [];
  return {
    add(criteria) {
      const position = add(criteria);
      // Rows that were kept lack the new leaf.
      judges[position.slot] = judgeField(slots[position.slot] as FieldLeaves);
      return position;
    },
    load(values) {
      for (let slot = 0; slot < judges.length; slot++) current[slot] = (judges[slot] as JudgeField)(values);
    },
    answerAt: (slot, place) => (current[slot] as Row)[place] as CriterionMatch,
  };
}

function judgeField(slot: FieldLeaves): JudgeField {
  const { leaves } = slot;
  const rows = new Map<unknown, Row>();
  let remembers = leaves.every(({ usesOtherFields }) => !usesOtherFields);
  return (values) => {
    const seen = readField(slot, values);
    const known = remembers ? rows.get(seen) : undefined;
    if (known !== undefined) return known;
    const row = leaves.map((leaf) =>
      answerCriterion(seen === undefined ? leaf.absent : leaf.judge(seen, values), leaf, seen),
    );
    // Lists and lookups are other objects in every record.
    if (!remembers || (typeof seen === "object" && seen !== null)) return row;
    if (rows.size < MOST_VALUES) rows.set(seen, row);
    else {
      remembers = false;
      rows.clear();
    }
    return row;
  };
}
