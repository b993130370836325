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

export function TopBar({ sandbox, address, onGo }: Props): VNode {
  const user = sandbox.users.find(({ id }) => id === sandbox.settings.sessionUserId);
  return html`<header class="top-bar">
    <p class="brand">
      ${sandbox.companyName} <span class="muted">${describeKind(sandbox)}</span>
    </p>
    <nav aria-label="Modules">
      <ul class="tabs">
        ${sandbox.modules.map(({ apiName, label }) => {
          const target: PageAddress = { tab: "records", module: apiName, recordId: null };
          const current = address.tab === "records" && address.module === apiName;
          return html`<li key=${apiName}>
            <${PageLink} target=${target} current=${current} onGo=${onGo}>${label}<//>
          </li>`;
        })}
        <li>
          <${PageLink} target=${{ ...address, tab: "settings" }} current=${address.tab === "settings"} onGo=${onGo}>
            Setup
          <//>
        </li>
      </ul>
    </nav>
    <div class="signed-in">
      <a href="#controls">Sandbox controls</a>
      <p>
        ${user?.name} <span class="muted">${user?.profile}</span>
      </p>
    </div>
  </header>`;
}

function describeKind({ live }: SandboxState): string {
  if (live === null) return "sandbox CRM";
  return live.allowWrites ? "real org, changes reach it" : "real org, read-only";
}
