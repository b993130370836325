import type { Criteria } from "./criteria.ts";
import type { LeafPosition, LeafTable } from "./leaf-table.ts";

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

/** Adds a tree to the program and answers where it begins. */
export function addCriteria(program: Program, leaves: LeafTable<boolean>, criteria: Criteria): number {
  return addNode(program, locate(criteria, leaves), ENDS_MET, ENDS_NOT_MET);
}

/** A tree with its leaves' positions. `cost` is 0 to 1: the part of the leaves that can't be looked up. */
type Located = LocatedLeaf | LocatedGroup;

interface LocatedLeaf {
  readonly position: LeafPosition;
  readonly cost: number;
}

interface LocatedGroup {
  readonly all: boolean;
  /** The cheapest first: what they decide, the dear ones are not asked for. */
  readonly members: readonly Located[];
  readonly cost: number;
}

function locate(criteria: Criteria, leaves: LeafTable<boolean>): Located {
  if (criteria.kind !== "group") {
    const position = leaves.add(criteria);
    return { position, cost: position.cheap ? 0 : 1 };
  }
  const members = criteria.members.map((member) => locate(member, leaves)).sort((one, other) => one.cost - other.cost);
  const cost = members.reduce((sum, member) => sum + member.cost, 0) / Math.max(members.length, 1);
  return { all: criteria.operator === "and", members, cost };
}

/** Written from the end: each step knows where to go on. */
function addNode(program: Program, node: Located, ifMet: number, ifNotMet: number): number {
  if ("position" in node) {
    program.slots.push(node.position.slot);
    program.places.push(node.position.place);
    program.ifMet.push(ifMet);
    program.ifNotMet.push(ifNotMet);
    return program.slots.length - 1;
  }
  let next = node.all ? ifMet : ifNotMet;
  for (const member of [...node.members].reverse()) {
    next = node.all ? addNode(program, member, next, ifNotMet) : addNode(program, member, ifMet, next);
  }
  return next;
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
