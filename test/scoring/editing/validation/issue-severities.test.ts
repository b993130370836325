import { expect, test } from "vitest";
import {
  createIssue,
  hasErrors,
  ISSUE_SEVERITIES,
  type RuleIssueCode,
} from "../../../../src/scoring/editing/validation/rule-issue.ts";

/** What Zoho takes, or isn't documented to refuse: it deserves a second look and never keeps a rule from being saved. */
const WARNINGS: readonly RuleIssueCode[] = [
  "layout_inactive",
  "score_zero",
  "score_beyond_documented",
  "criteria_unreadable",
  "too_many_criteria",
  "criterion_disrupted",
  "comparator_unknown",
  "value_not_offered",
  "value_is_placeholder",
  "value_extra_spaces",
  "value_odd_characters",
  "between_reversed",
  "signals_perhaps_not_supported",
];
const codes = Object.keys(ISSUE_SEVERITIES) as readonly RuleIssueCode[];

test("what Zoho isn't documented to refuse is a warning, all else an error", () => {
  const warnings = codes.filter((code) => ISSUE_SEVERITIES[code] === "warning");
  expect(warnings.toSorted()).toEqual(WARNINGS.toSorted());
  expect(new Set(Object.values(ISSUE_SEVERITIES))).toEqual(new Set(["error", "warning"]));
});

test("only errors keep a rule from being saved", () => {
  const place = { part: "name", key: null } as const;
  const warning = createIssue({ code: "score_zero" }, place, "field_rules[0].score");
  const error = createIssue({ code: "name_missing" }, place, "name");
  const milder = createIssue({ code: "name_missing" }, place, "name", "warning");
  expect([[], [warning], [milder], [warning, error]].map(hasErrors)).toEqual([false, false, false, true]);
  expect(error).toEqual({ code: "name_missing", severity: "error", place, path: "name" });
});
