import type { VNode } from "preact";
import type { FieldRuleMatch } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import type { CriteriaTexts } from "../../runtime/criteria/criteria-texts.ts";
import { CriteriaTree } from "../../runtime/criteria/criteria-tree.ts";
import { OutcomeMark } from "../../runtime/criteria/outcome-mark.ts";
import { PointsBar } from "../../runtime/criteria/points-bar.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { FoldButton } from "../../runtime/parts/fold-button.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import { Toggle } from "../../runtime/parts/toggle.ts";

interface Props {
  readonly match: FieldRuleMatch;
  readonly scale: number;
  readonly texts: CriteriaTexts;
}

/** A field rule's line and, on demand, the line below it with every criterion. */
export function FieldRuleRows({ match, scale, texts }: Props): VNode {
  const { translate, points } = currentLocale();
  const { fieldRule, outcome, criteria } = match;
  const { score } = fieldRule;
  const sentence = texts.sentence(fieldRule.criteria);
  const label = `${translate("rule.why")} ${shorten(sentence, 120)}`;
  return html`<${Toggle}>
    ${(open: boolean, toggle: () => void, id: string) =>
      html`<tbody class=${`field-rule field-rule-${outcome}`} role="rowgroup">
        <tr role="row">
          <td role="cell" class="points">
            <span class=${`signed ${score < 0 ? "minus" : "plus"}`}>${points(score)}</span>
            <${PointsBar} points=${score} scale=${scale} outcome=${outcome} />
          </td>
          <th role="rowheader" scope="row"><${LongText} text=${sentence} sentence=${true} /></th>
          <td role="cell" class="verdict"><${OutcomeMark} outcome=${outcome} /></td>
          <td role="cell" class="why">
            <${FoldButton} open=${open} controls=${id} label=${label} onToggle=${toggle}>${translate("rule.why")}<//>
          </td>
        </tr>
        <tr id=${id} role="row" class="details" hidden=${!open}>
          <td role="cell" colSpan=${4}>
            ${open ? html`<ul class="field-rule-tree"><${CriteriaTree} match=${criteria} texts=${texts} /></ul>` : null}
          </td>
        </tr>
      </tbody>`}
  <//>`;
}
