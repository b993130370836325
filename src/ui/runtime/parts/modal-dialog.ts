import { Component, type ComponentChildren, createRef, type VNode } from "preact";
import { html } from "../html.ts";
import { newId } from "./new-id.ts";

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
 * The browser's own modal dialog: focus goes in, stays in, and comes back. The focus starts on the first
 * element that takes it: browsers refuse `autofocus` in a frame of another origin.
 * Source: w3.org/WAI/ARIA/apg/patterns/dialog-modal
 */
export class ModalDialog extends Component<Props> {
  private readonly id = newId();
  private readonly dialog = createRef<HTMLDialogElement>();

  override componentDidMount(): void {
    const element = this.dialog.current;
    if (element === null) return;
    element.style.marginBlockStart = `${placeNear(document.activeElement)}px`;
    element.showModal();
    // The harmless one stands first. A list that scrolls would have the focus otherwise.
    if (this.props.role === "alertdialog") element.querySelector("button")?.focus();
  }

  override componentWillUnmount(): void {
    this.dialog.current?.close();
  }

  override render(): VNode {
    const { role, title, describedBy, onClose, children } = this.props;
    return html`<dialog
      ref=${this.dialog}
      class="dialog"
      role=${role}
      aria-labelledby=${this.id}
      aria-describedby=${describedBy}
      onClose=${onClose}
    >
      <h2 id=${this.id}>${title}</h2>
      ${children}
    </dialog>`;
  }
}

/** The frame may be far higher than what the CRM page shows of it, so the dialog opens where the user has just clicked. */
function placeNear(invoker: Element | null): number {
  const at = invoker?.getBoundingClientRect().top ?? 0;
  return Math.round(Math.max(64, Math.min(at - 120, window.innerHeight - 420)));
}
