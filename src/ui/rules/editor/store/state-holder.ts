import type { EditorEvent } from "../state/editor-event.ts";
import type { EditorState } from "../state/editor-state.ts";
import { reduceEditor } from "../state/reduce-editor.ts";

/** The one place that holds the state. What follows from an event is done by who dispatches it. */
export interface StateHolder {
  state(): EditorState;
  dispatch(event: EditorEvent): void;
  subscribe(listener: () => void): () => void;
  /** Something beside the state has changed that is shown with it. */
  notify(): void;
}

export function holdState(first: EditorState): StateHolder {
  let state = first;
  const listeners = new Set<() => void>();
  function notify(): void {
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    dispatch(event) {
      const before = state;
      state = reduceEditor(state, event);
      if (state !== before) notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify,
  };
}
