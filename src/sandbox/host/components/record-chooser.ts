import type { TargetedEvent, VNode } from "preact";
import { useState } from "preact/hooks";
import type { PageAddress } from "../page-state/page-address.ts";
import { html } from "../parts/html.ts";
import { PageLink } from "../parts/page-link.ts";
import { useLoaded } from "../parts/use-loaded.ts";
import { listRecords, RECORDS_PER_PAGE, type SandboxState } from "../requests/sandbox-client.ts";

interface Props {
  readonly sandbox: SandboxState;
  readonly address: PageAddress;
  /** Changes when records may have changed. */
  readonly version: number;
  readonly onGo: (address: PageAddress) => void;
}

/** The module's records, with search and pages. */
export function RecordChooser({ sandbox, address, version, onGo }: Props): VNode {
  const { module } = address;
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const list = useLoaded(`${module} ${page} ${version} ${search}`, () => listRecords(module, search, page));
  const total = list.value?.total ?? null;
  const pages = total === null ? null : Math.max(1, Math.ceil(total / RECORDS_PER_PAGE));
  const label = sandbox.modules.find(({ apiName }) => apiName === module)?.label ?? module;
  return html`<nav class="chooser" aria-label=${`${label}, list`}>
    <h2>${label}</h2>
    <label>
      Search
      <input
        type="search"
        value=${search}
        onInput=${(event: TargetedEvent<HTMLInputElement>) => {
          setSearch(event.currentTarget.value);
          setPage(1);
        }}
      />
    </label>
    <p class="muted" role="status">
      ${list.state === "failed" ? list.reason : total === null ? describeList(search) : `${total} records`}
    </p>
    <ul class="records">
      ${list.value?.records.map(
        ({ id, name, detail }) => html`<li key=${id}>
          <${PageLink} target=${{ tab: "records", module, recordId: id }} current=${id === address.recordId} onGo=${onGo}>
            <bdi>${name}</bdi> <bdi class="muted">${detail}</bdi>
          <//>
        </li>`,
      )}
    </ul>
    <div class="pager">
      <button type="button" disabled=${page <= 1} onClick=${() => setPage(page - 1)}>Previous</button>
      <span>${page}${pages !== null && ` of ${pages}`}</span>
      <button type="button" disabled=${list.value?.more !== true} onClick=${() => setPage(page + 1)}>Next</button>
    </div>
  </nav>`;
}

/** Of a real org, which does not tell how many records there are and looks for two characters or more. */
function describeList(search: string): string {
  return search.trim().length < 2 ? "Changed last" : "Found";
}
