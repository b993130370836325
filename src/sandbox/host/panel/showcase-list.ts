import type { VNode } from "preact";
import type { PageAddress } from "../page-state/page-address.ts";
import { html } from "../parts/html.ts";
import { PageLink } from "../parts/page-link.ts";
import type { SandboxState } from "../requests/sandbox-client.ts";

interface Props {
  readonly sandbox: SandboxState;
  readonly address: PageAddress;
  readonly onGo: (address: PageAddress) => void;
}

/** Records that show the states of the widget. */
export function ShowcaseList({ sandbox, address, onGo }: Props): VNode {
  return html`<ul class="showcase">
    ${sandbox.showcase.map(
      ({ module, id, title, shows }) => html`<li key=${id}>
        <${PageLink} target=${{ tab: "records", module, recordId: id }} current=${id === address.recordId} onGo=${onGo}>
          ${title}
        <//> <span class="muted">${shows}</span>
      </li>`,
    )}
  </ul>`;
}
