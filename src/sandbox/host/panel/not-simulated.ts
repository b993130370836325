import { Fragment, type VNode } from "preact";
import { html } from "../parts/html.ts";
import type { SandboxState } from "../requests/sandbox-client.ts";

/** The page's own gaps; those of the REST API come from there. */
const PAGE_GAPS = [
  "Custom views, creating records, inline editing: the page lists, searches and edits records",
  "Buttons, web tabs, wizards, blueprints, dashboards, mobile apps: only the related list and the place for settings",
  "Deluge functions, connectors, connections other than scorelens, org variables other than Scorelens_Connection",
  "The ZDK script that SDK builds before 1.5 ask for (get_zdk_url): the address in the answer is empty",
];

/** What the page itself assumes where Zoho documents nothing. */
const PAGE_ASSUMPTIONS: SandboxState["assumptions"] = [
  {
    topic: "Height of the settings widget",
    chosen: "As tall as the window allows; UI.Resize returns false and changes nothing.",
  },
  {
    topic: "Soft navigation",
    chosen:
      "A PageLoad in the same form as the first one; the frame returns to its initial height until the widget resizes it.",
  },
  {
    topic: "A connection or an org variable that does not exist",
    chosen: "CONNECTION.invoke fails with INVALID_TOKEN, zrc with a ConnectionError; the variable's value is empty.",
  },
];

const SERVER_GAP =
  "Zoho's servers: what they answer is taken from Zoho's documentation and public captures; a real org may differ";

export function NotSimulated({ sandbox }: { readonly sandbox: SandboxState }): VNode {
  const gaps = [...(sandbox.live === null ? [SERVER_GAP] : []), ...PAGE_GAPS, ...sandbox.notSimulated];
  return html`<${Fragment}>
    <p>A call of these fails with NOT_SIMULATED or 404 and stands in the log; nothing is made up.</p>
    <ul class="gaps">
      ${gaps.map((gap) => html`<li key=${gap}>${gap}</li>`)}
    </ul>
  <//>`;
}

export function AssumptionList({ sandbox }: { readonly sandbox: SandboxState }): VNode {
  return html`<dl class="assumptions">
    ${[...PAGE_ASSUMPTIONS, ...sandbox.assumptions].map(
      ({ topic, chosen }) => html`<div key=${topic}>
        <dt>${topic}</dt>
        <dd>${chosen}</dd>
      </div>`,
    )}
  </dl>`;
}
