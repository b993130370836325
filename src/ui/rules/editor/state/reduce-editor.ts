import type { EditorEvent } from "./editor-event.ts";
import type { EditorState } from "./editor-state.ts";
import { reduceDraft } from "./reduce-draft.ts";
import { reduceMetadata } from "./reduce-metadata.ts";
import { reduceSaving } from "./reduce-saving.ts";
import { reduceTest } from "./reduce-test.ts";

/** The only place where the editor's state changes. Pure: times and answers come with the event. */
export function reduceEditor(state: EditorState, event: EditorEvent): EditorState {
  switch (event.type) {
    case "edited":
    case "undone":
    case "redone":
    case "control_left":
    case "work_taken":
    case "work_dropped":
      return reduceDraft(state, event);
    case "metadata_asked":
    case "metadata_read":
      return withPart(state, "metadata", reduceMetadata(state.metadata, event));
    case "record_chosen":
    case "record_read":
    case "fiscal_year_read":
      return withPart(state, "test", reduceTest(state.test, event));
    default:
      return reduceSaving(state, event);
  }
}

function withPart<Name extends keyof EditorState>(
  state: EditorState,
  name: Name,
  part: EditorState[Name],
): EditorState {
  return part === state[name] ? state : { ...state, [name]: part };
}
