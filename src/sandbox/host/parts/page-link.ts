import type { ComponentChildren, VNode } from "preact";
import { formatPageAddress, type PageAddress } from "../page-state/page-address.ts";
import { html } from "./html.ts";

interface Props {
  readonly target: PageAddress;
  readonly current: boolean;
  readonly onGo: (address: PageAddress) => void;
  readonly children: ComponentChildren;
}

/** A true link, which a plain click follows without loading the page anew. */
export function PageLink({ target, current, onGo, children }: Props): VNode {
  return html`<a
    href=${formatPageAddress(target)}
    aria-current=${current ? "page" : undefined}
    onClick=${(event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onGo(target);
    }}
  >
    ${children}
  </a>`;
}
