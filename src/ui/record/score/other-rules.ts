import type { ComponentChild, VNode } from "preact";
import type { RuleExplanation } from "../../../scoring/index.ts";
import { OutcomeMark } from "../../runtime/criteria/outcome-mark.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { Disclosure } from "../../runtime/parts/disclosure.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import type { LayoutNames } from "./layout-names.ts";

interface Props {
  readonly rules: readonly RuleExplanation[];
  readonly layoutNames: LayoutNames;
}

/** Rules that give this record nothing, folded, and before them those of which that can't be told. */
export function OtherRules({ rules, layoutNames }: Props): VNode {
  const { translate } = currentLocale();
  const undecided = rules.filter((rule) => rule.applies === null);
  const apart = rules.filter((rule) => rule.applies === false);
  return html`<div class="other-rules">
    ${
      undecided.length === 0
        ? null
        : html`<section class="card">
            <h2>${translate("rule.undecided")}</h2>
            <${NamedRules} rules=${undecided} layoutNames=${layoutNames} />
          </section>`
    }
    ${
      apart.length === 0
        ? null
        : html`<${Disclosure} summary=${translate("rule.others", { n: apart.length })}><${NamedRules} rules=${apart} layoutNames=${layoutNames} /><//>`
    }
  </div>`;
}

function NamedRules({ rules, layoutNames }: Props): VNode {
  const locale = currentLocale();
  return html`<ul class="other-rule-list">
    ${rules.map(
      (explanation) =>
        html`<li key=${explanation.rule.id}>
          ${explanation.applies === null ? html`<${OutcomeMark} outcome="unknown" />` : null}
          <strong><${LongText} text=${explanation.rule.name} /></strong>
          <span class="muted">${reasonOf(explanation, layoutNames, locale)}</span>
          ${
            explanation.stored?.score == null
              ? null
              : html`<span>${locale.translate("app.labelled", {
                  label: locale.translate("score.stored"),
                  text: locale.total(explanation.stored.score),
                })}</span>`
          }
        </li>`,
    )}
  </ul>`;
}

function reasonOf({ rule, whyNot }: RuleExplanation, nameOf: LayoutNames, { phrase }: Locale): ComponentChild {
  const layout = rule.layout === null ? "" : nameOf(rule.layout);
  return whyNot === null ? null : phrase(`rule.${whyNot}`, { layout });
}
