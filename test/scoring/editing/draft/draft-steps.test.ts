import { describe, expect, test } from "vitest";
import {
  applyEdit,
  createDraft,
  type DraftHistory,
  endTyping,
  isEditRefusal,
  type RuleEdit,
  redoEdit,
  startHistory,
  undoEdit,
} from "../../../../src/scoring/index.ts";
import { edited } from "../../../support/build/draft-builders.ts";

const draft = edited(createDraft({ module: { apiName: "Leads", id: null } }), { kind: "add_signal_rule" });
const start = startHistory(edited(draft, { kind: "add_signal_rule" }));
const [fieldRule] = start.present.fieldRules;
const rule = fieldRule?.key ?? "";
const criterion = fieldRule?.criteria.members[0]?.key ?? "";
const [signal, otherSignal] = start.present.signalRules.map(({ key }) => key) as [string, string];

const does = (history: DraftHistory, ...edits: readonly RuleEdit[]): DraftHistory =>
  edits.reduce((before, edit) => {
    const after = applyEdit(before, edit);
    if (isEditRefusal(after)) throw new Error(after.refused);
    return after;
  }, history);
const countSteps = (history: DraftHistory): number => {
  const before = undoEdit(history);
  return before === history ? 0 : 1 + countSteps(before);
};

describe("two edits are one step where both type into the same text", () => {
  const value = (typed: Extract<RuleEdit, { kind: "set_value" }>["value"]): RuleEdit => ({
    kind: "set_value",
    key: criterion,
    value: typed,
  });
  const points = (kind: "set_field_rule_score" | "set_signal_rule_score", key: string, score: string) =>
    ({ kind, key, score }) as const;

  test.each<[string, RuleEdit, RuleEdit, number]>([
    ["a name", { kind: "set_name", name: "F" }, { kind: "set_name", name: "Fi" }, 1],
    ["a description", { kind: "set_description", description: "W" }, { kind: "set_description", description: "Wh" }, 1],
    ["points", points("set_field_rule_score", rule, "1"), points("set_field_rule_score", rule, "12"), 1],
    [
      "points of a signal",
      points("set_signal_rule_score", signal, "1"),
      points("set_signal_rule_score", signal, "12"),
      1,
    ],
    [
      "points of two signals",
      points("set_signal_rule_score", signal, "1"),
      points("set_signal_rule_score", otherSignal, "1"),
      2,
    ],
    [
      "points of a rule and a signal",
      points("set_field_rule_score", rule, "1"),
      points("set_signal_rule_score", signal, "1"),
      2,
    ],
    ["a value", value("Z"), value("Zo"), 1],
    ["a value of several texts", value(["1", ""]), value(["1", "2"]), 1],
    ["ticks", value(true), value(false), 2],
    ["chosen records", value({ id: "1", name: null }), value({ id: "2", name: null }), 2],
    ["lists of chosen records", value([{ id: "1", name: null }]), value([{ id: "2", name: null }]), 2],
    [
      "lists with a record among texts",
      value(["a", { id: "1", name: null }]),
      value(["b", { id: "1", name: null }]),
      2,
    ],
    ["switches", { kind: "set_active", active: false }, { kind: "set_active", active: true }, 2],
  ])("%s", (_, one, other, steps) => {
    expect(countSteps(does(start, one, other))).toBe(steps);
  });

  test("which two criteria are not", () => {
    const two = startHistory(edited(start.present, { kind: "add_criterion", to: criterion }));
    const added = two.present.fieldRules[0]?.criteria.members[1]?.key ?? "";
    expect(countSteps(does(two, value("Z"), { kind: "set_value", key: added, value: "Y" }))).toBe(2);
  });
});

test("a history begins with nothing to undo or redo", () => {
  expect(start).toEqual({ present: start.present, past: [], future: [], typingIn: null });
});

test("what goes on being typed has nothing to redo", () => {
  const typed = does(start, { kind: "set_name", name: "F" }, { kind: "set_name", name: "Fi" });
  expect(redoEdit(typed)).toBe(typed);
});

test("200 steps can be undone, the oldest are forgotten", () => {
  const edits = Array.from({ length: 203 }, (_, at): RuleEdit => ({ kind: "set_active", active: at % 2 === 1 }));
  expect(does(start, ...edits).past).toHaveLength(200);
});

test("a step that was redone can be undone again, with all before it", () => {
  const edits = does(start, { kind: "add_field_rule" }, { kind: "set_active", active: false });
  const again = redoEdit(undoEdit(edits));
  expect(again.present).toBe(edits.present);
  expect(countSteps(again)).toBe(2);
  expect(undoEdit(again).present.fieldRules).toHaveLength(2);
});

test("leaving a control changes nothing where nothing was typed", () => {
  expect(endTyping(start)).toBe(start);
});
