import type { VNode } from "preact";
import { type EntityScore, weighPoints } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import type { RuleNames } from "../state/rule-names.ts";
import { ScoreHeadline } from "./score-headline.ts";

interface Props {
  readonly scores: readonly EntityScore[];
  /** Why they have no reasons, where nothing else on the page says so. */
  readonly note?: string;
  readonly nameOf: RuleNames;
}

/** Zoho's stored scores without reasons, the weightiest first. */
export function StoredScores({ scores, note, nameOf }: Props): VNode {
  const sorted = scores.toSorted((one, other) => weighPoints(other) - weighPoints(one));
  return html`<div class="cards">
    ${note === undefined ? null : html`<p class="muted">${note}</p>`}
    ${sorted.map(
      (row) =>
        html`<article key=${row.ruleId} class="card">
          <${ScoreHeadline} stored=${row} reading=${null} read=${true}>
            <h2><${LongText} text=${nameOf(row.ruleId)} /></h2>
          <//>
        </article>`,
    )}
  </div>`;
}
