import { describe, expect, it } from "vitest";
import { createPointsEvaluator } from "../../../src/scoring/index.ts";
import { unescapeText } from "../../../src/scoring/matching/html-entities.ts";
import { cleanValue, isPlainText, readMarkup, unescapeValue } from "../../../src/scoring/matching/text-forms.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule, someFields } from "../../support/build/scoring-builders.ts";
import { judgedTable } from "../../support/judge-criterion.ts";

describe("a value with what looks the same made the same", () => {
  it.each([
    ["New\u00a0York", "New York"],
    [
      ["New\u00a0York", "Bonn"],
      ["New York", "Bonn"],
    ],
    [
      { id: "7", name: "Zoho\u00a0Corp" },
      { id: "7", name: "Zoho Corp" },
    ],
    [
      [{ id: "7", name: "Zo\u200bho" }, 5],
      [{ id: "7", name: "Zoho" }, 5],
    ],
    [[["New\u00a0York"]], [["New\u00a0York"]]],
  ])("%j is %j", (value, expected) => {
    expect(cleanValue(value)).toEqual(expected);
  });

  it.each([
    ["New York"],
    [["New York", "Bonn"]],
    [{ id: "7", name: "Zoho" }],
    [{ id: "New\u00a0York" }],
    [[{ id: "7", name: "Zoho" }, null]],
    [5],
    [null],
  ])("is %j itself where nothing changes", (value) => {
    expect(cleanValue(value)).toBe(value);
    expect(unescapeValue(value)).toBe(value);
  });
});

describe("a plain text has one form only", () => {
  it.each([
    ["Zoho", true],
    ["New York, N.Y. (7%)", true],
    ["New  York", false],
    [" Zoho", false],
    ["Zoho ", false],
    ["Zürich", false],
    ["Zo\u200bho", false],
    ["AT&amp;T", false],
    ["<b>Zoho</b>", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isPlainText(text)).toBe(expected);
  });

  it("and is no longer than any field holds", () => {
    expect(isPlainText("x".repeat(100_000))).toBe(true);
    expect(isPlainText("x".repeat(100_001))).toBe(false);
  });
});

describe("entities", () => {
  it.each([
    ["&#x10FFFF;", "\u{10ffff}"],
    ["&#x110000;", "&#x110000;"],
    ["&#65;&#x42;", "AB"],
    ["&amp;amp;lt;", "<"],
    ["&unheard;", "&unheard;"],
  ])("%s stand for %j", (text, expected) => {
    expect(unescapeText(text)).toBe(expected);
  });
});

describe("markup", () => {
  it.each([
    ["1 < 2 b> c", ["1 < 2 b> c", "1 < 2 b> c"]],
    ["a<b>b</b>", ["ab", "a b"]],
    // Joined, it is an entity that is not known.
    ["&a<b>b;</b>", null],
  ])("%s is seen as %j", (markup, expected) => {
    expect(readMarkup(markup)).toEqual(expected);
  });
});

judgedTable("a value that can't be told as it is keeps its reason, whatever its other forms say", [
  ["text", "like", "Zoho", "Zoho\u200b", "unknown", "wildcards_undecided"],
  ["textarea", "like", "Zoho", "<b>Zoho</b>", "unknown", "wildcards_undecided"],
  ["textarea", "contains", "Acme", ["<b>Zoho</b>"], "not_met", null],
]);

describe("points without reasons, where the wanted text has several forms", () => {
  const scores = (wanted: string, texts: readonly string[]) => {
    const rules = [aRule([aFieldRule(1, aCriterion("F", "not_equal", wanted))])];
    const evaluator = createPointsEvaluator(rules, "Leads", aContext({ fields: someFields({ F: "text" }) }));
    return texts.map((text) => evaluator.evaluate(aRecord({ F: text }))[0]?.score);
  };

  it("judge each text by itself, whichever came first", () => {
    expect(scores("&#65;cme", ["Bonn", "Acme", "Berlin"])).toEqual([1, null, 1]);
    expect(scores("New  York", ["Bonn", "New York", "Berlin"])).toEqual([1, null, 1]);
    expect(scores("Acme", ["Bonn", "Acme", "Berlin"])).toEqual([1, null, 1]);
  });
});
