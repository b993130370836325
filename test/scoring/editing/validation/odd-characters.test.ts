import { describe, expect, it } from "vitest";
import { findOddCharacters } from "../../../../src/scoring/editing/validation/odd-characters.ts";

describe("characters that are easily mistaken", () => {
  it.each([
    ["New\u00a0York", ["U+00A0"]],
    ["Zo\u200bho\u200b", ["U+200B"]],
    ["Cafe\u0301", ["U+0301"]],
    ["Z\u043eho", ["U+043E"]],
    // No letter stands for the two together, so that they are nothing else.
    ["x\u0304", []],
    ["first line\n\tsecond ~ line", []],
    ["O\u2019Brien \u2013 x", ["U+2019", "U+2013"]],
    ["\uff21", ["U+FF21"]],
    ["\u6771\u4eac\u00a0", ["U+00A0"]],
    ["Zoho\u{e0041} Zoho\u3164", ["U+E0041", "U+3164"]],
    ["Straße İstanbul Isparta\u0131 οδος", []],
    ["Caf\u00e9", []],
    ["M\u00fcnchen iPhone Москва", []],
    ["\u682a\u5f0f\u4f1a\u793e\uff08\u672c\u793e\uff09", []],
    ["\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", []],
    ["plain  text", []],
  ])("in %j: %j", (text, expected) => {
    expect(findOddCharacters(text)).toEqual(expected);
  });
});
