import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { FieldRuleMatch } from "../../scoring/index.ts";
import type { CriteriaTexts } from "../criteria-texts.ts";
import { html } from "../html.ts";
import { useLocale } from "../locale.ts";
import { Icon } from "../parts/icon.ts";
import { LongText, shorten } from "../parts/long-text.ts";
import { OutcomeMark } from "../parts/outcome-mark.ts";
import { PointsBar } from "../parts/points-bar.ts";
import { CriteriaTree } from "./criteria-tree.ts";

interface Props {
  readonly match: FieldRuleMatch;
  readonly scale: number;
  readonly texts: CriteriaTexts;
}

/** A field rule's line and, on demand, the line below it with every criterion. */
export function FieldRuleRows({ match, scale, texts }: Props): VNode {
  const { translate, points } = useLocale();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { fieldRule, outcome, criteria } = match;
  const sentence = texts.sentence(fieldRule.criteria);
  const sign = fieldRule.score < 0 ? "minus" : "plus";
  return html`<tbody class=${`field-rule field-rule-${outcome}`} role="rowgroup">
    <tr role="row">
      <td role="cell" class="points">
        <span class=${`signed ${sign}`}>${points(fieldRule.score)}</span>
        <${PointsBar} points=${fieldRule.score} scale=${scale} outcome=${outcome} />
      </td>
      <th role="rowheader" scope="row"><${LongText} text=${sentence} /></th>
      <td role="cell" class="verdict"><${OutcomeMark} outcome=${outcome} /></td>
      <td role="cell" class="why">
        <button
          type="button"
          class="fold"
          aria-expanded=${open}
          aria-controls=${id}
          aria-label=${`${translate("rule.why")} ${shorten(sentence, 120)}`}
          onClick=${() => setOpen(!open)}
        >
          <${Icon} name="chevron" /><span>${translate("rule.why")}</span>
        </button>
      </td>
    </tr>
    <tr id=${id} role="row" class="details" hidden=${!open}>
      <td role="cell" colSpan=${4}>${open ? html`<ul class="tree"><${CriteriaTree} match=${criteria} texts=${texts} /></ul>` : null}</td>
    </tr>
  </tbody>`;
}
