import { expect, test } from "vitest";
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

const start = startHistory(createDraft({ module: { apiName: "Leads", id: null } }));
const does = (history: DraftHistory, ...edits: readonly RuleEdit[]): DraftHistory =>
  edits.reduce((before, edit) => {
    const after = applyEdit(before, edit);
    if (isEditRefusal(after)) throw new Error(after.refused);
    return after;
  }, history);
const types = (...names: readonly string[]): readonly RuleEdit[] => names.map((name) => ({ kind: "set_name", name }));

test("a word that is typed is one step, of any number of letters", () => {
  const typed = does(start, ...types("F", "Fi", "Fit"));
  expect(typed.present.name).toBe("Fit");
  expect(undoEdit(typed).present).toBe(start.present);
});

test("typing elsewhere, and typing again after leaving, are steps of their own", () => {
  const elsewhere = does(start, ...types("Fit"), { kind: "set_description", description: "x" }, ...types("Fits"));
  expect(undoEdit(elsewhere).present.name).toBe("Fit");
  const again = does(endTyping(does(start, ...types("Fit"))), ...types("Fits"));
  expect(undoEdit(again).present.name).toBe("Fit");
});

test("what is not typed is a step each time", () => {
  const twice = does(start, { kind: "add_field_rule" }, { kind: "add_field_rule" });
  expect(undoEdit(twice).present.fieldRules).toHaveLength(2);
});

test("undo and redo go back and forth, and stop at the ends", () => {
  const edited = does(start, { kind: "add_field_rule" }, ...types("Fit"));
  const back = undoEdit(undoEdit(edited));
  expect(back.present).toBe(start.present);
  expect(undoEdit(back)).toBe(back);
  const forth = redoEdit(redoEdit(back));
  expect(forth.present).toBe(edited.present);
  expect(redoEdit(forth)).toBe(forth);
});

test("a new edit ends what could be redone, also one that goes on typing", () => {
  const back = undoEdit(does(start, ...types("Fit"), { kind: "add_field_rule" }));
  expect(redoEdit(does(back, ...types("Fits"))).present.name).toBe("Fits");
});

test("what was undone is not joined with what is typed next", () => {
  const typed = does(undoEdit(does(start, ...types("A"), { kind: "add_field_rule" })), ...types("AB"));
  expect(undoEdit(typed).present.name).toBe("A");
});

test("an edit that is refused leaves no step", () => {
  expect(applyEdit(start, { kind: "remove_field_rule", key: "none" })).toEqual({ refused: "unknown_key" });
});
