import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { EditorIcon, type EditorIconName } from "./editor-icon.ts";

interface Props {
  readonly id?: string;
  readonly icon: EditorIconName;
  /** What it does and to what, for those who don't see where it stands; also its tooltip. */
  readonly label: string;
  /** Stays in the tab order, so that the focus is not lost when a thing has been moved to the end. */
  readonly unavailable?: boolean;
  readonly onPress: () => void;
}

export function IconButton({ id, icon, label, unavailable = false, onPress }: Props): VNode {
  return html`<button
    type="button"
    id=${id}
    class="quiet icon-button"
    aria-label=${label}
    title=${label}
    aria-disabled=${unavailable}
    onClick=${onPress}
  >
    <${EditorIcon} name=${icon} />
  </button>`;
}
