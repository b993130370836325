import { startHistory } from "../../../../scoring/index.ts";
import { focusOn, say } from "./announce.ts";
import { controlId, SUMMARY } from "./control-ids.ts";
import type { SavingEvent } from "./editor-event.ts";
import type { EditorState, Saving } from "./editor-state.ts";

const IDLE: Saving = { kind: "idle" };

export function reduceSaving(state: EditorState, event: SavingEvent): EditorState {
  switch (event.type) {
    case "save_barred": {
      const barred = say({ ...state, tried: true, saving: IDLE }, { kind: "problems", count: event.count });
      return focusOn(barred, controlId(event.place));
    }
    case "save_asked":
      return { ...state, tried: true, refused: null, saving: { kind: "reviewing" } };
    case "save_closed":
      return isOpen(state.saving, event.dialog) ? { ...state, saving: IDLE } : state;
    case "save_sent":
      return { ...state, saving: { kind: "sending" }, refused: null };
    case "save_refused": {
      const { place } = event.refused;
      const back = { ...state, saving: IDLE, refused: event.refused };
      return focusOn(back, place === null ? SUMMARY : controlId(place));
    }
    case "save_failed":
      return { ...state, saving: { kind: "failed", failure: event.failure, unsure: event.unsure } };
    case "conflict_found":
      return { ...state, saving: { kind: "conflict", conflict: event.conflict, current: event.current } };
    case "theirs_taken":
      return {
        ...say(state, { kind: "theirs_taken" }),
        history: startHistory(event.draft),
        opened: event.draft,
        saving: IDLE,
        refused: null,
        tried: false,
      };
    case "mine_applied":
      return {
        ...say(state, { kind: "mine_applied" }),
        // Earlier states stand on another rule: what Zoho has now can't be undone here.
        history: startHistory(event.draft),
        saving: { kind: "reviewing" },
        refused: null,
      };
    case "stored":
      return {
        ...state,
        opened: state.history.present,
        saving: { kind: "stored", id: event.id, unsavedFields: event.unsavedFields },
        refused: null,
      };
  }
}

/** What is under way can't be called back: the answer decides. */
function isOpen({ kind }: Saving, dialog: "review" | "conflict"): boolean {
  return dialog === "conflict" ? kind === "conflict" : kind === "reviewing" || kind === "failed";
}
