import type { VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Disclosure } from "../../runtime/parts/disclosure.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import { spellSignal } from "../../runtime/signal-names.ts";

/** What can earn touch points, folded. Their sum stands in the headline. */
export function TouchPoints({ rule }: { readonly rule: ScoringRule }): VNode | null {
  const locale = currentLocale();
  const { translate, points } = locale;
  const sources = [
    ...rule.signalRules.map(({ score, signal }) => ({ score, name: spellSignal(signal, locale) })),
    ...rule.touchPointRules.map(({ score, group }) => ({ score, name: group ?? translate("touch.unnamed") })),
  ].toSorted((a, b) => Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0));
  if (sources.length === 0) {
    return rule.hasSignalRules === true ? html`<p class="muted">${translate("touch.hidden")}</p>` : null;
  }
  return html`<${Disclosure} summary=${translate("touch.fold", { n: sources.length })}>
    <table class="touch-points">
      <caption class="visually-hidden">${translate("touch.table", { rule: shorten(rule.name, 80) })}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${translate("rule.column.points")}</th>
          <th scope="col">${translate("touch.column.source")}</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map(
          ({ score, name }, index) =>
            html`<tr key=${index}>
              <td class=${`signed ${(score ?? 0) < 0 ? "minus" : "plus"}`}>${score === null ? translate("outcome.unknown") : points(score)}</td>
              <th scope="row"><${LongText} text=${name} /></th>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="muted">${translate("touch.note")}</p>
  <//>`;
}
