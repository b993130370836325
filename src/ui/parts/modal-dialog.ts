import type { ComponentChildren, VNode } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.ts";

interface Props {
  /** `alertdialog` for what can't be undone. */
  readonly role: "dialog" | "alertdialog";
  readonly title: ComponentChildren;
  /** Id of a short plain text. */
  readonly describedBy?: string;
  /** Also called for Escape. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * The browser's own modal dialog: focus goes in, stays in, and comes back. The focus starts on the element with `autofocus`.
 * Source: w3.org/WAI/ARIA/apg/patterns/dialog-modal
 */
export function ModalDialog({ role, title, describedBy, onClose, children }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.style.marginBlockStart = `${placeNear(document.activeElement)}px`;
    element.showModal();
    return () => element.close();
  }, []);
  return html`<dialog
    ref=${dialog}
    class="dialog"
    role=${role}
    aria-labelledby=${id}
    aria-describedby=${describedBy}
    onClose=${onClose}
  >
    <h2 id=${id}>${title}</h2>
    ${children}
  </dialog>`;
}

/** The frame may be far higher than what the CRM page shows of it, so the dialog opens where the user has just clicked. */
function placeNear(invoker: Element | null): number {
  const at = invoker?.getBoundingClientRect().top ?? 0;
  return Math.round(Math.max(64, Math.min(at - 120, window.innerHeight - 420)));
}
