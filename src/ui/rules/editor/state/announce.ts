import type { EditorState, Numbered, Spoken } from "./editor-state.ts";

/** Says in the status line what was done. */
export function say(state: EditorState, spoken: Spoken): EditorState {
  return { ...state, spoken: countOn(state.spoken, spoken) };
}

/** Wishes the focus for the element with this id, also when it was wished for before. */
export function focusOn(state: EditorState, id: string): EditorState {
  return { ...state, focus: countOn(state.focus, id) };
}

function countOn<Value>(before: Numbered<Value> | null, value: Value): Numbered<Value> {
  return { serial: (before?.serial ?? 0) + 1, value };
}
