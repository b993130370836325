import { expect, test } from "vitest";
import { listScoreLines } from "../../../../src/ui/rules/rule-page/score-lines.ts";
import { createCriteriaTexts } from "../../../../src/ui/runtime/criteria/criteria-texts.ts";
import { createLocale } from "../../../../src/ui/runtime/locale.ts";
import { aCriterion } from "../../../support/build/scoring-builders.ts";
import { fieldRule, rule } from "../../support/build-rules.ts";
import { CATALOGUE } from "../../support/languages.ts";

const locale = createLocale(CATALOGUE, null);
const texts = createCriteriaTexts([], locale);
const touchPoint = (group: string | null, ...factors: readonly unknown[]) => ({
  id: null,
  score: 4,
  group,
  source: { factors },
});
const lineOf = (group: string | null, ...factors: readonly unknown[]) =>
  listScoreLines(rule("1", "Fit", { touchPointRules: [touchPoint(group, ...factors)] }), [], texts, locale)
    .touchPoints[0]?.sentence;

test("a factor is said with its comparison, values, unit and period", () => {
  const factor = {
    name: "Calls_Answered__s",
    comparator: "greater_than",
    values: ["3", 5],
    unit: "times",
    period: "days",
  };
  expect(lineOf("Telephony", factor)).toBe("Telephony: Calls Answered greater than 3 5 times days");
});

test("a value with decimals keeps its point", () => {
  const factor = { name: "mailchimp0.opened", comparator: "greater_than", values: ["3.5"] };
  expect(lineOf("Email", factor)).toBe("Email: mailchimp0 opened greater than 3.5");
});

test("a comparison with nothing is left out", () => {
  expect(lineOf("Email", { name: "EmailInsight_Open__s", comparator: "equal", values: [] })).toBe(
    "Email: Email Insight Open",
  );
});

test("whatever stands where factors should be is shown as far as it can be read", () => {
  expect(lineOf("Email", null, 7, "text")).toBe("Email");
  expect(lineOf(null, { name: { hostile: true } })).toBe("Other touch point");
});

test("field rules keep Zoho’s order", () => {
  const scores = [3, -9, 5];
  const fieldRules = scores.map((score) => fieldRule(score, aCriterion("City", "equal", "Pune")));
  const { fieldRules: lines } = listScoreLines(rule("1", "Fit", { fieldRules }), [], texts, locale);
  expect(lines.map(({ score }) => score)).toEqual(scores);
});

test("a signal that is not known goes by its namespace, else by its id", () => {
  const signalRules = [
    { id: null, score: 1, signal: { id: "77", namespace: "mailchimp0.subscribed" } },
    { id: null, score: 2, signal: { id: "78", namespace: null } },
  ];
  const { touchPoints } = listScoreLines(rule("1", "Fit", { signalRules }), [], texts, locale);
  expect(touchPoints.map(({ sentence }) => sentence)).toEqual(["mailchimp0.subscribed", "Signal 78"]);
});
