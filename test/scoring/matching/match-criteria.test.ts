import { describe, expect, it } from "vitest";
import { type Criteria, type CriteriaMatch, matchCriteria, type Outcome } from "../../../src/scoring/index.ts";
import { aContext, aCriterion, aGroup } from "../../support/build/scoring-builders.ts";

const record = { Company: "Zoho", City: "Pune" };
const MET = aCriterion("Company", "equal", "Zoho");
const NOT_MET = aCriterion("Company", "equal", "Acme");
const UNKNOWN = aCriterion("Country", "equal", "India");

function outcome(criteria: Criteria): Outcome {
  return matchCriteria(criteria, record, aContext()).outcome;
}

describe("a group", () => {
  it.each([
    ["and", [MET, MET], "met"],
    ["and", [MET, NOT_MET], "not_met"],
    ["and", [MET, UNKNOWN], "unknown"],
    ["and", [NOT_MET, UNKNOWN], "not_met"],
    ["and", [UNKNOWN, UNKNOWN], "unknown"],
    ["or", [MET, NOT_MET], "met"],
    ["or", [NOT_MET, NOT_MET], "not_met"],
    ["or", [MET, UNKNOWN], "met"],
    ["or", [NOT_MET, UNKNOWN], "unknown"],
    ["and", [MET], "met"],
    ["or", [NOT_MET], "not_met"],
  ] as const)("%s of %j is %s", (operator, members, expected) => {
    expect(outcome(aGroup(operator, ...members))).toBe(expected);
  });

  it("of 25 members needs them all", () => {
    const members = Array.from({ length: 24 }, () => MET);
    expect(outcome(aGroup("and", ...members, MET))).toBe("met");
    expect(outcome(aGroup("and", ...members, NOT_MET))).toBe("not_met");
  });

  it("that Zoho calls disrupted is unknown, unless one of its leaves is marked", () => {
    expect(outcome({ kind: "group", operator: "or", members: [MET, MET], disrupted: true })).toBe("unknown");
    const marked = { ...NOT_MET, disrupted: true };
    expect(outcome({ kind: "group", operator: "or", members: [MET, marked], disrupted: true })).toBe("met");
  });

  it("inside a group is judged like a member: (A or B) and C", () => {
    expect(outcome(aGroup("and", aGroup("or", NOT_MET, MET), MET))).toBe("met");
    expect(outcome(aGroup("and", aGroup("or", NOT_MET, NOT_MET), MET))).toBe("not_met");
  });
});

describe("the answer", () => {
  it("has the shape of the criteria and judges every leaf, also those that no longer decide", () => {
    const match = matchCriteria(aGroup("and", NOT_MET, aGroup("or", MET, UNKNOWN)), record, aContext());
    expect(shapeOf(match)).toEqual(["not_met", "and", ["not_met", ["met", "or", ["met", "unknown"]]]]);
  });

  it("carries the value seen, undefined where the record has no such field", () => {
    expect(matchCriteria(NOT_MET, record, aContext())).toMatchObject({ seen: "Zoho", criteria: NOT_MET });
    expect(matchCriteria(UNKNOWN, record, aContext())).toMatchObject({
      seen: undefined,
      reason: "field_not_in_record",
    });
  });

  it("keeps a part that can't be read, with the reason, and judges the rest", () => {
    const broken: Criteria = { kind: "unreadable", problem: "unknown_operator", raw: { group_operator: "XOR" } };
    expect(matchCriteria(aGroup("or", broken, MET), record, aContext())).toMatchObject({
      outcome: "met",
      members: [{ outcome: "unknown", reason: "unknown_operator" }, { outcome: "met" }],
    });
  });

  it("of one record is not mixed up with that of another", () => {
    const context = aContext();
    expect(matchCriteria(MET, { Company: "Zoho" }, context).outcome).toBe("met");
    expect(matchCriteria(MET, { Company: "Acme" }, context).outcome).toBe("not_met");
  });
});

function shapeOf(match: CriteriaMatch): unknown {
  return match.kind === "criterion" ? match.outcome : [match.outcome, match.operator, match.members.map(shapeOf)];
}
