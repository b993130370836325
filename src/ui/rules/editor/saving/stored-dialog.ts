import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ModalDialog } from "../../../runtime/parts/modal-dialog.ts";

interface Props {
  readonly unsavedFields: readonly string[];
  readonly onClose: () => void;
}

/** The rule is stored, and something that came with it is not. */
export function StoredDialog({ unsavedFields, onClose }: Props): VNode {
  const { translate } = currentLocale();
  return html`<${ModalDialog} role="dialog" title=${translate("editor.partly.title")} onClose=${onClose}>
    <p>${translate("editor.partly.body", { n: unsavedFields.length })}</p>
    <ul>
      ${unsavedFields.map((label) => html`<li key=${label}><bdi>${label}</bdi></li>`)}
    </ul>
    <div class="buttons">
      <button type="button" class="primary" onClick=${onClose}>${translate("editor.partly.ok")}</button>
    </div>
  <//>`;
}
