import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { html } from "../parts/html.ts";

/** A dialog that the widget asked the CRM page for. */
export interface DialogRequest {
  readonly heading: string;
  readonly text: string;
  readonly accept: string;
  /** null: there is nothing to refuse. */
  readonly reject: string | null;
  readonly answer: (accepted: boolean) => void;
}

export function CrmDialog({ request }: { readonly request: DialogRequest }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { heading, text, accept, reject } = request;
  const answer = (accepted: boolean) => {
    // Gives the focus back to where it was; taking the element away would not.
    dialog.current?.close();
    request.answer(accepted);
  };
  return html`<dialog ref=${dialog} aria-label=${heading || text} onCancel=${() => answer(false)}>
    ${heading !== "" && html`<h2>${heading}</h2>`}
    <p>${text}</p>
    <div class="buttons">
      <button type="button" class="primary" onClick=${() => answer(true)}>${accept}</button>
      ${reject !== null && html`<button type="button" onClick=${() => answer(false)}>${reject}</button>`}
    </div>
  </dialog>`;
}
