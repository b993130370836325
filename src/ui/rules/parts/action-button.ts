import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";
import { html } from "../../runtime/html.ts";

interface Props {
  readonly look?: "primary" | "quiet";
  /** Why it does nothing now; it stays in the tab order and says so. */
  readonly whyNot: string | null;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button that tells why it is not available. */
export function ActionButton({ look, whyNot, onPress, children }: Props): VNode {
  const id = useId();
  return html`<span class="action">
    <button
      type="button"
      class=${look}
      aria-disabled=${whyNot === null ? undefined : "true"}
      aria-describedby=${whyNot === null ? undefined : id}
      onClick=${() => (whyNot === null ? onPress() : undefined)}
    >
      ${children}
    </button>
    ${whyNot === null ? null : html`<small id=${id} class="why-not">${whyNot}</small>`}
  </span>`;
}
