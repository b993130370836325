import { describe, expect, it } from "vitest";
import { addCriteria, runProgram } from "../../../src/scoring/bulk/criteria-program.ts";
import { createLeafIndex } from "../../../src/scoring/bulk/leaf-index.ts";
import { createOutcomeRows, MET_BYTE, NOT_MET_BYTE } from "../../../src/scoring/bulk/outcome-rows.ts";
import type { Criteria, Criterion } from "../../../src/scoring/index.ts";
import { aContext, aCriterion, aGroup, someFields } from "../../support/build/scoring-builders.ts";

const FIELDS = { A: "integer", B: "integer", C: "integer", D: "integer", T: "text", U: "text", P: "picklist" };
const all = (...members: readonly Criteria[]): Criteria => aGroup("and", ...members);
const any = (...members: readonly Criteria[]): Criteria => aGroup("or", ...members);
const is = (field: string): Criterion => aCriterion(field, "equal", 1);
const isNot = (field: string): Criterion => aCriterion(field, "not_equal", 1);
const has = (field: string): Criterion => aCriterion(field, "contains", "x");
const hasNot = (field: string): Criterion => aCriterion(field, "not_contains", "x");

/** Runs the criteria on a record for which these fields are met, and lists the fields that were asked for. */
function walk(criteria: Criteria, met: string): { readonly asked: string; readonly outcome: boolean } {
  const index = createLeafIndex(aContext({ fields: someFields(FIELDS) }));
  const steps: number[] = [];
  const entry = addCriteria(steps, index, criteria);
  const rows = createOutcomeRows();
  const rowOfSlot = Int32Array.from(index.slots, ({ leaves }) => rows.add(leaves.length));
  let asked = "";
  const judge = (slot: number, place: number) => {
    const { field } = index.slots[slot] ?? {};
    asked += field;
    const outcome = met.includes(field ?? "?") ? MET_BYTE : NOT_MET_BYTE;
    rows.bytes[(rowOfSlot[slot] as number) + place] = outcome;
    return outcome;
  };
  const outcome = runProgram(Int32Array.from(steps), { rows, rowOfSlot, judge, load: () => {} }, entry);
  return { asked, outcome };
}

describe("what decides cheaply is asked first", () => {
  // Asking for a number or a choice costs 1, for a text 8; what is denied is met in 8 of 10 records, all else in 1 of 4.
  it.each<[string, Criteria, string, string]>([
    ["of all, a number before a text", all(has("T"), is("A")), "TA", "AT"],
    ["of all, a choice before a text", all(has("T"), aCriterion("P", "equal", "x")), "TP", "PT"],
    ["of all, what is seldom met", all(isNot("A"), is("B")), "AB", "BA"],
    ["of all, texts too", all(hasNot("T"), has("U")), "TU", "UT"],
    ["of any, what is mostly met", any(is("A"), isNot("B")), "", "BA"],
    ["of any, texts too", any(has("T"), hasNot("U")), "", "UT"],
    ["alike, in the order of the rule", all(is("A"), is("B"), is("C")), "ABC", "ABC"],
    [
      "of any, a text before a group that is seldom met: 8 / 0.8 before 1.25 / 0.0625",
      any(all(is("A"), is("B")), hasNot("T")),
      "",
      "TA",
    ],
    [
      "of any, a text before a group with one: 8 / 0.25 before 3 / 0.0625",
      any(all(has("U"), is("A")), has("T")),
      "",
      "TA",
    ],
    [
      "of all, a group of three behind what is mostly met: 1 / 0.2 before 2.3125 / 0.421875",
      all(any(is("B"), is("C"), is("D")), isNot("A"), has("T")),
      "ABT",
      "ABT",
    ],
    [
      "of all, a group of two before what is mostly met: 1.75 / 0.5625 before 1 / 0.2",
      all(isNot("A"), any(is("B"), is("C"))),
      "BA",
      "BA",
    ],
  ])("%s", (_, criteria, met, asked) => {
    expect(walk(criteria, met).asked).toBe(asked);
  });
});

describe("a walk", () => {
  it.each<[string, Criteria, string, string, boolean]>([
    ["ends at the first of all that is not met", all(is("A"), is("B"), is("C")), "AC", "AB", false],
    ["ends at the first of any that is met", any(is("A"), is("B"), is("C")), "BC", "AB", true],
    ["leaves a group that can't be met", any(all(is("A"), is("B")), all(is("C"), is("D"))), "CD", "ACD", true],
    ["ends not met where nothing is", any(all(is("A"), is("B")), all(is("C"), is("D"))), "AC", "ABCD", false],
    ["of no members is met for all", all(), "", "", true],
    ["and not for any", any(), "A", "", false],
    ["asks once for what stands twice", any(all(is("A"), is("B")), all(is("A"), is("C"))), "AC", "ABC", true],
    [
      "counts what can't be read as not met",
      any({ kind: "unreadable", raw: {}, problem: "not_criteria" }, is("A")),
      "",
      "nullA",
      false,
    ],
  ])("%s", (_, criteria, met, asked, outcome) => {
    expect(walk(criteria, met)).toEqual({ asked, outcome });
  });
});
