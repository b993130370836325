import { describe, expect, it } from "vitest";
import { findOutOfDateReasons } from "../../../src/scoring/explaining/out-of-date.ts";
import type {
  Criteria,
  FieldRuleMatch,
  OutOfDateReason,
  ScoreHistory,
  ScoringRule,
} from "../../../src/scoring/index.ts";
import { aCriterion, aFieldRule, aRule } from "../../support/build/scoring-builders.ts";

const CITY = aCriterion("City", "equal", "Berlin");
const SCORED = "2026-03-01T00:00:00Z";

interface Given {
  readonly criteria?: readonly Criteria[];
  readonly rule?: Partial<ScoringRule>;
  readonly history?: Partial<ScoreHistory> | null;
  readonly scoredAt?: string | null;
}

function find({ criteria = [CITY], rule = {}, history = {}, scoredAt = SCORED }: Given): readonly OutOfDateReason[] {
  const fieldRules = criteria.map(
    (each) => ({ fieldRule: aFieldRule(1, each), outcome: "met", criteria: {} }) as unknown as FieldRuleMatch,
  );
  const scored = scoredAt === null ? [] : [["1", scoredAt] as const];
  const known = { lastScored: new Map(scored), fieldChanges: [] };
  return findOutOfDateReasons(
    aRule([], rule),
    fieldRules,
    history === null ? null : ({ ...known, ...history } as ScoreHistory),
  );
}

const at = (field: string, time: string) => ({ field, at: time });
const NONE: OutOfDateReason = { code: "no_reason" };

describe("a rule that was changed", () => {
  it.each<[string, Given, boolean]>([
    ["after the last scoring", { rule: { modifiedTime: "2026-03-01T00:00:01Z" } }, true],
    ["at the very time", { rule: { modifiedTime: "2026-03-01T01:00:00+01:00" } }, false],
    ["before it", { rule: { modifiedTime: "2026-02-28T00:00:00Z" } }, false],
    ["at a time that nobody knows", { rule: { modifiedTime: null } }, false],
    ["while the last scoring is not known", { rule: { modifiedTime: "2026-03-02T00:00:00Z" }, scoredAt: null }, false],
  ])("%s", (_, given, named) => {
    expect(find(given).some(({ code }) => code === "rule_changed")).toBe(named);
  });
});

describe("a field that was changed", () => {
  it.each<[string, Given, readonly OutOfDateReason[]]>([
    [
      "after the last scoring is a cause, and each field once, with its latest change",
      {
        criteria: [CITY, aCriterion("State", "equal", "x")],
        history: {
          fieldChanges: [
            at("City", "2026-03-04T00:00:00Z"),
            at("State", "2026-03-03T00:00:00Z"),
            at("City", "2026-03-02T00:00:00Z"),
          ],
        },
      },
      [
        { code: "field_changed", ...at("City", "2026-03-04T00:00:00Z") },
        { code: "field_changed", ...at("State", "2026-03-03T00:00:00Z") },
      ],
    ],
    ["at the very time is none", { history: { fieldChanges: [at("City", SCORED)] } }, [NONE]],
    ["and no criterion asks for is none", { history: { fieldChanges: [at("Phone", "2026-03-04T00:00:00Z")] } }, [NONE]],
    [
      "is none while the last scoring is not known",
      { scoredAt: null, history: { fieldChanges: [at("City", "2026-03-04T00:00:00Z")] } },
      [NONE],
    ],
    [
      "is named beside a rule that was changed",
      {
        rule: { modifiedTime: "2026-03-05T00:00:00Z" },
        history: { fieldChanges: [at("City", "2026-03-04T00:00:00Z")] },
      },
      [
        { code: "rule_changed", at: "2026-03-05T00:00:00Z" },
        { code: "field_changed", ...at("City", "2026-03-04T00:00:00Z") },
      ],
    ],
  ])("%s", (_, given, reasons) => {
    expect(find(given)).toEqual(reasons);
  });
});

describe("criteria that count days", () => {
  it.each<[string, unknown, boolean]>([
    ["by a value", "${TODAY}", true],
    ["by one of several", ["2026-01-01", "${AGEINDAYS}+3"], true],
    ["by none of several", ["2026-01-01", "2026-12-31"], false],
  ])("%s", (_, value, named) => {
    const reasons = find({ criteria: [aCriterion("Due", "between", value), aCriterion("Due", "equal", value)] });
    expect(reasons).toEqual(named ? [{ code: "counts_days", fields: ["Due"] }] : [NONE]);
  });
});

describe("that no cause is known", () => {
  it.each<[string, Given, boolean]>([
    ["is said once the whole timeline was read", {}, true],
    ["is not said before", { history: null }, false],
    ["is not said of a damaged timeline", { history: { damaged: true } }, false],
    ["is said of a part that reaches back to the last scoring", { history: { partial: true } }, true],
    ["is not said of a part that does not", { history: { partial: true }, scoredAt: null }, false],
    ["is said of all, though it was never scored", { history: { partial: false }, scoredAt: null }, true],
    ["is not said beside a cause", { rule: { modifiedTime: "2026-03-02T00:00:00Z" } }, false],
  ])("%s", (_, given, said) => {
    expect(find(given).some(({ code }) => code === "no_reason")).toBe(said);
  });
});
