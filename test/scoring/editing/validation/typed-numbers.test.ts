import { describe, expect, it } from "vitest";
import { readDays, readNumeral } from "../../../../src/scoring/editing/draft/draft-values.ts";
import { readScore } from "../../../../src/scoring/editing/draft/finish-draft.ts";

describe("typed points", () => {
  it.each<[string, number | null]>([
    ["10", 10],
    [" +7 ", 7],
    ["-5", -5],
    ["−5", -5],
    ["0.5", 0.5],
    ["-0.25", -0.25],
    ["999999999999", 999_999_999_999],
    // Zoho's answers with more digits are not read.
    ["1000000000000", null],
    ["999999999999.9999999", null],
    ["", null],
    ["five", null],
    ["5-", null],
    ["5−", null],
    ["--5", null],
    ["−−5", null],
    ["1,000", null],
    [".5", null],
    ["5.", null],
    ["1e3", null],
    ["Infinity", null],
  ])("%j are %j", (text, points) => {
    expect(readScore(text)).toBe(points);
  });
});

describe("a typed number to compare with", () => {
  it.each<[string, number | string | null]>([
    ["42", 42],
    [" -4.5 ", -4.5],
    ["−4.5", -4.5],
    ["+3", 3],
    [".5", 0.5],
    ["5.", 5],
    ["9007199254740991", 9_007_199_254_740_991],
    ["9007199254740993", "9007199254740993"],
    ["-9007199254740993", "-9007199254740993"],
    ["−9007199254740993", "-9007199254740993"],
    ["9007199254740993.5", 9_007_199_254_740_994],
    ["1".repeat(30), "1".repeat(30)],
    ["1".repeat(31), null],
    ["", null],
    [".", null],
    ["1.2.3", null],
    ["1e3", null],
    ["0x10", null],
  ])("%j is %j", (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });
});

describe("a typed number of days", () => {
  it.each<[Parameters<typeof readDays>[0], number | null]>([
    ["30", 30],
    [" 0 ", 0],
    ["999999999", 999_999_999],
    ["1000000000", null],
    ["-1", null],
    ["1.5", null],
    ["", null],
    [null, null],
    [["30"], null],
  ])("%j is %j", (text, days) => {
    expect(readDays(text)).toBe(days);
  });
});
