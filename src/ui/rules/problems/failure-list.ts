import type { VNode } from "preact";
import type { FailureTexts } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";

/** Something that could not be read, what that means for the page, and why. */
export interface Missing {
  readonly effect: string;
  readonly cause: FailureTexts;
}

/** What is missing, each cause told once, below all that it is the cause of. */
export function FailureList({ missing }: { readonly missing: readonly Missing[] }): VNode {
  return html`<div>
    ${groupByCause(missing).map(
      ({ effects, cause }) =>
        html`<div key=${cause.meaning}>
          <ul class="missing-list">
            ${effects.map((effect) => html`<li key=${effect}>${effect}</li>`)}
          </ul>
          <p class="muted"><${FailureText} texts=${cause} /></p>
        </div>`,
    )}
  </div>`;
}

interface Group {
  readonly effects: string[];
  readonly cause: FailureTexts;
}

function groupByCause(missing: readonly Missing[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { effect, cause } of missing) {
    const key = JSON.stringify([cause.meaning, cause.zohoSays]);
    const group = groups.get(key) ?? { effects: [], cause };
    group.effects.push(effect);
    groups.set(key, group);
  }
  return [...groups.values()];
}
