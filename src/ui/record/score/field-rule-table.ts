import { Fragment, type VNode } from "preact";
import type { FieldRuleMatch } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import type { CriteriaTexts } from "../../runtime/criteria/criteria-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { FoldButton } from "../../runtime/parts/fold-button.ts";
import { Toggle } from "../../runtime/parts/toggle.ts";
import { FieldRuleRows } from "./field-rule-rows.ts";

interface Props {
  readonly name: string;
  readonly fieldRules: readonly FieldRuleMatch[];
  readonly scale: number;
  readonly texts: CriteriaTexts;
}

/** One line per field rule, the weightiest first; those not met are folded. The roles survive the narrow layout's CSS. */
export function FieldRuleTable({ name, fieldRules, scale, texts }: Props): VNode {
  const { translate } = currentLocale();
  const sorted = fieldRules.toSorted((a, b) => Math.abs(b.fieldRule.score) - Math.abs(a.fieldRule.score));
  const counting = sorted.filter((match) => match.outcome !== "not_met");
  const notMet = sorted.filter((match) => match.outcome === "not_met");
  const rows = (matches: readonly FieldRuleMatch[]) =>
    matches.map(
      (match, index) =>
        html`<${FieldRuleRows} key=${match.fieldRule.id ?? index} match=${match} scale=${scale} texts=${texts} />`,
    );
  return html`<table class="field-rules" role="table">
    <caption class="visually-hidden">${translate("rule.table", { rule: shorten(name, 80) })}</caption>
    <thead class="visually-hidden" role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${translate("rule.column.points")}</th>
        <th scope="col" role="columnheader">${translate("rule.column.rule")}</th>
        <th scope="col" role="columnheader">${translate("rule.column.outcome")}</th>
        <th scope="col" role="columnheader">${translate("rule.column.why")}</th>
      </tr>
    </thead>
    ${rows(counting)}
    ${
      notMet.length === 0
        ? null
        : html`<${Toggle}>${(open: boolean, toggle: () => void) => html`<${Fragment}>
      <tbody role="rowgroup">
        <tr role="row">
          <td role="cell" colSpan=${4}>
            <${FoldButton} open=${open} onToggle=${toggle}>${translate("rule.not_met", { n: notMet.length })}<//>
          </td>
        </tr>
      </tbody>
      ${open ? rows(notMet) : null}
    <//>`}<//>`
    }
  </table>`;
}
