import { Component, type ComponentChildren, type VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { newId } from "../../runtime/parts/new-id.ts";

interface Props {
  readonly look?: "primary" | "quiet";
  /** Why it does nothing now; it stays in the tab order and says so. */
  readonly whyNot: string | null;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button that tells why it is not available. */
export class ActionButton extends Component<Props> {
  private readonly id = newId();

  override render({ look, whyNot, onPress, children }: Props): VNode {
    const { id } = this;
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
}
