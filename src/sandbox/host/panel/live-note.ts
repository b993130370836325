import { Fragment, type VNode } from "preact";
import { html } from "../parts/html.ts";
import type { LiveOrg } from "../requests/sandbox-client.ts";

const WRITES = "Changes reach it: what is saved or run here is saved or run there.";
const READS = "Only reads do: changes are refused. To let them through, start again with --allow-writes.";
const MISSING =
  "Not here: switching user, language, edition and scoring runs, which are the org's own; changing a record's owner or layout; importing past the scoring. Whatever goes through a connection is asked as the access token's user.";

/** What is another thing in front of a real org. */
export function LiveNote({ live }: { readonly live: LiveOrg }): VNode {
  return html`<${Fragment}>
    <p>REST calls go to ${live.restOrigin}. ${live.allowWrites ? WRITES : READS}</p>
    <p class="muted">${MISSING}</p>
  <//>`;
}
