import { describe, expect, it } from "vitest";
import { type Criteria, listCriterions, usesFiscalYear } from "../../../src/scoring/index.ts";
import { spreadDisruption } from "../../../src/scoring/matching/criteria-walk.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";

const A = aCriterion("A", "equal", 1);
const B = aCriterion("B", "equal", 2);
const BROKEN = { ...B, disrupted: true };
const UNREADABLE: Criteria = { kind: "unreadable", raw: {}, problem: "not_criteria" };

function group(members: readonly Criteria[], disrupted = false): Criteria {
  return { kind: "group", operator: "and", members, disrupted };
}

describe("the readable leaves", () => {
  it.each<[string, Criteria, readonly Criteria[]]>([
    ["of a leaf: itself", A, [A]],
    ["of groups: from left to right", group([group([A]), UNREADABLE, B]), [A, B]],
    ["of what can't be read: none", UNREADABLE, []],
    ["of an empty group: none", group([]), []],
  ])("%s", (_, criteria, leaves) => {
    expect(listCriterions(criteria)).toEqual(leaves);
  });
});

describe("criteria that need the fiscal year", () => {
  it.each<[string, Criteria, boolean]>([
    ["by a value", aCriterion("Due", "equal", "${THISFY}"), true],
    ["by one of several", group([A, aCriterion("Due", "in", ["${TODAY}", "${THISFQ}"])]), true],
    [
      "not by other periods",
      group([aCriterion("Due", "in", ["${TODAY}"]), aCriterion("Due", "equal", "${THISWEEK}")]),
      false,
    ],
    ["not by none", group([]), false],
  ])("%s", (_, criteria, needed) => {
    expect(usesFiscalYear(criteria)).toBe(needed);
  });
});

describe("a group that Zoho marks as broken", () => {
  it.each<[string, Criteria, Criteria]>([
    [
      "breaks all of its leaves where none is marked, at any depth",
      group([A, group([B]), UNREADABLE], true),
      group([{ ...A, disrupted: true }, group([BROKEN]), UNREADABLE], true),
    ],
    [
      "leaves the others alone where one is marked",
      group([A, group([BROKEN])], true),
      group([A, group([BROKEN])], true),
    ],
    ["breaks no leaf of another group", group([A, group([B], true)]), group([A, group([BROKEN], true)])],
    ["is none where it is not marked", group([A, B]), group([A, B])],
    ["is none where it is a leaf", A, A],
  ])("%s", (_, criteria, spread) => {
    expect(spreadDisruption(criteria)).toEqual(spread);
  });
});
