import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { listRuleFields, type RuleId } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import type { EditorContext, EditorGateway, EditorStart } from "../state/editor-context.ts";
import { CONTENT_ID } from "../state/rule-settings-state.ts";
import { describeSpoken } from "./describe-spoken.ts";
import { numberParts } from "./draft/criteria-nodes.ts";
import { EditorBar } from "./editor-bar.ts";
import { EditorForm } from "./editor-form.ts";
import { KeptWorkOffer } from "./kept-work-offer.ts";
import { ReadOnlyView } from "./read-only-view.ts";
import { ConflictDialog } from "./saving/conflict-dialog.ts";
import { LeaveDialog } from "./saving/leave-dialog.ts";
import { ReviewDialog } from "./saving/review-dialog.ts";
import { StoredDialog } from "./saving/stored-dialog.ts";
import { createDraftTexts } from "./scope/criteria-wording.ts";
import { type EditorScope, EditorScopeProvider } from "./scope/editor-scope.ts";
import { judgeDraft, toRuleMetadata } from "./scope/judge-draft.ts";
import { groupByControl, listShownProblems } from "./scope/shown-problems.ts";
import { findControl } from "./state/control-ids.ts";
import { readUndoKey } from "./state/read-undo-key.ts";
import { createEditorStore } from "./store/editor-store.ts";
import { TestPanel } from "./test-panel/test-panel.ts";

export interface RuleEditorProps {
  /** Another rule needs another `key` for the component. */
  readonly start: EditorStart;
  readonly gateway: EditorGateway;
  readonly context: EditorContext;
  /** The rule is stored: of a new one the id that Zoho gave it. */
  readonly onSaved: (id: RuleId) => void;
  /** The user wants to go back to where they came from; unsaved work was asked about. */
  readonly onLeave: () => void;
}

/** The form of a scoring rule with its test panel. */
export function RuleEditor({ start, gateway, context, onSaved, onLeave }: RuleEditorProps): VNode {
  const locale = currentLocale();
  const latest = useRef(context);
  latest.current = context;
  // The rule that is edited stays the one it was opened with.
  const store = useMemo(() => createEditorStore({ start, gateway, context: () => latest.current }), [gateway]);
  const [state, setState] = useState(store.state());
  const [leaving, setLeaving] = useState(false);
  useLayoutEffect(() => {
    const unsubscribe = store.subscribe(() => setState(store.state()));
    store.start();
    return () => {
      unsubscribe();
      store.stop();
    };
  }, [store]);

  const draft = state.history.present;
  const metadata = useMemo(() => toRuleMetadata(state.metadata, context), [state.metadata, context.rules]);
  const offered = useMemo(
    () => listRuleFields(metadata, draft.layout, locale.language),
    [metadata, draft.layout, locale],
  );
  const texts = useMemo(() => createDraftTexts([...(metadata.fields?.values() ?? [])], locale), [metadata, locale]);
  const numbers = useMemo(() => numberParts(draft), [draft]);
  const { edition, serverLimits } = context;
  const judged = useMemo(
    () => judgeDraft(draft, metadata, { edition, serverLimits }),
    [draft, metadata, edition, serverLimits],
  );
  const shown = listShownProblems(state, judged, locale);
  const scope: EditorScope = {
    store,
    gateway,
    context,
    state,
    draft,
    metadata,
    offered,
    texts,
    numbers,
    problems: groupByControl(shown),
  };

  // Before anything is painted, and after a dialog that closes has given its focus back.
  useLayoutEffect(() => {
    const target = state.focus?.value;
    if (target === undefined) return;
    const named = document.getElementById(target);
    const refusedPlace = state.refused?.place ?? null;
    (named ?? (refusedPlace === null ? null : findControl(refusedPlace)))?.focus();
  }, [state.focus?.serial]);

  useLayoutEffect(() => findControl({ part: "rule", key: null })?.focus(), []);

  const { saving } = state;
  const finished = useRef(false);
  function finish(): void {
    if (saving.kind !== "stored" || finished.current) return;
    finished.current = true;
    onSaved(saving.id);
  }
  useLayoutEffect(() => {
    if (saving.kind === "stored" && saving.unsavedFields.length === 0) finish();
  }, [saving]);

  const dirty = draft !== state.opened;
  // Browsers may refuse a frame of another origin any storage: then a reload would lose the draft.
  useLayoutEffect(() => {
    if (!dirty) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);

  function leave(): void {
    if (dirty) setLeaving(true);
    else onLeave();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = readUndoKey(event);
    if (step === null || saving.kind !== "idle" || leaving) return;
    event.preventDefault();
    if (step === "undo") store.undo();
    else store.redo();
  }

  const warnings = shown.filter(({ severity }) => severity === "warning");
  const body =
    state.kept !== null
      ? html`<${KeptWorkOffer} work=${state.kept} />`
      : html`<div id=${CONTENT_ID} class="editor-columns" tabIndex=${-1}>
          ${draft.readOnly === null ? html`<${EditorForm} problems=${shown} />` : html`<${ReadOnlyView} reason=${draft.readOnly} />`}
          <${TestPanel} />
        </div>`;
  return html`<${EditorScopeProvider} value=${scope}>
    <div class="rule-editor" onKeyDown=${onKeyDown}>
      <p role="status" class="visually-hidden">${describeSpoken(state.spoken?.value ?? null, numbers, locale)}</p>
      <${EditorBar} onLeave=${leave} />
      ${body}
      ${saving.kind === "reviewing" || saving.kind === "sending" || saving.kind === "failed" ? html`<${ReviewDialog} warnings=${warnings} />` : null}
      ${saving.kind === "conflict" ? html`<${ConflictDialog} conflict=${saving.conflict} />` : null}
      ${saving.kind === "stored" && saving.unsavedFields.length > 0 ? html`<${StoredDialog} unsavedFields=${saving.unsavedFields} onClose=${finish} />` : null}
      ${
        leaving
          ? html`<${LeaveDialog}
              onStay=${() => setLeaving(false)}
              onDiscard=${() => {
                setLeaving(false);
                store.discard();
                onLeave();
              }}
            />`
          : null
      }
    </div>
  <//>`;
}
