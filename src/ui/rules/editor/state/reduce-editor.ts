import {
  applyEdit,
  type DraftHistory,
  type DraftKey,
  endTyping,
  isEditRefusal,
  type RuleDraft,
  type RuleEdit,
  type RulePlace,
  redoEdit,
  startHistory,
  undoEdit,
} from "../../../../scoring/index.ts";
import type { KeptWork } from "../../state/editor-context.ts";
import { controlId, SUMMARY } from "./control-ids.ts";
import type {
  EditorEvent,
  EditorMetadata,
  EditorState,
  MetadataPart,
  Numbered,
  Saving,
  Spoken,
} from "./editor-state.ts";
import { findFocusAfter } from "./find-focus.ts";

const TITLE = controlId({ part: "rule", key: null });
const IDLE: Saving = { kind: "idle" };

export function openEditor(opened: RuleDraft, kept: KeptWork | null): EditorState {
  return {
    history: startHistory(opened),
    opened,
    kept,
    touched: new Set(),
    tried: false,
    metadata: forgetMetadata(opened.module.apiName),
    test: { head: null, record: null, fiscalYearStartMonth: null },
    saving: IDLE,
    refused: null,
    focus: null,
    spoken: null,
  };
}

/** The only place where the editor's state changes. Pure: times and answers come with the event. */
export function reduceEditor(state: EditorState, event: EditorEvent): EditorState {
  switch (event.type) {
    case "edited":
      return edit(state, event.edit);
    case "undone":
      return step(state, undoEdit(state.history), { kind: "undone" });
    case "redone":
      return step(state, redoEdit(state.history), { kind: "redone" });
    case "control_left":
      return {
        ...state,
        history: endTyping(state.history),
        touched: new Set(state.touched).add(controlId(event.place)),
      };
    case "metadata_asked": {
      const kept = event.module === state.metadata.module ? state.metadata : forgetMetadata(event.module, state);
      return { ...state, metadata: { ...kept, ...emptied(event.parts) } };
    }
    case "metadata_read":
      if (event.module !== state.metadata.module) return state;
      return { ...state, metadata: { ...state.metadata, ...event.metadata } };
    case "work_taken": {
      if (state.kept === null) return state;
      const history = startHistory(state.kept.draft);
      return { ...say(state, { kind: "work_taken" }), history, kept: null, focus: next(state.focus, TITLE) };
    }
    case "work_dropped":
      return { ...state, kept: null, focus: next(state.focus, TITLE) };
    default:
      return reduceOthers(state, event);
  }
}

type OtherEvent = Extract<EditorEvent, { type: `record_${string}` | `fiscal_${string}` }>;
type SavingEvent = Exclude<
  EditorEvent,
  | OtherEvent
  | { type: "edited" | "undone" | "redone" | "control_left" | `metadata_${string}` | "work_taken" | "work_dropped" }
>;

function reduceOthers(state: EditorState, event: OtherEvent | SavingEvent): EditorState {
  const { test } = state;
  switch (event.type) {
    case "record_chosen":
      return { ...state, test: { ...test, head: event.head, record: null } };
    case "record_read":
      return event.head.id === test.head?.id ? { ...state, test: { ...test, record: event.record } } : state;
    case "fiscal_year_read":
      return { ...state, test: { ...test, fiscalYearStartMonth: event.startMonth } };
    default:
      return reduceSaving(state, event);
  }
}

function reduceSaving(state: EditorState, event: SavingEvent): EditorState {
  switch (event.type) {
    case "save_barred": {
      const barred = { ...state, tried: true, saving: IDLE };
      return {
        ...say(barred, { kind: "problems", count: event.count }),
        focus: next(state.focus, controlId(event.place)),
      };
    }
    case "save_asked":
      return { ...state, tried: true, refused: null, saving: { kind: "reviewing" } };
    case "save_closed": {
      const { kind } = state.saving;
      // What is under way can't be called back: the answer decides.
      const open = event.dialog === "conflict" ? kind === "conflict" : kind === "reviewing" || kind === "failed";
      return open ? { ...state, saving: IDLE } : state;
    }
    case "save_sent":
      return { ...state, saving: { kind: "sending" }, refused: null };
    case "save_refused": {
      const { place } = event.refused;
      const focus = next(state.focus, place === null ? SUMMARY : controlId(place));
      return { ...state, saving: IDLE, refused: event.refused, focus };
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

function edit(state: EditorState, edit: RuleEdit): EditorState {
  const { history } = state;
  const edited = applyEdit(history, edit);
  if (isEditRefusal(edited)) return say(state, { kind: "refused", refused: edited.refused });
  const target = findFocusAfter(history.present, edited.present, edit);
  const changed = {
    ...state,
    history: edited,
    refused: mendsRefusal(state, edit) ? null : state.refused,
    focus: target === null ? state.focus : next(state.focus, target),
  };
  return target === null && edit.kind !== "set_operator"
    ? changed
    : say(changed, { kind: "edited", edit: edit.kind, key: keyOf(edit) });
}

function step(state: EditorState, history: DraftHistory, spoken: Spoken): EditorState {
  if (history === state.history) return state;
  return { ...say(state, spoken), history, refused: null };
}

/** An edit of what the refusal names, or of all that it could be about. */
function mendsRefusal({ refused }: EditorState, edit: RuleEdit): boolean {
  const place = refused?.place ?? null;
  if (place === null) return true;
  if (place.key === null) return placeOf(edit) === place.part || place.part === "rule";
  return keyOf(edit) === place.key || edit.kind.startsWith("remove_") || place.part === "criteria";
}

function placeOf({ kind }: RuleEdit): RulePlace["part"] | null {
  switch (kind) {
    case "set_name":
      return "name";
    case "set_description":
      return "description";
    case "set_module":
      return "module";
    case "set_layout":
      return "layout";
    case "set_active":
      return "active";
    case "add_field_rule":
    case "remove_field_rule":
      return "field_rules";
    case "add_signal_rule":
    case "remove_signal_rule":
      return "signal_rules";
    default:
      return null;
  }
}

function keyOf(edit: RuleEdit): DraftKey | null {
  if ("key" in edit) return edit.key;
  return "to" in edit ? edit.to : null;
}

function say(state: EditorState, spoken: Spoken): EditorState {
  return { ...state, spoken: next(state.spoken, spoken) };
}

function next<Value>(before: Numbered<Value> | null, value: Value): Numbered<Value> {
  return { serial: (before?.serial ?? 0) + 1, value };
}

function emptied(parts: readonly MetadataPart[]): Partial<EditorMetadata> {
  return Object.fromEntries(parts.map((part) => [part, null]));
}

/** Users belong to the organisation, the rest to the module. */
function forgetMetadata(module: string, state?: EditorState): EditorMetadata {
  return { module, fields: null, layouts: null, signals: null, users: state?.metadata.users ?? null };
}
