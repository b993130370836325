import type { VNode } from "preact";
import {
  addPoints,
  addsUp,
  isTotalExplained,
  type Reconciliation,
  type RuleExplanation,
} from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { hasNoPoints } from "./emptiness.ts";

/** Whether the parts add up to the number that Zoho stored, in words. */
export function ReconciliationText({ explanation }: { readonly explanation: RuleExplanation }): VNode | null {
  const locale = currentLocale();
  const { reconciliation, undecided, now, stored } = explanation;
  const { translate, points } = locale;
  const open = [undecided.positive, undecided.negative].filter((side) => side !== 0);
  const exact = reconciliation !== null && addsUp(reconciliation);
  const sentences: string[] = [];
  if (reconciliation !== null) sentences.push(...writeSentences(explanation, reconciliation, locale));
  else if (now.score !== null) sentences.push(translate("sum.now", { points: points(now.score) }));
  if (open.length > 0) sentences.push(translate("sum.undecided", { points: locale.list(open.map(points)) }));
  if (reconciliation?.coveredByUndecided === true && !exact) sentences.push(translate("sum.covered"));
  // Nothing stored, nothing met, nothing open: the headline has said it.
  const trivial = exact && open.length === 0 && now.score === null && stored !== null && hasNoPoints(stored);
  if (sentences.length === 0 || trivial) return null;
  return html`<div class="reconciliation">
    ${exact ? html`<${Icon} name="check" />` : null}
    <p>
      <strong>${sentences[0]}</strong>${" "}
      <span class="muted">${sentences.slice(1).join(" ")}</span>
    </p>
  </div>`;
}

/** First "Field rules explain 15, touch points 8, not explained 2, stored total 25.", then what there is to say about it. */
function writeSentences(
  { now, outOfDate }: RuleExplanation,
  reconciliation: Reconciliation,
  locale: Locale,
): readonly string[] {
  const { translate, points, total } = locale;
  const { stored, reading, unexplained, otherUnexplained, beyondSides } = reconciliation;
  const exact = addsUp(reconciliation);
  const onTop = beyondSides !== 0 && isTotalExplained(reconciliation);
  const apart = reading.startsWith("apart") && !onTop;
  const touchPoints = reconciliation.touchPoints.score ?? 0;
  const rest = sumOf(unexplained);
  const beyond = onTop ? 0 : beyondSides;

  const terms = [translate("sum.explained", { points: total(now.score ?? 0) })];
  if (onTop || reading.startsWith("contained"))
    terms.push(translate("sum.touch_points", { points: total(touchPoints) }));
  if (rest !== 0) terms.push(translate("sum.unexplained", { points: describeRest(unexplained, locale) }));
  terms.push(translate(stored.score === null ? "sum.total_none" : "sum.total", { points: total(stored.score ?? 0) }));

  const sentences = [translate("sum.sentence", { terms: locale.list(terms) })];
  if (exact) sentences.push(translate("sum.adds_up"));
  // Sides that differ and cancel out: the totals alone would look as if all were well.
  else if (rest === 0 && beyond === 0) sentences.push(translate("sum.sides_differ"));
  // The notice above has set both sides against today's values.
  const told = outOfDate === true && unexplained.positive !== 0 && unexplained.negative !== 0;
  for (const side of ["positive", "negative"] as const) {
    const left = unexplained[side];
    if (left === 0 || told) continue;
    const value = stored[side];
    sentences.push(
      translate(`sum.${side}`, {
        stored: value === null ? translate("score.side_none") : points(value),
        explained: points(addPoints(value ?? 0, -left)),
      }),
    );
  }
  if (beyond !== 0) sentences.push(translate("sum.beyond_sides", { points: points(beyond) }));
  if (apart) sentences.push(translate("sum.apart", { points: points(touchPoints) }));
  if (reading !== "no_touch_points" && !onTop) {
    const points = describeRest(otherUnexplained, locale);
    sentences.push(translate(apart ? "sum.other_contained" : "sum.other_apart", { points }));
  }
  return sentences;
}

/** One side as a number; two as two, because their sum may be 0. */
function describeRest(rest: Reconciliation["unexplained"], { translate, points, total }: Locale): string {
  const { positive, negative } = rest;
  return positive !== 0 && negative !== 0
    ? translate("sum.both_sides", { positive: points(positive), negative: points(negative) })
    : total(sumOf(rest));
}

function sumOf({ positive, negative }: Reconciliation["unexplained"]): number {
  return addPoints(positive, negative);
}
