import { describe, expect, test } from "vitest";
import { negate, type Outcome } from "../../../src/scoring/index.ts";
import {
  agree,
  agreeVerdicts,
  allOf,
  anyOf,
  decided,
  MET,
  NOT_MET,
  negateVerdict,
  unknown,
  type Verdict,
} from "../../../src/scoring/matching/outcome.ts";

const UNREADABLE = unknown("value_unreadable");
const TAGS = unknown("tags_undecided");
const assumed = decided(true, "spaces_trimmed");

test.each<[Outcome, Outcome]>([
  ["met", "not_met"],
  ["not_met", "met"],
  ["unknown", "unknown"],
])("the opposite of %s is %s", (outcome, expected) => {
  expect(negate(outcome)).toBe(expected);
});

test.each<[Verdict, object]>([
  [MET, { outcome: "not_met", reason: null, assumption: null }],
  [NOT_MET, { outcome: "met", reason: null, assumption: null }],
  [TAGS, { outcome: "unknown", reason: "tags_undecided", assumption: null }],
  [assumed, { outcome: "not_met", reason: null, assumption: "spaces_trimmed" }],
])("the opposite of %j rests on the same", (verdict, expected) => {
  expect(negateVerdict(verdict)).toEqual(expected);
});

describe("several verdicts", () => {
  test.each<[readonly Verdict[], Verdict, Verdict]>([
    [[MET, MET], MET, MET],
    [[NOT_MET, NOT_MET], NOT_MET, NOT_MET],
    [[NOT_MET, MET], MET, NOT_MET],
    [[NOT_MET, TAGS], TAGS, NOT_MET],
    [[MET, TAGS], MET, TAGS],
    [[TAGS, MET], MET, TAGS],
    [[TAGS, UNREADABLE], TAGS, TAGS],
    [[], UNREADABLE, UNREADABLE],
  ])("%j: any of them, all of them", (verdicts, any, all) => {
    expect(anyOf(verdicts)).toEqual(any);
    expect(allOf(verdicts)).toEqual(all);
  });

  test("that agree rest on what one of them assumes, those that don't are unknown", () => {
    expect(agreeVerdicts("tags_undecided", [MET, assumed])).toEqual(assumed);
    expect(agreeVerdicts("tags_undecided", [MET, NOT_MET])).toEqual(TAGS);
    expect(agreeVerdicts("tags_undecided", [])).toEqual(TAGS);
  });
});

test.each<[readonly boolean[], Verdict]>([
  [[true], MET],
  [[false, false], NOT_MET],
  [[true, true, false], TAGS],
])("the readings %j agree or leave it unknown", (readings, expected) => {
  expect(agree("tags_undecided", readings)).toEqual(expected);
});
