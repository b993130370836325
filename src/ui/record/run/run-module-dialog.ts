import type { VNode } from "preact";
import type { RunReach } from "../../../crm/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { ModalDialog } from "../../runtime/parts/modal-dialog.ts";

interface Props {
  readonly module: string;
  readonly onRun: (reaches: readonly RunReach[]) => unknown;
  readonly onClose: () => void;
}

/** Asks before a whole module is recalculated. The harmless button comes first, so that it has the focus. */
export function RunModuleDialog({ module, onRun, onClose }: Props): VNode {
  const { translate, phrase } = currentLocale();
  function go(): void {
    onClose();
    onRun([{ kind: "module" }]);
  }
  return html`<${ModalDialog} role="alertdialog" title=${phrase("run.module.title", { module })} describedBy="run-module" onClose=${onClose}>
    <p id="run-module">${phrase("run.module.body", { module })}</p>
    <div class="buttons">
      <button type="button" onClick=${onClose}>${translate("app.cancel")}</button>
      <button type="button" class="primary" onClick=${go}>${phrase("run.module.go", { module })}</button>
    </div>
  <//>`;
}
