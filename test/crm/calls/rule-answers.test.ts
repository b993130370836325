import { describe, expect, test } from "vitest";
import { type AskedRule, readRuleAnswer, readRuleAnswers } from "../../../src/crm/calls/rule-answers.ts";
import type { RuleAnswer } from "../../../src/crm/index.ts";
import type { RuleId } from "../../../src/scoring/index.ts";

const done = (id: string) => ({ code: "SUCCESS", status: "success", message: "done", details: { id } });
const refused = (details: object = {}) => ({ code: "INVALID_DATA", status: "error", message: "no", details });
const list = (...scoring_rules: object[]) => ({ scoring_rules });
const sayShortly = (answer: RuleAnswer) => [answer.id, answer.kind === "done" ? "done" : answer.refusal.code];

describe("an answer to a change of rules", () => {
  test.each<[number, string, unknown, boolean, unknown[]]>([
    [200, "one success", done("1"), false, [["1", "done"]]],
    [200, "one refusal", refused(), false, [[null, "INVALID_DATA"]]],
    [201, "a list of one", list(done("1")), true, [["1", "done"]]],
    [
      207,
      "some of each",
      list(done("1"), refused({ id: "2" })),
      true,
      [
        ["1", "done"],
        ["2", "INVALID_DATA"],
      ],
    ],
    [
      400,
      "some of each",
      list(done("1"), refused({ id: "2" })),
      true,
      [
        ["1", "done"],
        ["2", "INVALID_DATA"],
      ],
    ],
    [
      400,
      "refusals only",
      list(refused({ id: "1" }), refused()),
      true,
      [
        ["1", "INVALID_DATA"],
        [null, "INVALID_DATA"],
      ],
    ],
    [299, "a success", done("1"), false, [["1", "done"]]],
    [300, "a success", done("1"), false, [[null, "HTTP_300"]]],
    [400, "successes only", list(done("1"), done("2")), false, [[null, "HTTP_400"]]],
    [400, "an empty list", list(), false, [[null, "HTTP_400"]]],
    [400, "one refusal", refused(), false, [[null, "INVALID_DATA"]]],
    [500, "a refusal beside what can't be read", list({ code: "MAYBE" }, refused()), false, [[null, "INVALID_DATA"]]],
  ])("under %i with %s is read as what it says", (status, _, body, perRule, answers) => {
    const read = readRuleAnswers({ status, body });
    expect({ perRule: read.perRule, answers: read.answers.map(sayShortly) }).toEqual({ perRule, answers });
  });

  test("that comes from a gate before Zoho's API is one refusal of the whole call", () => {
    expect(readRuleAnswers({ status: 502, body: "<html>Bad gateway</html>" })).toEqual({
      perRule: false,
      answers: [
        {
          kind: "refused",
          id: null,
          refusal: { status: 502, code: "HTTP_502", zohoMessage: null, details: {} },
          place: null,
          otherPlace: null,
          serverLimit: null,
        },
      ],
    });
  });

  test.each([["<html>"], [null], [list()], [list({ code: "MAYBE" })]])("under 200 with %j is none", (body) => {
    expect(() => readRuleAnswers({ status: 200, body })).toThrow(
      expect.objectContaining({ name: "CrmUnexpectedShapeError" }),
    );
  });
});

describe("the one answer to a call about one rule", () => {
  const rule: AskedRule = { kind: "rule", id: "1" as RuleId };
  const newRule: AskedRule = { kind: "new_rule", not: null };
  const copy: AskedRule = { kind: "new_rule", not: "1" as RuleId };

  test.each<[string, AskedRule, object, unknown]>([
    ["a success about it", rule, done("1"), ["1", "done"]],
    ["a refusal about it", rule, refused({ id: "1" }), ["1", "INVALID_DATA"]],
    ["a refusal that names no rule", rule, refused(), ["1", "INVALID_DATA"]],
    ["a new rule", newRule, done("1"), ["1", "done"]],
    ["a refused new rule", newRule, refused(), [null, "INVALID_DATA"]],
    ["a copy", copy, done("2"), ["2", "done"]],
    ["a refused copy", copy, refused(), [null, "INVALID_DATA"]],
    ["a refused copy, by the id of its source", copy, refused({ id: "1" }), ["1", "INVALID_DATA"]],
  ])("is believed where it is %s", (_, asked, entry, expected) => {
    expect(sayShortly(readRuleAnswer({ status: 200, body: list(entry) }, asked))).toEqual(expected);
  });

  test.each<[string, AskedRule, readonly object[], string]>([
    ["about another rule", rule, [done("2")], "scoring_rules[0].details.id: not the rule that was asked for"],
    ["a copy that is its source", copy, [done("1")], "scoring_rules[0].details.id: not the rule that was asked for"],
    ["two", rule, [done("1"), done("1")], "scoring_rules: expected one answer, found 2"],
  ])("is not believed where it is %s", (_, asked, entries, message) => {
    const response = { status: 200, body: list(...entries) };
    expect(() => readRuleAnswer(response, asked)).toThrow(
      expect.objectContaining({ name: "CrmUnexpectedShapeError", message }),
    );
  });
});
