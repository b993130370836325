import type { Criteria } from "./criteria.ts";
import type { LeafTable } from "./leaf-table.ts";

/** Where a walk through a program ends. */
const ENDS_MET = -1;
const ENDS_NOT_MET = -2;

/**
 * Criteria trees as one list of steps: judge a leaf, go on at one step if it is met, at another if not. Groups vanish
 * into the jumps, so a walk visits only the leaves that decide, without a call for each group.
 *
 * Two values are enough here although there are three: no group negates, so a tree is met exactly if it would be with
 * each unknown leaf not met.
 */
export interface Program {
  readonly slots: number[];
  readonly places: number[];
  readonly ifMet: number[];
  readonly ifNotMet: number[];
}

export function createProgram(): Program {
  return { slots: [], places: [], ifMet: [], ifNotMet: [] };
}

/** Adds a tree to the program and answers where it begins. Written from the end: each step knows where to go on. */
export function addCriteria(
  program: Program,
  leaves: LeafTable<boolean>,
  criteria: Criteria,
  ifMet = ENDS_MET,
  ifNotMet = ENDS_NOT_MET,
): number {
  if (criteria.kind === "group") {
    const all = criteria.operator === "and";
    let next = all ? ifMet : ifNotMet;
    for (const member of leavesLast(criteria.members)) {
      next = all
        ? addCriteria(program, leaves, member, next, ifNotMet)
        : addCriteria(program, leaves, member, ifMet, next);
    }
    return next;
  }
  const { slot, place } = leaves.add(criteria);
  program.slots.push(slot);
  program.places.push(place);
  program.ifMet.push(ifMet);
  program.ifNotMet.push(ifNotMet);
  return program.slots.length - 1;
}

/** In the order in which they are written: leaves come to stand first, because they are quickest to judge. */
function leavesLast(members: readonly Criteria[]): readonly Criteria[] {
  return [...members.filter(({ kind }) => kind === "group"), ...members.filter(({ kind }) => kind !== "group")];
}

/** True where the tree that begins at `entry` is met by the record that the leaves have loaded. */
export function runProgram(
  { slots, places, ifMet, ifNotMet }: Program,
  leaves: LeafTable<boolean>,
  entry: number,
): boolean {
  let step = entry;
  while (step >= 0) {
    const met = leaves.judge(slots[step] as number, places[step] as number);
    step = (met ? ifMet[step] : ifNotMet[step]) as number;
  }
  return step === ENDS_MET;
}
