import type { VNode } from "preact";
import { html } from "../parts/html.ts";

interface Props {
  /** null: the extension has no settings widget. */
  readonly widget: VNode | null;
}

/** The place of the extension's settings in the CRM's setup. */
export function SettingsTab({ widget }: Props): VNode {
  return html`<section class="card" aria-labelledby="settings">
    <h1 id="settings">Setup: Scorelens</h1>
    ${widget ?? html`<p>The settings widget is not built yet.</p>`}
  </section>`;
}
