import type { ComponentChildren, VNode } from "preact";
import { html } from "../html.ts";
import { Icon } from "./icon.ts";

interface Props {
  readonly open: boolean;
  /** Id of what it folds, where that is always in the page. */
  readonly controls?: string;
  /** Where the visible text does not say enough. */
  readonly label?: string;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

export function FoldButton({ open, controls, label, onToggle, children }: Props): VNode {
  return html`<button
    type="button"
    class="fold"
    aria-expanded=${open}
    aria-controls=${controls}
    aria-label=${label}
    onClick=${onToggle}
  >
    <${Icon} name="chevron" /><span>${children}</span>
  </button>`;
}
