import type { VNode } from "preact";
import type { CriteriaMatch, CriterionMatch } from "../../../scoring/index.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { LongText } from "../parts/long-text.ts";
import type { CriteriaTexts } from "./criteria-texts.ts";
import { OutcomeMark } from "./outcome-mark.ts";

interface Props {
  readonly match: CriteriaMatch;
  readonly texts: CriteriaTexts;
}

/** One item of the nested list: a group with its members, or a criterion with what the record has and what the rule wants. */
export function CriteriaTree({ match, texts }: Props): VNode {
  const { translate } = currentLocale();
  if (match.kind === "criterion") return html`<${Leaf} match=${match} texts=${texts} />`;
  return html`<li>
    <p class="tree-head"><${OutcomeMark} outcome=${match.outcome} /> <span>${translate(`tree.${match.operator}`)}</span></p>
    <ul>
      ${match.members.map((member, index) => html`<${CriteriaTree} key=${index} match=${member} texts=${texts} />`)}
    </ul>
  </li>`;
}

interface LeafProps {
  readonly match: CriterionMatch;
  readonly texts: CriteriaTexts;
}

function Leaf({ match, texts }: LeafProps): VNode {
  const { translate, phrase } = currentLocale();
  const { criteria, outcome, seen, reason, assumption } = match;
  const name = criteria.kind === "criterion" ? texts.label(criteria.field) : texts.sentence(criteria);
  return html`<li>
    <p class="tree-head"><${OutcomeMark} outcome=${outcome} /> <strong><${LongText} text=${name} /></strong></p>
    ${
      criteria.kind === "criterion"
        ? html`<p>
            ${phrase("tree.seen_wanted", {
              seen: html`<${LongText} text=${texts.seen(criteria.field, seen)} />`,
              wanted: html`<${LongText} text=${texts.wanted(criteria)} />`,
            })}
          </p>`
        : null
    }
    ${reason === null ? null : html`<p class="muted">${translate("tree.reason", { reason: translate(`reason.${reason}`) })}</p>`}
    ${
      assumption === null
        ? null
        : html`<p class="muted">${translate("tree.assumption", { assumption: translate(`assumption.${assumption}`) })}</p>`
    }
  </li>`;
}
