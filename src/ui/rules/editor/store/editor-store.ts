import type { RecordHead } from "../../../../crm/index.ts";
import {
  draftFromRule,
  type Fields,
  judgeModuleKind,
  type RuleDraft,
  type RuleEdit,
  type RuleId,
  type RulePlace,
  rebaseDraft,
  toScoringRule,
  usesFiscalYear,
} from "../../../../scoring/index.ts";
import { settle } from "../../../runtime/settle.ts";
import type { EditorContext, EditorGateway, EditorStart } from "../../state/editor-context.ts";
import { detachDraft } from "../draft/detach-draft.ts";
import { listErrors } from "../scope/judge-draft.ts";
import type { EditorEvent } from "../state/editor-event.ts";
import type { EditorState, MetadataPart } from "../state/editor-state.ts";
import { openDraft, openEditor } from "../state/open-editor.ts";
import { reduceEditor } from "../state/reduce-editor.ts";
import { saveRule } from "./save-rule.ts";

/** What the editor's screen may ask for. Every action can be called at any time; one that makes no sense does nothing. */
export interface EditorStore {
  state(): EditorState;
  subscribe(listener: () => void): () => void;
  start(): void;
  edit(edit: RuleEdit): void;
  undo(): void;
  redo(): void;
  leaveControl(place: RulePlace): void;
  /** Goes on with the unsaved work of an earlier visit, or forgets it. */
  takeKeptWork(): void;
  dropKeptWork(): void;
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
}

const PARTS: readonly MetadataPart[] = ["fields", "layouts", "signals", "users"];

export function createEditorStore({ start, gateway, context }: EditorServices): EditorStore {
  const opened = openDraft(start, context());
  let state = openEditor(opened, opened.readOnly === null ? context().memory.load(idOf(opened)) : null);
  const living = new AbortController();
  let reading = new AbortController();
  let testing = new AbortController();
  const listeners = new Set<() => void>();

  function dispatch(event: EditorEvent): void {
    const before = state;
    state = reduceEditor(state, event);
    if (state === before) return;
    keepWork(before);
    for (const listener of listeners) listener();
    if (state.history.present.module.apiName !== before.history.present.module.apiName) openModule();
    if (state.history.present !== before.history.present) void readFiscalYear();
  }

  function keepWork(before: EditorState): void {
    const { present } = state.history;
    if (present === before.history.present && state.opened === before.opened) return;
    const { memory, clock, onDirtyChange } = context();
    if (present === state.opened) memory.forget(idOf(present));
    else memory.save(idOf(present), { draft: present, savedAt: clock.now().getTime() });
    const dirty = present !== state.opened;
    if (dirty !== (before.history.present !== before.opened)) onDirtyChange(dirty);
  }

  function openModule(): void {
    testing.abort();
    dispatch({ type: "record_chosen", head: null });
    void readMetadata(PARTS);
  }

  async function readMetadata(wanted: readonly MetadataPart[]): Promise<void> {
    const module = state.history.present.module.apiName;
    const moved = module !== state.metadata.module;
    if (moved) {
      reading.abort();
      reading = new AbortController();
    }
    const { signal } = reading;
    // Users do not change with the module.
    const parts = wanted.filter((part) => part !== "users" || state.metadata.users?.value == null);
    dispatch({ type: "metadata_asked", module, parts });
    if (module === "") return;
    await Promise.all(
      parts.map(async (part) => {
        const answer = await readPart(part, module, signal);
        if (!signal.aborted) dispatch({ type: "metadata_read", module, metadata: { [part]: answer } });
      }),
    );
  }

  function readPart(part: MetadataPart, module: string, signal: AbortSignal) {
    switch (part) {
      case "fields":
        return settle(() => gateway.listRuleFields(signal, module));
      case "layouts":
        return settle(() => gateway.listLayouts(signal, module));
      case "signals":
        return judgeModuleKind(module) === "other"
          ? { value: [], failure: null }
          : settle(() => gateway.listSignals(signal));
      case "users":
        return settle(() => gateway.listActiveUsers(signal));
    }
  }

  /** Asked for once a record is tried on criteria that need it. */
  let askedFiscalYear = false;
  async function readFiscalYear(): Promise<void> {
    const rule = toScoringRule(state.history.present, knownFields());
    const needed = rule.fieldRules?.some(({ criteria }) => usesFiscalYear(criteria)) ?? false;
    if (askedFiscalYear || !needed || state.test.head === null) return;
    askedFiscalYear = true;
    const { value } = await settle(() => gateway.readFiscalYearStartMonth(living.signal));
    if (!living.signal.aborted) dispatch({ type: "fiscal_year_read", startMonth: value });
  }

  function knownFields(): Fields {
    const fields = state.metadata.fields?.value ?? null;
    return fields === null ? null : new Map(fields.map((field) => [field.apiName, field]));
  }

  async function readRecord(head: RecordHead): Promise<void> {
    testing.abort();
    testing = new AbortController();
    const { signal } = testing;
    dispatch({ type: "record_chosen", head });
    void readFiscalYear();
    const module = state.history.present.module.apiName;
    const record = await settle(() => gateway.readRecord(signal, module, head.id));
    if (!signal.aborted) dispatch({ type: "record_read", head, record });
  }

  async function save(): Promise<void> {
    const { saving } = state;
    const unsure = saving.kind === "failed" && saving.unsure;
    if (saving.kind !== "reviewing" && saving.kind !== "failed") return;
    // Before anything is awaited: a second press finds it under way.
    dispatch({ type: "save_sent" });
    const outcome = await saveRule(living.signal, gateway, state.history.present, knownFields(), unsure);
    if (living.signal.aborted) return;
    switch (outcome.kind) {
      case "conflict":
        return dispatch({ type: "conflict_found", conflict: outcome.conflict, current: outcome.current });
      case "failed":
        return dispatch({ type: "save_failed", failure: outcome.failure, unsure: outcome.unsure });
      case "answered": {
        const { answer } = outcome;
        if (answer.kind === "refused") {
          if (answer.serverLimit !== null) context().onServerLimit(answer.serverLimit);
          return dispatch({ type: "save_refused", refused: answer });
        }
        const id = answer.id ?? idOf(state.history.present);
        if (id !== null) dispatch({ type: "stored", id, unsavedFields: answer.unsavedFields });
      }
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => void readMetadata(PARTS),
    edit: (edit) => dispatch({ type: "edited", edit }),
    undo: () => dispatch({ type: "undone" }),
    redo: () => dispatch({ type: "redone" }),
    leaveControl: (place) => dispatch({ type: "control_left", place }),
    takeKeptWork: () => dispatch({ type: "work_taken" }),
    dropKeptWork() {
      context().memory.forget(idOf(opened));
      dispatch({ type: "work_dropped" });
    },
    async readMetadataAgain() {
      await readMetadata(PARTS.filter((part) => state.metadata[part]?.failure != null));
    },
    chooseRecord: readRecord,
    async readRecordAgain() {
      if (state.test.head !== null) await readRecord(state.test.head);
    },
    askToSave() {
      if (state.saving.kind !== "idle") return;
      const errors = listErrors(state, context());
      const [first] = errors;
      if (first !== undefined) dispatch({ type: "save_barred", place: first.place, count: errors.length });
      else dispatch({ type: "save_asked" });
    },
    closeSaving: (dialog) => dispatch({ type: "save_closed", dialog }),
    save,
    takeTheirs() {
      if (state.saving.kind !== "conflict" || state.saving.current === null) return;
      dispatch({ type: "theirs_taken", draft: draftFromRule(state.saving.current) });
    },
    applyMine() {
      if (state.saving.kind !== "conflict") return;
      const { present } = state.history;
      const { current } = state.saving;
      const draft = current === null ? detachDraft(present) : rebaseDraft(present, current, knownFields());
      dispatch({ type: "mine_applied", draft });
    },
    discard() {
      context().memory.forget(idOf(state.history.present));
      context().onDirtyChange(false);
    },
    stop() {
      for (const controller of [living, reading, testing]) controller.abort();
    },
  };
}

function idOf({ base }: RuleDraft): RuleId | null {
  return base?.id ?? null;
}
