import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { IconButton } from "./parts/icon-button.ts";
import { useEditor, useStore } from "./store/use-editor.ts";

interface Props {
  readonly onLeave: () => void;
}

/** Title and the actions on the whole draft; stays in view. */
export function EditorBar({ onLeave }: Props): VNode {
  const store = useStore();
  const { base, readOnly, undoable, redoable } = useEditor(({ draft, state: { history } }) => ({
    base: draft.base,
    readOnly: draft.readOnly,
    undoable: history.past.length > 0,
    redoable: history.future.length > 0,
  }));
  const { translate, phrase } = currentLocale();
  return html`<header class="editor-bar">
    <h1 id="rule-rule" tabIndex=${-1}>${base === null ? translate("editor.title.new") : phrase("editor.title.edit", { name: base.name })}</h1>
    ${
      readOnly === null
        ? html`<div class="editor-actions" role="group" aria-label=${translate("editor.actions")}>
            <${IconButton} icon="undo" label=${translate("editor.undo")} unavailable=${!undoable} onPress=${store.undo} />
            <${IconButton} icon="redo" label=${translate("editor.redo")} unavailable=${!redoable} onPress=${store.redo} />
            <button type="button" onClick=${onLeave}>${translate("app.cancel")}</button>
            <button type="button" class="primary" onClick=${store.askToSave}>${translate("editor.save")}</button>
          </div>`
        : html`<div class="editor-actions"><button type="button" onClick=${onLeave}>${translate("editor.back")}</button></div>`
    }
  </header>`;
}
