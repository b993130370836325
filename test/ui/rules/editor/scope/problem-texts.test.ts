import { describe, expect, test } from "vitest";
import { ISSUE_SEVERITIES, type RuleIssue, type RuleIssueCode } from "../../../../../src/scoring/index.ts";
import { describeDraftProblem } from "../../../../../src/ui/rules/editor/scope/problem-texts.ts";
import { LOCALE } from "../support/show-rule-editor.ts";

/** What each issue's sentence tells besides what is fixed. */
const FACTS: Partial<Record<RuleIssueCode, readonly Readonly<Record<string, unknown>>[]>> = {
  name_too_long: [{ length: 30, maximum: 25 }],
  name_characters: [{ characters: ["#", "%"] }],
  name_taken: [{ name: "Fit", module: "Leads" }],
  description_too_long: [{ length: 501, maximum: 500 }],
  layout_unknown: [{ layout: "Partner" }],
  layout_inactive: [{ layout: "Partner" }],
  rules_missing: [{ signalsAllowed: true }, { signalsAllowed: false }],
  too_many_field_rules: ["edition", "server", "zoho"].map((source) => ({ count: 31, maximum: 30, source })),
  score_not_whole: [{ text: "1.5" }],
  score_beyond_documented: [{ score: 45, minimum: -10, maximum: 10 }],
  criteria_duplicate: [{ firstKey: "k1", firstPosition: 2 }],
  group_too_large: [{ count: 26, maximum: 25 }],
  too_many_criteria: [{ count: 26, maximum: 25 }],
  nested_too_deeply: [{ depth: 101, maximum: 100 }],
  field_unknown: [{ field: "Gone" }],
  field_not_allowed: ["layout_field", "score_field", "data_type", "hidden_column"].map((reason) => ({
    field: "Score",
    reason,
  })),
  field_not_in_layout: [{ field: "City", layout: "Partner" }],
  criterion_disrupted: [{ field: "City" }],
  comparator_unknown: [{ comparator: "resembles" }],
  comparator_not_for_type: [{ comparator: "between", dataType: "text" }],
  value_not_number: [{ text: "ten" }],
  value_not_date: [{ text: "May" }],
  value_not_datetime: [{ text: "noon" }],
  value_not_relative_date: [{ text: "soon" }],
  value_not_days: [{ text: "-1" }],
  value_not_stage: [{ text: "Won" }],
  value_not_offered: [{ text: "Fax" }],
  value_is_placeholder: [{ text: "${USER}" }],
  value_extra_spaces: [{ text: " Berlin" }],
  value_odd_characters: [{ text: "Zo\u200bho", characters: "U+200B" }],
  value_too_long: [{ length: 256, maximum: 255 }],
  too_many_values: [{ count: 501, maximum: 500 }],
  between_reversed: [{ low: "9", high: "1" }],
  signals_not_supported: [{ module: "Deals" }],
  signals_perhaps_not_supported: [{ module: "Plans" }],
  signal_unknown: [{ signal: "Gone" }],
  signal_not_offered: [{ signal: "Chat" }],
  signal_duplicate: [{ firstKey: "k1", firstPosition: 1 }],
};

const CASES = (Object.keys(ISSUE_SEVERITIES) as RuleIssueCode[]).flatMap((code) =>
  (FACTS[code] ?? [{}]).map((facts) => [code, facts] as const),
);

function describeIssue(code: RuleIssueCode, facts: object): string {
  const place = { part: "name", key: null } as const;
  const issue = { code, severity: ISSUE_SEVERITIES[code], place, path: "name", ...facts } as unknown as RuleIssue;
  return describeDraftProblem({ kind: "issue", issue }, LOCALE);
}

describe("every issue", () => {
  test.each(CASES)("%s %j is a whole sentence with all of its facts", (code, facts) => {
    const text = describeIssue(code, facts);
    expect(text).toMatch(/^[\p{Lu}\d“-].*\.$/u);
    expect(text).not.toMatch(/(?<!\$)\{\w+\}|editor\./);
  });

  test("of one kind has its own sentence", () => {
    const texts = CASES.map(([code, facts]) => describeIssue(code, facts));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test("a limit names itself, its number and the way out", () => {
  const meter = { limit: "active_rules", scope: { kind: "global" }, used: 5, maximum: 5, source: "edition" } as const;
  expect(describeDraftProblem({ kind: "limit", refusal: { meter, needed: 6 } }, LOCALE)).toBe(
    "Limit reached: 5 of 5 active rules (rules for all layouts). Deactivate a rule first.",
  );
});
