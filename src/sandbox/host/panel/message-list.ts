import type { VNode } from "preact";
import type { LogEntry } from "../page-state/message-log.ts";
import { html } from "../parts/html.ts";

interface Props {
  readonly log: readonly LogEntry[];
  readonly onClear: () => void;
}

/** What went between the widget and the CRM, newest first. */
export function MessageList({ log, onClear }: Props): VNode {
  return html`<div>
    <p class="buttons">
      <button type="button" disabled=${log.length === 0} onClick=${onClear}>Clear</button>
    </p>
    <ol class="log">
      ${log.map(
        ({ key, at, kind, summary, outcome, milliseconds, detail }) => html`<li key=${key} class=${`log-${kind}`}>
          <details>
            <summary>
              <span class="muted">${at}</span> ${summary} <strong>${outcome}</strong>
              ${milliseconds !== null && html`<span class="muted"> ${milliseconds} ms</span>`}
            </summary>
            <!-- Scrolls by keyboard, too. -->
            <pre tabIndex=${0}>${detail}</pre>
          </details>
        </li>`,
      )}
    </ol>
  </div>`;
}
