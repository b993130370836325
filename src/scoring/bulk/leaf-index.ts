import { isChoice } from "../matching/data-types.ts";
import { createCriterionPreparer, type PreparedCriterion, readValue } from "../matching/prepare-criterion.ts";
import type { Criteria } from "../terms/criteria.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import { leafKey } from "./leaf-key.ts";

/** The distinct leaves on one field, or those that can't be read. */
export interface FieldLeaves {
  readonly field: string | null;
  /** True for names such as "constructor", which every object has: only those cost the question whose they are. */
  readonly inherited: boolean;
  readonly leaves: readonly PreparedCriterion[];
}

/** Where a leaf stands: the slot of its field, the place among that field's leaves. */
export interface LeafPosition {
  readonly slot: number;
  readonly place: number;
  /** True where an outcome can mostly be looked up, because values repeat or are ranked. */
  readonly cheap: boolean;
}

/** The distinct leaves of many rules, by field. */
export interface LeafIndex {
  readonly slots: readonly FieldLeaves[];
  add(criteria: Criteria): LeafPosition;
}

export function createLeafIndex(context: ScoringContext): LeafIndex {
  const prepareCriterion = createCriterionPreparer(context);
  const slots: (FieldLeaves & { readonly leaves: PreparedCriterion[] })[] = [];
  const slotByField = new Map<string | null, number>();
  const positions = new Map<string, LeafPosition>();
  return {
    slots,
    add(criteria) {
      const key = leafKey(criteria);
      const known = key === null ? undefined : positions.get(key);
      if (known !== undefined) return known;
      const leaf = prepareCriterion(criteria);
      const { field } = leaf;
      const index = slotByField.get(field) ?? slots.length;
      slotByField.set(field, index);
      slots[index] ??= { field, inherited: field !== null && field in Object.prototype, leaves: [] };
      const position = { slot: index, place: slots[index].leaves.push(leaf) - 1, cheap: isCheap(leaf, context) };
      if (key !== null) positions.set(key, position);
      return position;
    },
  };
}

/** The field's value in a record. */
export function readFieldValue({ field, inherited }: FieldLeaves, values: Readonly<Record<string, unknown>>): unknown {
  if (field === null) return undefined;
  return inherited ? readValue(values, field) : values[field];
}

function isCheap({ judge: { order }, field }: PreparedCriterion, { fields }: ScoringContext): boolean {
  if (order !== undefined && !("holds" in order)) return true;
  const dataType = field === null ? undefined : fields?.get(field)?.dataType;
  return dataType !== undefined && isChoice(dataType);
}
