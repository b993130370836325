import type { ComponentChildren, VNode } from "preact";
import { html } from "../html.ts";
import { FoldButton } from "./fold-button.ts";
import { Toggle } from "./toggle.ts";

interface Props {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Content under a button, drawn when it is unfolded. Source: w3.org/WAI/ARIA/apg/patterns/disclosure */
export function Disclosure({ summary, children }: Props): VNode {
  return html`<${Toggle}>
    ${(open: boolean, toggle: () => void, id: string) =>
      html`<div>
        <${FoldButton} open=${open} controls=${id} onToggle=${toggle}>${summary}<//>
        <div id=${id} class="disclosure-content" hidden=${!open}>${open ? children : null}</div>
      </div>`}
  <//>`;
}
