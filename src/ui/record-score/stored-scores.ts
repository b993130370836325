import type { VNode } from "preact";
import type { EntityScore, ScoringRule } from "../../scoring/index.ts";
import { html } from "../html.ts";
import { useLocale } from "../locale.ts";
import { LongText } from "../parts/long-text.ts";
import { ScoreHeadline } from "./score-headline.ts";

interface Props {
  readonly scores: readonly EntityScore[];
  /** For the names, as far as they are known. */
  readonly rules: readonly ScoringRule[];
}

/** Zoho's stored scores without reasons. */
export function StoredScores({ scores, rules }: Props): VNode {
  const { translate } = useLocale();
  return html`<div class="cards">
    ${scores.map((row) => {
      const name = rules.find((rule) => rule.id === row.ruleId)?.name ?? row.ruleName;
      return html`<article key=${row.ruleId} class="card">
        <${ScoreHeadline} stored=${row} read=${true}>
          <h2><${LongText} text=${name ?? translate("score.unlisted", { id: row.ruleId })} /></h2>
        <//>
      </article>`;
    })}
  </div>`;
}
