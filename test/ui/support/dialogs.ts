/**
 * jsdom knows the dialog element, not its methods. This is what the standard says of them, as far as it shows in a test:
 * open, focus the first element that takes it, close on Escape, give the focus back.
 * Source: html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-showmodal
 */
export function letDialogsOpen(): void {
  const { prototype } = HTMLDialogElement;
  const invokers = new WeakMap<HTMLDialogElement, Element | null>();
  prototype.showModal = function (this: HTMLDialogElement) {
    invokers.set(this, document.activeElement);
    this.open = true;
    this.querySelector<HTMLElement>("input, button")?.focus();
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  };
  prototype.close = function (this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    const invoker = invokers.get(this);
    if (invoker instanceof HTMLElement) invoker.focus();
    this.dispatchEvent(new Event("close"));
  };
}
