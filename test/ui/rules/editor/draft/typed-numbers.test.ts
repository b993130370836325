import { describe, expect, test } from "vitest";
import english from "../../../../../app/translations/en.json";
import { guessNumber, questionNumber } from "../../../../../src/ui/rules/editor/draft/typed-numbers.ts";
import { createLocale } from "../../../../../src/ui/runtime/locale.ts";

const localeOf = (locale: string) =>
  createLocale(
    { language: "en", texts: english },
    { id: null, name: null, profile: null, locale, language: "en", timeZone: null },
  );

describe("a number that may mean another one", () => {
  test.each([
    ["de-DE", "1.000", "1000"],
    ["de-DE", "1.234", "1234"],
    ["de-DE", "-12.500", "-12500"],
    ["de-DE", "+1.000", "+1000"],
    ["pt-BR", "250.000", "250000"],
    ["de-DE", "1.5", null],
    ["de-DE", "0.500", null],
    ["de-DE", "1.2345", null],
    ["de-DE", "1000", null],
    // One with three decimals is a number like any other where the point marks decimals.
    ["en-US", "1.234", null],
    ["en-US", "1.000", "1000"],
    ["fr-FR", "10.000", "10000"],
    ["en-US", "1.000.000", null],
    ["en-US", "1.".padEnd(100_000, "0"), null],
  ])("in %s, typed as %j, is %j", (locale, text, digits) => {
    expect(questionNumber(text, localeOf(locale))).toBe(digits);
  });
});

describe("text that people write a number as", () => {
  test.each([
    ["en-US", "1,000", "1000"],
    ["en-US", "1,234,567.50", "1234567.5"],
    ["en-US", "-2,500", "-2500"],
    ["en-US", "1 000", "1000"],
    ["en-US", "1,5", "1.5"],
    ["en-IN", "12,34,567", "1234567"],
    ["de-DE", "1.000.000", "1000000"],
    ["de-DE", "1.234,5", "1234.5"],
    ["de-DE", "1,5", "1.5"],
    ["de-DE", "1,000", "1"],
    ["fr-FR", "1\u202f000", "1000"],
    ["fr-FR", "1\u00a0234,5", "1234.5"],
    ["de-CH", "1’000", "1000"],
    ["ar-EG", "١٬٠٠٠", "1000"],
    ["ar-EG", "١٠٠٠", "1000"],
    ["ar-EG", "١٫٥", "1.5"],
    ["fa-IR", "۲۵", "25"],
    ["ja-JP", "１２３", "123"],
    ["en-US", "−5", "-5"],
    ["en-US", "ten", null],
    ["en-US", "1,00,0", null],
    ["en-US", "1.2.3", null],
    ["en-US", "12-13", null],
    ["en-US", "1e3", null],
    ["en-US", "", null],
    ["en-US", ",", null],
    ["en-US", "1,".repeat(50_000), null],
  ])("in %s, typed as %j, is %j", (locale, text, digits) => {
    expect(guessNumber(text, localeOf(locale))).toBe(digits);
  });
});
