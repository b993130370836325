import { describe, expect, it } from "vitest";
import { createPointsEvaluator } from "../../../src/scoring/index.ts";
import { readMarkup } from "../../../src/scoring/matching/text-forms.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule, someFields } from "../../support/build/scoring-builders.ts";
import { type JudgedRow, judgedTable } from "../../support/judge-criterion.ts";

const UNSURE = "characters_undecided";
const COMPOSED = "Caf\u00e9";
const DECOMPOSED = "Cafe\u0301";

judgedTable("blanks of the wanted text", [
  ["text", "equal", "  Berlin ", "Berlin", "unknown", UNSURE],
  ["text", "starts_with", " Berlin", "Berlin", "unknown", UNSURE],
  ["text", "not_equal", "Berlin ", "Berlin", "unknown", UNSURE],
  ["text", "in", ["Berlin ", "Bonn"], "Berlin", "unknown", UNSURE],
  ["text", "in", ["Berlin ", "Bonn"], "Bonn", "met", null],
  ["text", "equal", " Berlin", "Hamburg", "not_met", null],
  ["text", "not_equal", " Berlin", "Hamburg", "met", null],
  ["text", "equal", "New  York", "New York", "unknown", UNSURE],
  ["text", "equal", "New York", "New  York", "unknown", UNSURE],
  ["text", "equal", "New York", "New\nYork", "unknown", UNSURE],
  ["text", "contains", " Berlin", "East Berlin", "met", null],
  ["text", "contains", " Berlin", "EastBerlin", "unknown", UNSURE],
  ["text", "like", "Berlin% ", "Berlin West", "unknown", UNSURE],
  ["text", "equal", " Berlin ", " Berlin ", "met", null],
  ["text", "equal", "   ", "x", "unknown", UNSURE],
  ["picklist", "equal", "Berlin ", "Berlin", "unknown", UNSURE],
  ["lookup", "equal", { name: "Zoho\u00a0Corp" }, { id: "7", name: "Zoho Corp" }, "unknown", UNSURE],
  ["none", "equal", "Berlin ", "Berlin", "unknown", UNSURE],
  ["integer", "equal", " 5 ", 5, "met", null],
]);

judgedTable("characters that look the same", [
  ["text", "equal", COMPOSED, DECOMPOSED, "unknown", UNSURE],
  ["text", "equal", DECOMPOSED, COMPOSED, "unknown", UNSURE],
  ["text", "equal", COMPOSED, COMPOSED, "met", null],
  ["text", "equal", DECOMPOSED, DECOMPOSED, "met", null],
  ["text", "contains", "cafe", DECOMPOSED, "unknown", UNSURE],
  ["text", "contains", "cafe", COMPOSED, "not_met", null],
  ["text", "equal", "New\u00a0York", "New York", "unknown", UNSURE],
  ["text", "equal", "New York", "New\u202fYork", "unknown", UNSURE],
  ["text", "not_contains", "Zoho", "Zo\u200bho", "unknown", UNSURE],
  ["text", "equal", "Zoho\ufeff", "Zoho", "unknown", UNSURE],
  ["text", "equal", "Z\u043eho", "Zoho", "unknown", UNSURE],
  ["text", "equal", "O\u2019Brien", "O'Brien", "unknown", UNSURE],
  ["text", "equal", "A-B", "A\u2013B", "unknown", UNSURE],
  ["text", "equal", "\uff21\uff22", "AB", "unknown", UNSURE],
  ["text", "equal", "Москва", "Москва", "met", null],
  ["text", "equal", "Москва", "москва", "met", "letter_case_ignored"],
  ["text", "equal", "Москва", "Минск", "not_met", null],
  ["text", "equal", "東京", "東京", "met", null],
  ["text", "starts_with", "M\u00fcn", "M\u00fcnchen", "met", null],
  ["multiselectpicklist", "equal", ["Z\u200boho"], ["Zoho"], "unknown", UNSURE],
  ["multi_module_lookup", "contains", "Zo\u200b", { name: "Zoho" }, "unknown", UNSURE],
  ["text", "equal", "${EMPTY}", "\u200b", "unknown", UNSURE],
  ["text", "equal", "${EMPTY}", "\u00a0", "met", null],
  ["text", "not_equal", "${EMPTY}", "x", "met", null],
]);

judgedTable("characters that show as nothing", [
  ...[
    "\u061c",
    "\u206a",
    "\u034f",
    "\u180e",
    "\u3164",
    "\u2800",
    "\ufe00",
    "\u{e0041}",
    "\u{e0100}",
    "\u0001",
    "\u0085",
  ].map((hidden): JudgedRow => ["text", "equal", `Zo${hidden}`, "Zo", "unknown", UNSURE]),
  ["text", "equal", "${EMPTY}", "\u3164", "unknown", UNSURE],
]);

judgedTable("marks and letters that look the same", [
  ["text", "equal", "d\u00b4Or", "d'Or", "unknown", UNSURE],
  ["text", "equal", "\u201bZoho\u201f", "'Zoho\"", "unknown", UNSURE],
  ["text", "equal", "a\u2015b", "a-b", "unknown", UNSURE],
  ["text", "equal", "\u04c0BM", "IBM", "unknown", UNSURE],
]);

judgedTable("letters that engines change the case of in several ways", [
  ["text", "equal", "istanbul", "İstanbul", "unknown", UNSURE],
  ["text", "equal", "ısparta", "ISPARTA", "unknown", UNSURE],
  ["text", "not_equal", "STRASSE", "Straße", "unknown", UNSURE],
  ["text", "equal", "ΟΔΟΣ", "οδοσ", "unknown", UNSURE],
  ["text", "equal", "Straße", "Straße", "met", null],
  ["text", "equal", "Straße", "Platz", "not_met", null],
]);

const RICH = "rich_text_undecided";
const MARKUP = "<div>Budget&nbsp;<b>approved</b></div>";
judgedTable("rich text", [
  ["richtextarea", "contains", "Budget approved", MARKUP, "unknown", RICH],
  ["richtextarea", "equal", "Budget approved", MARKUP, "unknown", RICH],
  ["richtextarea", "contains", "div", MARKUP, "unknown", RICH],
  ["richtextarea", "not_contains", "nbsp", MARKUP, "unknown", RICH],
  ["richtextarea", "contains", "Budget", MARKUP, "met", null],
  ["richtextarea", "contains", "budget", MARKUP, "met", "letter_case_ignored"],
  ["richtextarea", "contains", "refused", MARKUP, "not_met", null],
  ["richtextarea", "not_contains", "refused", MARKUP, "met", null],
  ["richtextarea", "starts_with", "Budget", MARKUP, "unknown", RICH],
  ["richtextarea", "equal", "${EMPTY}", "<div><br></div>", "unknown", RICH],
  ["richtextarea", "equal", "${EMPTY}", "<div>x</div>", "not_met", null],
  ["richtextarea", "contains", "a b", "<p>a</p><p>b</p>", "unknown", RICH],
  ["richtextarea", "contains", "refused", "<p>caf&eacute;</p>", "unknown", RICH],
  ["richtextarea", "contains", "refused", "<style>p>a{}</style>", "unknown", RICH],
  ["richtextarea", "contains", "Budget", "Budget approved", "met", null],
  ["richtextarea", "contains", "a < b", "if a < b & c", "met", null],
  // The type may not be told in full, or not at all.
  ["textarea", "contains", "div", MARKUP, "unknown", RICH],
  ["none", "contains", "div", MARKUP, "unknown", RICH],
  ["text", "contains", "div", MARKUP, "met", null],
]);

describe("markup", () => {
  it.each([
    ["a &lt;b&gt; &amp; c&#33;&#x21;", ["a <b> & c!!", "a <b> & c!!"]],
    ["<p>a</p><p>b</p>", ["ab", "a b"]],
    ["1 < 2 <i>x</i", ["1 < 2 x</i", "1 < 2 x</i"]],
    ['<a title="x>y">z</a>', null],
    ["&unheard;", null],
    ["&#9999999;", null],
    ["<!-- a > b -->", null],
  ])("%s reads as %j", (markup, texts) => {
    expect(readMarkup(markup)).toEqual(texts);
  });

  it("of 200,000 opening brackets is read in one pass", { timeout: 20_000 }, () => {
    expect(readMarkup("<a".repeat(200_000))?.[0]).toHaveLength(400_000);
    expect(readMarkup("&a".repeat(200_000))?.[0]).toHaveLength(400_000);
  });
});

describe("points without reasons", () => {
  it("judge each form of a text by itself, whichever came first", () => {
    const criteria = [aCriterion("F", "equal", "zoho"), aCriterion("F", "not_equal", "zoho")];
    const rules = criteria.map((criterion) => aRule([aFieldRule(1, criterion)]));
    const evaluator = createPointsEvaluator(rules, "Leads", aContext({ fields: someFields({ F: "textarea" }) }));
    const scores = (seen: string) => evaluator.evaluate(aRecord({ F: seen })).map(({ score }) => score);
    expect(scores("zoho")).toEqual([1, null]);
    expect(scores("acme")).toEqual([null, 1]);
    expect(scores("zo\u200bho")).toEqual([null, null]);
    expect(scores("<b>zoho</b>")).toEqual([null, null]);
    expect(scores("z\u00f6ho")).toEqual([null, 1]);
    expect(scores("zoho")).toEqual([1, null]);
  });
});
