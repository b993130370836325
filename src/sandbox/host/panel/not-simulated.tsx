import type { VNode } from "preact";
import type { SandboxState } from "../sandbox-client.ts";

/** The page's own gaps; those of the REST API come from there. */
const PAGE_GAPS = [
  "Custom views, creating records, inline editing: the page lists, searches and edits records",
  "Buttons, web tabs, wizards, blueprints, dashboards, mobile apps: only the related list and the place for settings",
  "Deluge functions, connectors, connections other than scorelens, org variables other than Scorelens_Connection",
  "The SDK's message for getUserPreference and the answers of a connection and of an org variable that do not exist are guesses",
];

const SERVER_GAP =
  "Zoho's servers: what they answer is taken from Zoho's documentation and public captures; a real org may differ";

export function NotSimulated({ sandbox }: { readonly sandbox: SandboxState }): VNode {
  return (
    <>
      <p>A call of these fails with NOT_SIMULATED or 404 and stands in the log; nothing is made up.</p>
      <ul class="gaps">
        {[...(sandbox.live === null ? [SERVER_GAP] : []), ...PAGE_GAPS, ...sandbox.notSimulated].map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </>
  );
}

export function AssumptionList({ sandbox }: { readonly sandbox: SandboxState }): VNode {
  return (
    <dl class="assumptions">
      {sandbox.assumptions.map(({ topic, chosen }) => (
        <div key={topic}>
          <dt>{topic}</dt>
          <dd>{chosen}</dd>
        </div>
      ))}
    </dl>
  );
}
