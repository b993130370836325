import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { IconButton } from "./parts/icon-button.ts";
import { useEditor } from "./scope/editor-scope.ts";

interface Props {
  readonly onLeave: () => void;
}

/** Title and the actions on the whole draft; stays in view. */
export function EditorBar({ onLeave }: Props): VNode {
  const { store, state, draft } = useEditor();
  const { translate, phrase } = currentLocale();
  const { past, future } = state.history;
  const { base, readOnly } = draft;
  return html`<header class="editor-bar">
    <h1 id="rule-rule" tabIndex=${-1}>${base === null ? translate("editor.title.new") : phrase("editor.title.edit", { name: base.name })}</h1>
    ${
      readOnly === null
        ? html`<div class="editor-actions" role="group" aria-label=${translate("editor.actions")}>
            <${IconButton} icon="undo" label=${translate("editor.undo")} unavailable=${past.length === 0} onPress=${store.undo} />
            <${IconButton} icon="redo" label=${translate("editor.redo")} unavailable=${future.length === 0} onPress=${store.redo} />
            <button type="button" onClick=${onLeave}>${translate("app.cancel")}</button>
            <button type="button" class="primary" onClick=${store.askToSave}>${translate("editor.save")}</button>
          </div>`
        : html`<div class="editor-actions"><button type="button" onClick=${onLeave}>${translate("editor.back")}</button></div>`
    }
  </header>`;
}
