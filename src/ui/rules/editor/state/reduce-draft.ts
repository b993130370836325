import {
  applyEdit,
  type DraftHistory,
  endTyping,
  isEditRefusal,
  type RuleEdit,
  redoEdit,
  startHistory,
  undoEdit,
} from "../../../../scoring/index.ts";
import { focusOn, say } from "./announce.ts";
import { controlId } from "./control-ids.ts";
import type { DraftEvent } from "./editor-event.ts";
import type { EditorState, Spoken } from "./editor-state.ts";
import { findFocusAfter } from "./find-focus.ts";
import { mendsRefusal, nameTarget } from "./mends-refusal.ts";

const TITLE = controlId({ part: "rule", key: null });

export function reduceDraft(state: EditorState, event: DraftEvent): EditorState {
  switch (event.type) {
    case "edited":
      return editDraft(state, event.edit);
    case "undone":
      return step(state, undoEdit(state.history), { kind: "undone" });
    case "redone":
      return step(state, redoEdit(state.history), { kind: "redone" });
    case "control_left":
      return leaveControl(state, controlId(event.place));
    case "work_taken": {
      if (state.kept === null) return state;
      const taken = { ...state, history: startHistory(state.kept.draft), kept: null };
      return focusOn(say(taken, { kind: "work_taken" }), TITLE);
    }
    case "work_dropped":
      return focusOn({ ...state, kept: null }, TITLE);
  }
}

function editDraft(state: EditorState, edit: RuleEdit): EditorState {
  const { history, refused } = state;
  const edited = applyEdit(history, edit);
  if (isEditRefusal(edited)) return say(state, { kind: "refused", refused: edited.refused });
  const mended = refused === null || mendsRefusal(refused, edit);
  const changed: EditorState = { ...state, history: edited, refused: mended ? null : refused };
  const target = findFocusAfter(history.present, edited.present, edit);
  const focused = target === null ? changed : focusOn(changed, target);
  return target === null && edit.kind !== "set_operator"
    ? focused
    : say(focused, { kind: "edited", edit: edit.kind, key: nameTarget(edit) });
}

function step(state: EditorState, history: DraftHistory, spoken: Spoken): EditorState {
  if (history === state.history) return state;
  return { ...say(state, spoken), history, refused: null };
}

/** The same control is left often; only the first time shows anything. */
function leaveControl(state: EditorState, id: string): EditorState {
  const history = endTyping(state.history);
  if (!state.touched.has(id)) return { ...state, history, touched: new Set(state.touched).add(id) };
  return history === state.history ? state : { ...state, history };
}
