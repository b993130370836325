import { describe, expect, test } from "vitest";
import { draftFromRule, type SignalRuleId } from "../../../../src/scoring/index.ts";
import { aSignal, edited } from "../../../support/build/draft-builders.ts";
import { aRule } from "../../../support/build/scoring-builders.ts";
import { codes, issuesOf, metadata, valid, withEdits } from "../../../support/build/validation-builders.ts";

describe("signal rules", () => {
  const signals = [aSignal("1"), aSignal("2", { scorable: false }), aSignal("3", { enabled: false })];
  const withSignal = (module: string, ...ids: readonly string[]) => {
    let draft = valid(module);
    for (const id of ids) {
      draft = edited(draft, { kind: "add_signal_rule", signal: { id, namespace: null } });
      draft = edited(draft, { kind: "set_signal_rule_score", key: draft.signalRules.at(-1)?.key ?? "", score: "2" });
    }
    return issuesOf(draft, { ...metadata, signals });
  };

  test.each<[string, readonly string[], readonly object[]]>([
    ["Leads", ["1"], []],
    ["Contacts", ["1"], []],
    [
      "Deals",
      ["1"],
      [{ code: "signals_not_supported", severity: "error", path: "signal_rules[0]", place: { part: "signal_rule" } }],
    ],
    ["Volunteers", ["1"], [{ code: "signals_perhaps_not_supported", severity: "warning" }]],
    [
      "Leads",
      ["2"],
      [{ code: "signal_not_offered", signal: "Signal 2", path: "signal_rules[0].signal", place: { part: "signal" } }],
    ],
    ["Leads", ["3"], [{ code: "signal_not_offered" }]],
    ["Leads", ["9"], [{ code: "signal_unknown", signal: "9" }]],
    ["Leads", ["1", "1"], [{ code: "signal_duplicate", firstPosition: 1, path: "signal_rules[1].signal" }]],
  ])("in %s of signals %j", (module, ids, expected) => {
    expect(withSignal(module, ...ids)).toMatchObject(expected);
    expect(withSignal(module, ...ids)).toHaveLength(expected.length);
  });

  test("of a signal that is not known show its name where it has one", () => {
    const draft = withEdits({ kind: "add_signal_rule", signal: { id: "9", namespace: "Chat_Ended" } });
    expect(issuesOf(draft, { ...metadata, signals })).toMatchObject([
      { code: "score_missing" },
      { code: "signal_unknown", signal: "Chat_Ended" },
    ]);
  });

  test("need a signal and a score", () => {
    const draft = withEdits({ kind: "add_signal_rule" });
    expect(codes(draft)).toEqual(["score_missing", "signal_missing"]);
  });

  test("that are stored stay, though their signal is offered no more", () => {
    const stored = aRule([], {
      signalRules: [{ id: "5" as SignalRuleId, score: 50, signal: { id: "3", namespace: null } }],
    });
    expect(codes(draftFromRule(stored), { ...metadata, signals })).toEqual([]);
  });
});
