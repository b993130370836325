import { describe, expect, test } from "vitest";
import { CrmRefusedError, CrmTransportError } from "../../../../src/crm/index.ts";
import type { RuleId } from "../../../../src/scoring/index.ts";
import { reduceRuleSettings } from "../../../../src/ui/rules/state/reduce-rule-settings.ts";
import {
  type ModuleParts,
  type RuleSettingsEvent,
  type RuleSettingsState,
  startState,
} from "../../../../src/ui/rules/state/rule-settings-state.ts";
import { rule } from "../../support/build-rules.ts";

const INITIAL_STATE = startState({ user: null, catalogue: { language: "en", texts: {} }, theme: null });
const LEADS = {
  apiName: "Leads",
  moduleName: "Leads",
  singularLabel: "Lead",
  pluralLabel: "Leads",
  scoringSupported: true,
};
const DEALS = { ...LEADS, apiName: "Deals", pluralLabel: "Deals" };
const FIT = rule("1", "Fit");
const SOURCE = rule("2", "Source", { active: false });
const good = <Value>(value: Value) => ({ value, failure: null });
const bad = (failure: CrmTransportError | CrmRefusedError = new CrmTransportError("gone")) => ({
  value: null,
  failure,
});

function parts(change: Partial<ModuleParts> = {}): ModuleParts {
  return {
    rules: good([FIT, SOURCE]),
    layouts: good([]),
    fields: good([]),
    signals: good([]),
    org: good({ timeZone: "UTC", edition: "enterprise" }),
    ...change,
  };
}

function play(...events: readonly RuleSettingsEvent[]): RuleSettingsState {
  return events.reduce(reduceRuleSettings, INITIAL_STATE);
}

const READ: readonly RuleSettingsEvent[] = [
  { type: "round_started", round: 1, module: LEADS },
  { type: "round_read", round: 1, parts: parts() },
];

describe("late answers", () => {
  test("of an older round are dropped", () => {
    const state = play(
      { type: "round_started", round: 1, module: LEADS },
      { type: "round_started", round: 2, module: DEALS },
    );
    expect(reduceRuleSettings(state, { type: "round_read", round: 1, parts: parts() })).toBe(state);
  });

  test("about a rule of an older round are dropped", () => {
    const state = play(...READ, { type: "round_started", round: 2, module: DEALS });
    expect(reduceRuleSettings(state, { type: "rule_read", round: 1, rule: FIT })).toBe(state);
  });
});

describe("a round", () => {
  test("of another module starts with a fresh list", () => {
    const state = play(
      ...READ,
      { type: "filtered", filter: { words: "x" } },
      { type: "selected", ids: [FIT.id], on: true },
      { type: "round_started", round: 2, module: DEALS },
    );
    expect(state.filter.words).toBe("");
    expect(state.selected.size).toBe(0);
    expect(state.phase.kind).toBe("loading");
  });

  test("of the same module keeps what is shown until it is read", () => {
    const state = play(...READ, { type: "round_started", round: 2, module: LEADS });
    expect(state.phase).toMatchObject({ kind: "ready", refreshing: true });
  });

  test("that fails in part keeps that part of the round before", () => {
    const state = play(
      ...READ,
      { type: "round_started", round: 2, module: LEADS },
      { type: "round_read", round: 2, parts: parts({ rules: bad() }) },
    );
    expect(state.phase).toMatchObject({
      parts: { rules: { value: [FIT, SOURCE], failure: { name: "CrmTransportError" } } },
    });
  });

  test("that is refused for want of a permission shows nothing any more", () => {
    const refusal = { status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} };
    const state = play(
      ...READ,
      { type: "round_started", round: 2, module: LEADS },
      { type: "round_read", round: 2, parts: parts({ rules: bad(new CrmRefusedError(refusal)) }) },
    );
    expect(state.phase.kind).toBe("refused");
  });

  test("drops rules from the selection that are gone", () => {
    const state = play(
      ...READ,
      { type: "selected", ids: [FIT.id, SOURCE.id], on: true },
      { type: "round_started", round: 2, module: LEADS },
      { type: "round_read", round: 2, parts: parts({ rules: good([SOURCE]) }) },
    );
    expect([...state.selected]).toEqual([SOURCE.id]);
  });

  test("whose list has no field rules keeps those that were read by id, until the rule changes", () => {
    const listed = (modifiedTime: string | null) => rule("1", "Fit", { fieldRules: null, modifiedTime, active: false });
    const next = (modifiedTime: string | null): readonly RuleSettingsEvent[] => [
      { type: "round_started", round: 2, module: LEADS },
      { type: "round_read", round: 2, parts: parts({ rules: good([listed(modifiedTime)]) }) },
    ];
    expect(play(...READ, ...next(null)).phase).toMatchObject({
      parts: { rules: { value: [{ fieldRules: [], active: false }] } },
    });
    expect(play(...READ, ...next("2026-05-01T00:00:00Z")).phase).toMatchObject({
      parts: { rules: { value: [{ fieldRules: null }] } },
    });
  });
});

describe("a task", () => {
  const task = { kind: "activate", rules: [SOURCE] } as const;

  test("keeps any other from starting until it is done", () => {
    const state = play(...READ, { type: "task_started", task });
    expect(reduceRuleSettings(state, { type: "task_started", task: { kind: "delete", rules: [FIT] } })).toBe(state);
    expect(reduceRuleSettings(state, { type: "asked", task })).toBe(state);
  });

  test("shows at once what Zoho has confirmed, and nothing else", () => {
    const answer = { kind: "done", id: SOURCE.id, message: null, unsavedFields: [] } as const;
    const state = play(
      ...READ,
      { type: "task_started", task },
      { type: "task_done", results: [{ rule: SOURCE, answer }], focus: [] },
    );
    expect(state.phase).toMatchObject({ parts: { rules: { value: [{ active: true }, { active: true }] } } });
    const failed = { kind: "failed", error: new CrmTransportError("gone") } as const;
    const unsure = play(
      ...READ,
      { type: "task_started", task },
      { type: "task_done", results: [{ rule: SOURCE, answer: failed }], focus: [] },
    );
    expect(unsure.phase).toMatchObject({ parts: { rules: { value: [{ active: true }, { active: false }] } } });
  });

  test("that deletes the rule that is looked at goes back to the list", () => {
    const answer = { kind: "done", id: FIT.id, message: null, unsavedFields: [] } as const;
    const state = play(
      ...READ,
      { type: "rule_opened", ruleId: FIT.id },
      { type: "task_started", task: { kind: "delete", rules: [FIT] } },
      { type: "task_done", results: [{ rule: FIT, answer }], focus: [] },
    );
    expect(state.view.kind).toBe("list");
  });

  test("that names a limit is remembered, the last word of a kind counts", () => {
    const refused = (maximum: number) => ({
      kind: "refused" as const,
      id: null,
      refusal: { status: 400, code: "LIMIT_EXCEEDED", zohoMessage: null, details: {} },
      place: null,
      otherPlace: null,
      serverLimit: { limit: "active_rules", per: "layout", maximum } as const,
    });
    const done = (maximum: number): readonly RuleSettingsEvent[] => [
      { type: "task_started", task },
      { type: "task_done", results: [{ rule: SOURCE, answer: refused(maximum) }], focus: [] },
    ];
    expect(play(...READ, ...done(3), ...done(2)).serverLimits).toEqual([
      { limit: "active_rules", per: "layout", maximum: 2 },
    ]);
  });
});

test("a rule that is gone when it is read by its id leaves the list", () => {
  const state = play(...READ, { type: "rule_gone", round: 1, ruleId: "1" as RuleId });
  expect(state.phase).toMatchObject({ parts: { rules: { value: [{ name: "Source" }] } } });
});
