import type { VNode } from "preact";
import { PageLink } from "../components/page-link.ts";
import { html } from "../html.ts";
import type { PageAddress } from "../page-address.ts";
import type { SandboxState } from "../sandbox-client.ts";

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
