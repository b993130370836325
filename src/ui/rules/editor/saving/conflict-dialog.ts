import type { VNode } from "preact";
import type { RuleConflict } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ModalDialog } from "../../../runtime/parts/modal-dialog.ts";
import { useStore } from "../store/use-editor.ts";
import { ChangeList } from "./change-list.ts";

interface Props {
  readonly conflict: RuleConflict;
}

/** Somebody else changed or deleted the rule meanwhile: their change, and what to do about it. The harmless way first. */
export function ConflictDialog({ conflict }: Props): VNode {
  const store = useStore();
  const { translate, phrase, instant } = currentLocale();
  const close = () => store.closeSaving("conflict");
  if (conflict.kind === "deleted") {
    return html`<${ModalDialog} role="alertdialog" title=${translate("editor.deleted.title")} onClose=${close}>
      <p>${translate("editor.deleted.body")}</p>
      <div class="buttons">
        <button type="button" onClick=${close}>${translate("editor.review.back")}</button>
        <button type="button" class="primary" onClick=${store.applyMine}>${translate("editor.deleted.create")}</button>
      </div>
    <//>`;
  }
  const { by, at, theirs } = conflict;
  const who = by?.name ?? translate("editor.conflict.somebody");
  return html`<${ModalDialog} role="alertdialog" title=${translate("editor.conflict.title")} onClose=${close}>
    <div class="review">
      <p>${at === null ? phrase("editor.conflict.by", { who }) : phrase("editor.conflict.by_at", { who, at: instant(at) })}</p>
      ${theirs.length === 0 ? html`<p>${translate("editor.conflict.nothing")}</p>` : html`<${ChangeList} changes=${theirs} />`}
      <p>${translate("editor.conflict.choose")}</p>
    </div>
    <div class="buttons">
      <button type="button" onClick=${close}>${translate("editor.review.back")}</button>
      <button type="button" onClick=${store.takeTheirs}>${translate("editor.conflict.theirs")}</button>
      <button type="button" class="primary" onClick=${store.applyMine}>${translate("editor.conflict.mine")}</button>
    </div>
  <//>`;
}
