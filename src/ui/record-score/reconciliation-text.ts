import type { VNode } from "preact";
import type { Reconciliation, RuleExplanation } from "../../scoring/index.ts";
import { html } from "../html.ts";
import { type Locale, useLocale } from "../locale.ts";
import { Icon } from "../parts/icon.ts";

/** Whether the parts add up to the number that Zoho stored, in words. */
export function ReconciliationText({ explanation }: { readonly explanation: RuleExplanation }): VNode | null {
  const locale = useLocale();
  const { rule, reconciliation, undecided, now, stored } = explanation;
  const { translate, points } = locale;
  if (rule.fieldRules === null || rule.kind === "zia") return null;
  const undecidedPoints = [undecided.positive, undecided.negative].filter((side) => side !== 0).map(points);
  const sentences =
    reconciliation === null
      ? now.score === null
        ? []
        : [translate("sum.now", { points: points(now.score) })]
      : [sumSentence(explanation, reconciliation, locale), ...remarks(reconciliation, locale)];
  if (undecidedPoints.length > 0) {
    sentences.push(translate("sum.undecided", { points: locale.list(undecidedPoints) }));
    if (reconciliation?.coveredByUndecided === true && !addsUp(reconciliation))
      sentences.push(translate("sum.covered"));
  }
  if (sentences.length === 0) return null;
  const exact = reconciliation !== null && addsUp(reconciliation) && stored !== null;
  return html`<div class="reconciliation">
    ${exact ? html`<${Icon} name="check" />` : null}
    <div>${sentences.map((sentence, index) => html`<p key=${index}>${sentence}</p>`)}</div>
  </div>`;
}

/** "Field rules explain 15, touch points 8, not explained 2, stored total 25." */
function sumSentence(
  { now }: RuleExplanation,
  { stored, reading, unexplained }: Reconciliation,
  locale: Locale,
): string {
  const { translate, total } = locale;
  const rest = unexplained.positive + unexplained.negative;
  const terms = [translate("sum.explained", { points: total(now.score ?? 0) })];
  if (reading.startsWith("contained")) {
    const touchPoints = (stored.touchPointPositive ?? 0) + (stored.touchPointNegative ?? 0);
    terms.push(translate("sum.touch_points", { points: total(touchPoints) }));
  }
  if (!addsUp({ unexplained })) terms.push(translate("sum.unexplained", { points: total(rest) }));
  terms.push(stored.score === null ? translate("score.none") : translate("sum.total", { points: total(stored.score) }));
  return `${locale.list(terms)}.`;
}

function remarks(reconciliation: Reconciliation, { translate, points, total }: Locale): readonly string[] {
  const { reading, unexplained, otherUnexplained, stored } = reconciliation;
  const sentences: string[] = [];
  if (addsUp(reconciliation)) sentences.push(translate("sum.adds_up"));
  else {
    for (const side of ["positive", "negative"] as const) {
      if (unexplained[side] !== 0) sentences.push(translate(`sum.${side}`, { points: points(unexplained[side]) }));
    }
  }
  if (reading.startsWith("apart")) {
    const touchPoints = (stored.touchPointPositive ?? 0) + (stored.touchPointNegative ?? 0);
    sentences.push(translate("sum.apart", { points: points(touchPoints) }));
  }
  if (reading !== "no_touch_points") {
    const other = total(otherUnexplained.positive + otherUnexplained.negative);
    sentences.push(
      translate(reading.startsWith("apart") ? "sum.other_contained" : "sum.other_apart", { points: other }),
    );
  }
  return sentences;
}

function addsUp({ unexplained }: Pick<Reconciliation, "unexplained">): boolean {
  return unexplained.positive === 0 && unexplained.negative === 0;
}
