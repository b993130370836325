import type { ComponentChildren, VNode } from "preact";
import { addPoints, type OutOfDateReason, type Reconciliation, type RuleExplanation } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";

interface Props {
  readonly explanation: RuleExplanation;
  readonly labelOf: (field: string) => string;
}

/** Today's score beside the stored one, with the reason where it is known. */
export function OutOfDate({ explanation, labelOf }: Props): VNode | null {
  const locale = currentLocale();
  const { reconciliation, outOfDate, outOfDateReasons } = explanation;
  // Without a stored score nothing can be out of date.
  if (outOfDate !== true || reconciliation === null) return null;
  return html`<div class="stale">
    <${Icon} name="warning" />
    <div>
      <p><strong>${titleOf(explanation, reconciliation, locale)}</strong></p>
      ${(explanation.expectedOther === null ? describeSides(reconciliation, locale) : []).map((sentence) => html`<p key=${sentence}>${sentence}</p>`)}
      ${outOfDateReasons.map((reason, index) => html`<p key=${index}>${describeReason(reason, labelOf, locale)}</p>`)}
    </div>
  </div>`;
}

function titleOf(
  { expected, expectedOther, undecided }: RuleExplanation,
  { stored }: Reconciliation,
  { translate, total, points }: Locale,
): string {
  const score = expected.score ?? 0;
  const other = expectedOther?.score ?? 0;
  const change = addPoints(score, -(stored.score ?? 0));
  // What can't be told may hold as much on either side.
  const spread = (write: (n: number) => string, n: number) =>
    [...new Set([undecided.negative, undecided.positive])].map((side) => write(addPoints(n, side))).join(" … ");
  if (expectedOther !== null && other !== score) {
    return translate("stale.either", { score: spread(total, score), other: spread(total, other) });
  }
  const values = { score: spread(total, score), change: spread(points, change) };
  if (undecided.negative !== 0 || undecided.positive !== 0) return translate("stale.title", values);
  if (change === 0) return translate("stale.same_total", values);
  return translate(expected.score === null ? "stale.none" : "stale.title", values);
}

/** Where both sides moved, their sum hides how: "+10 stored, now +15". */
function describeSides({ stored, unexplained }: Reconciliation, { translate, points }: Locale): readonly string[] {
  const { positive, negative } = unexplained;
  if (positive === 0 || negative === 0) return [];
  return (["positive", "negative"] as const).map((side) =>
    translate("app.labelled", {
      label: translate(`score.${side}`),
      text: translate("stale.side", {
        stored: stored[side] === null ? translate("score.side_none") : points(stored[side] ?? 0),
        now: points(addPoints(stored[side] ?? 0, -unexplained[side])),
      }),
    }),
  );
}

function describeReason(reason: OutOfDateReason, labelOf: Props["labelOf"], locale: Locale): ComponentChildren {
  return locale.phrase(`stale.${reason.code}`, {
    at: "at" in reason ? locale.instant(reason.at) : "",
    field: "field" in reason ? labelOf(reason.field) : "",
    fields: "fields" in reason ? locale.list(reason.fields.map(labelOf)) : "",
  });
}
