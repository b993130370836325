import type { RecordHead } from "../../../../crm/index.ts";
import type { RuleEdit, RulePlace } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import type { EditorContext, EditorGateway, EditorStart } from "../../state/editor-context.ts";
import { storedId } from "../draft/stored-id.ts";
import type { EditorScope } from "../scope/editor-scope.ts";
import { createScopeReader, type ScopeReader } from "../scope/scope-reader.ts";
import type { DraftEvent } from "../state/editor-event.ts";
import type { EditorState } from "../state/editor-state.ts";
import { openDraft, openEditor } from "../state/open-editor.ts";
import { createMetadataReader } from "./metadata-reader.ts";
import { createRecordTester } from "./record-tester.ts";
import { createRuleSaver } from "./rule-saver.ts";
import { holdState } from "./state-holder.ts";
import { createUnsavedWork } from "./unsaved-work.ts";

/** What the editor's screen may ask for. Every action can be called at any time; one that makes no sense does nothing. */
export interface EditorStore {
  state(): EditorState;
  /** The state with all that is worked out from it. */
  scope(): EditorScope;
  subscribe(listener: () => void): () => void;
  start(): void;
  /** The page around knows something new, or speaks another language. */
  refresh(): void;
  edit(edit: RuleEdit): void;
  undo(): void;
  redo(): void;
  leaveControl(place: RulePlace): void;
  /** Goes on with the unsaved work of an earlier visit, or forgets it. */
  takeKeptWork(): void;
  dropKeptWork(): void;
  /** Keeps what was typed last at once: the page may be gone in a moment. */
  keepWork(): void;
  /** Reads again what could not be read. */
  readMetadataAgain(): Promise<void>;
  chooseRecord(head: RecordHead): Promise<void>;
  readRecordAgain(): Promise<void>;
  /** Shows the changes, or what has to be mended first. */
  askToSave(): void;
  closeSaving(dialog: "review" | "conflict"): void;
  save(): Promise<void>;
  /** Of a conflict: the rule as it is now, and mine is gone; or mine on top of it, to be looked at once more. */
  takeTheirs(): void;
  applyMine(): void;
  /** Forgets the work for good. */
  discard(): void;
  stop(): void;
}

export interface EditorServices {
  readonly start: EditorStart;
  readonly gateway: EditorGateway;
  /** Asked anew each time: limits and rules can change while the editor is open. */
  readonly context: () => EditorContext;
  readonly locale: () => Locale;
  readonly readScope?: ScopeReader;
}

export function createEditorStore(services: EditorServices): EditorStore {
  const { start, gateway, context, locale, readScope = createScopeReader() } = services;
  const opened = openDraft(start, context());
  const kept = opened.readOnly === null ? context().memory.load(storedId(opened)) : null;
  const holder = holdState(openEditor(opened, kept));
  const { state, dispatch } = holder;
  const scope = () => readScope(state(), context(), locale());
  const fields = () => scope().metadata.fields;
  const metadata = createMetadataReader(holder, gateway);
  const tester = createRecordTester(holder, gateway, fields);
  const work = createUnsavedWork(holder, context);
  const saver = createRuleSaver({ holder, gateway, context, work, judged: () => scope().judged, fields, followDraft });

  function changeDraft(event: DraftEvent): void {
    const before = state().history.present;
    dispatch(event);
    if (state().history.present !== before) followDraft();
  }

  function followDraft(): void {
    work.keepSoon();
    work.tell();
    if (state().history.present.module.apiName !== state().metadata.module) {
      tester.drop();
      void metadata.read();
    }
    void tester.readFiscalYear();
  }

  return {
    state,
    scope,
    subscribe: holder.subscribe,
    start: () => void metadata.read(),
    refresh: holder.notify,
    edit: (edit) => changeDraft({ type: "edited", edit }),
    undo: () => changeDraft({ type: "undone" }),
    redo: () => changeDraft({ type: "redone" }),
    leaveControl: (place) => dispatch({ type: "control_left", place }),
    takeKeptWork: () => changeDraft({ type: "work_taken" }),
    dropKeptWork() {
      work.forget();
      dispatch({ type: "work_dropped" });
    },
    keepWork: work.keepNow,
    readMetadataAgain: metadata.readAgain,
    chooseRecord: tester.choose,
    readRecordAgain: tester.readAgain,
    askToSave: saver.ask,
    closeSaving: saver.close,
    save: saver.save,
    takeTheirs: saver.takeTheirs,
    applyMine: saver.applyMine,
    discard() {
      work.forget();
      context().onDirtyChange(false);
    },
    stop() {
      work.keepNow();
      for (const part of [metadata, tester, saver]) part.stop();
    },
  };
}
