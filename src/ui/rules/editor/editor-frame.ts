import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RuleId } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { CONTENT_ID } from "../state/rule-settings-state.ts";
import { EditorBar } from "./editor-bar.ts";
import { EditorForm } from "./editor-form.ts";
import { KeptWorkOffer } from "./kept-work-offer.ts";
import { useLeaveWarning } from "./parts/use-leave-warning.ts";
import { useWishedFocus } from "./parts/use-wished-focus.ts";
import { ReadOnlyView } from "./read-only-view.ts";
import { ConflictDialog } from "./saving/conflict-dialog.ts";
import { LeaveDialog } from "./saving/leave-dialog.ts";
import { ReviewDialog } from "./saving/review-dialog.ts";
import { StoredDialog } from "./saving/stored-dialog.ts";
import { SpokenStatus } from "./spoken-status.ts";
import { readUndoKey } from "./state/read-undo-key.ts";
import { useEditor, useStore } from "./store/use-editor.ts";
import { TestPanel } from "./test-panel/test-panel.ts";

interface Props {
  readonly onSaved: (id: RuleId) => void;
  readonly onLeave: () => void;
}

/** The bar, the form beside the test panel, and the dialogs of saving and leaving over them. */
export function EditorFrame({ onSaved, onLeave }: Props): VNode {
  const store = useStore();
  const { saving, kept, dirty, readOnly } = useEditor(({ state, draft }) => ({
    saving: state.saving,
    kept: state.kept,
    dirty: draft !== state.opened,
    readOnly: draft.readOnly,
  }));
  const [leaving, setLeaving] = useState(false);
  useWishedFocus();
  useLeaveWarning(dirty);

  const finished = useRef(false);
  function finish(): void {
    if (saving.kind !== "stored" || finished.current) return;
    finished.current = true;
    onSaved(saving.id);
  }
  useLayoutEffect(() => {
    if (saving.kind === "stored" && saving.unsavedFields.length === 0) finish();
  }, [saving]);

  function leave(): void {
    if (dirty) setLeaving(true);
    else onLeave();
  }
  function discard(): void {
    setLeaving(false);
    store.discard();
    onLeave();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = readUndoKey(event);
    if (step === null || saving.kind !== "idle" || leaving) return;
    event.preventDefault();
    if (step === "undo") store.undo();
    else store.redo();
  }

  return html`<div class="rule-editor" onKeyDown=${onKeyDown}>
    <${SpokenStatus} />
    <${EditorBar} onLeave=${leave} />
    ${
      kept === null
        ? html`<div id=${CONTENT_ID} class="editor-columns" tabIndex=${-1}>
            ${readOnly === null ? html`<${EditorForm} />` : html`<${ReadOnlyView} reason=${readOnly} />`}
            <${TestPanel} />
          </div>`
        : html`<${KeptWorkOffer} work=${kept} />`
    }
    ${saving.kind === "reviewing" || saving.kind === "sending" || saving.kind === "failed" ? html`<${ReviewDialog} saving=${saving} />` : null}
    ${saving.kind === "conflict" ? html`<${ConflictDialog} conflict=${saving.conflict} />` : null}
    ${saving.kind === "stored" && saving.unsavedFields.length > 0 ? html`<${StoredDialog} unsavedFields=${saving.unsavedFields} onClose=${finish} />` : null}
    ${leaving ? html`<${LeaveDialog} onStay=${() => setLeaving(false)} onDiscard=${discard} />` : null}
  </div>`;
}
