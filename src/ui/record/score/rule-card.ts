import type { VNode } from "preact";
import type { RuleExplanation } from "../../../scoring/index.ts";
import type { CriteriaTexts } from "../../runtime/criteria/criteria-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import { FieldRuleTable } from "./field-rule-table.ts";
import type { LayoutNames } from "./layout-names.ts";
import { OutOfDate } from "./out-of-date.ts";
import { ReconciliationText } from "./reconciliation-text.ts";
import { ScoreHeadline } from "./score-headline.ts";
import { TouchPoints } from "./touch-points.ts";

interface Props {
  readonly explanation: RuleExplanation;
  readonly scoresRead: boolean;
  /** The largest field rule of the page in points: all bars share it. */
  readonly scale: number;
  readonly texts: CriteriaTexts;
  readonly layoutNames: LayoutNames;
}

export function RuleCard({ explanation, scoresRead, scale, texts, layoutNames }: Props): VNode {
  const { translate, phrase } = currentLocale();
  const headingId = `rule-${explanation.rule.id}`;
  const { rule, fieldRules, stored, reconciliation } = explanation;
  return html`<article class="card" aria-labelledby=${headingId}>
    <${ScoreHeadline} stored=${stored} reading=${reconciliation?.reading ?? null} read=${scoresRead}>
      <h2 id=${headingId}><${LongText} text=${rule.name} /></h2>
      <p class="muted">
        ${rule.layout === null ? translate("rule.global") : phrase("rule.layout", { layout: layoutNames(rule.layout) })}
      </p>
    <//>
    <${OutOfDate} explanation=${explanation} labelOf=${texts.label} />
    ${
      rule.kind === "manual" && rule.fieldRules !== null && fieldRules.length > 0
        ? html`<${FieldRuleTable} name=${rule.name} fieldRules=${fieldRules} scale=${scale} texts=${texts} />`
        : html`<p>${translate(withoutFieldRules(explanation))}</p>`
    }
    <${TouchPoints} rule=${rule} />
    <${ReconciliationText} explanation=${explanation} />
  </article>`;
}

function withoutFieldRules({ rule }: RuleExplanation) {
  if (rule.kind === "zia") return "rule.zia";
  return rule.fieldRules === null ? "rule.no_field_rules" : "rule.only_signals";
}
