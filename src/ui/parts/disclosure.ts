import type { ComponentChildren, VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { html } from "../html.ts";
import { Icon } from "./icon.ts";

interface Props {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Folded content under a button. Source: w3.org/WAI/ARIA/apg/patterns/disclosure */
export function Disclosure({ summary, children }: Props): VNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  return html`<div class="disclosure">
    <button type="button" class="fold" aria-expanded=${open} aria-controls=${id} onClick=${() => setOpen(!open)}>
      <${Icon} name="chevron" />
      <span>${summary}</span>
    </button>
    <div id=${id} class="disclosure-content" hidden=${!open}>${children}</div>
  </div>`;
}
