import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ModalDialog } from "../../../runtime/parts/modal-dialog.ts";

interface Props {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Asks before unsaved work is thrown away. The harmless button has the focus. */
export function LeaveDialog({ onStay, onDiscard }: Props): VNode {
  const { translate } = currentLocale();
  const bodyId = useId();
  return html`<${ModalDialog} role="alertdialog" title=${translate("editor.leave.title")} describedBy=${bodyId} onClose=${onStay}>
    <p id=${bodyId}>${translate("editor.leave.body")}</p>
    <div class="buttons">
      <button type="button" onClick=${onStay}>${translate("editor.leave.stay")}</button>
      <button type="button" onClick=${onDiscard}>${translate("editor.leave.discard")}</button>
    </div>
  <//>`;
}
