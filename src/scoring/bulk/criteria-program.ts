import { COMPARATOR_TABLE } from "../matching/comparators.ts";
import { type Criteria, isComparator } from "../terms/criteria.ts";
import type { LeafIndex, LeafPosition } from "./leaf-index.ts";
import { NOT_JUDGED_BYTE } from "./outcome-rows.ts";
import type { OutcomeTable } from "./outcome-table.ts";

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
export type Program = Int32Array;

/** Its slot, its place, then where to go on: if not met, if met; these stand at `place` plus NOT_MET_BYTE and MET_BYTE. */
type Step = [slot: number, place: number, ifNotMet: number, ifMet: number];

/** Adds a tree to the steps and answers where it begins. */
export function addCriteria(steps: number[], leaves: LeafIndex, criteria: Criteria): number {
  return addNode(steps, locate(criteria, leaves), ENDS_MET, ENDS_NOT_MET);
}

/** A tree with its leaves' positions, and what it takes to judge it: estimates, on which nothing but speed depends. */
type Located = LocatedLeaf | LocatedGroup;

interface Estimate {
  /** 1 for a leaf whose answer can be looked up. */
  readonly cost: number;
  /** How likely it is met, 0 to 1. */
  readonly chance: number;
}

interface LocatedLeaf extends Estimate {
  readonly position: LeafPosition;
}

interface LocatedGroup extends Estimate {
  readonly all: boolean;
  readonly members: readonly Located[];
}

const DEAR = 8;
const MOSTLY_MET = 0.8;
const SELDOM_MET = 0.25;

function locate(criteria: Criteria, leaves: LeafIndex): Located {
  if (criteria.kind !== "group") {
    const position = leaves.add(criteria);
    return { position, cost: position.cheap ? 1 : DEAR, chance: isNegative(criteria) ? MOSTLY_MET : SELDOM_MET };
  }
  const all = criteria.operator === "and";
  const members = criteria.members.map((member) => locate(member, leaves));
  // What decides cheaply comes first: the least likely for "all of", the most likely for "any of".
  const effort = ({ cost, chance }: Located): number => cost / (all ? 1 - chance : chance);
  members.sort((one, other) => effort(one) - effort(other));
  let cost = 0;
  let reached = 1;
  for (const member of members) {
    cost += reached * member.cost;
    reached *= all ? member.chance : 1 - member.chance;
  }
  return { all, members, cost, chance: all ? reached : 1 - reached };
}

function isNegative(criteria: Criteria): boolean {
  const { comparator } = criteria.kind === "criterion" ? criteria : { comparator: "" };
  return isComparator(comparator) && "negates" in COMPARATOR_TABLE[comparator];
}

/** Written from the end: each step knows where to go on. */
function addNode(steps: number[], node: Located, ifMet: number, ifNotMet: number): number {
  if ("position" in node) {
    const step: Step = [node.position.slot, node.position.place, ifNotMet, ifMet];
    return steps.push(...step) - step.length;
  }
  let next = node.all ? ifMet : ifNotMet;
  for (const member of [...node.members].reverse()) {
    next = node.all ? addNode(steps, member, next, ifNotMet) : addNode(steps, member, ifMet, next);
  }
  return next;
}

/** True where the tree that begins at `entry` is met by the record that the leaves have loaded. */
export function runProgram(program: Program, leaves: OutcomeTable, entry: number): boolean {
  const { rows, rowOfSlot } = leaves;
  let step = entry;
  while (step >= 0) {
    const slot = program[step] as number;
    const place = program[step + 1] as number;
    let outcome = rows.bytes[(rowOfSlot[slot] as number) + place] as number;
    if (outcome === NOT_JUDGED_BYTE) outcome = leaves.judge(slot, place);
    step = program[step + 1 + outcome] as number;
  }
  return step === ENDS_MET;
}
