import type { ComponentChildren, VNode } from "preact";
import type { EntityScore } from "../../scoring/index.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import type { MessageKey } from "../translate.ts";
import { hasNoPoints } from "./emptiness.ts";

interface Props {
  readonly stored: EntityScore | null;
  /** False: whether there is a stored score is not known. */
  readonly read: boolean;
  /** The card's heading. */
  readonly children: ComponentChildren;
}

/** A rule's name, its stored score, and the sides that make it up. No score is said in words, never shown as 0. */
export function ScoreHeadline({ stored, read, children }: Props): VNode {
  const { translate, total } = currentLocale();
  const score = stored?.score ?? null;
  return html`<div class="headline">
    <div class="headline-name">${children}</div>
    <dl class="headline-score">
      <dt>${translate("score.stored")}</dt>
      <dd class=${score === null ? "score score-none" : "score"}>
        ${score === null ? translate(wordFor(stored, read)) : total(score)}
      </dd>
    </dl>
    ${stored === null || hasNoPoints(stored) ? null : html`<${Sides} stored=${stored} />`}
  </div>`;
}

/** A row without a score tells that the rule was run; no row at all tells nothing of the kind. */
function wordFor(stored: EntityScore | null, read: boolean) {
  if (stored !== null) return "score.no_points";
  return read ? "score.none" : "score.not_read";
}

function Sides({ stored }: { readonly stored: EntityScore }): VNode {
  const { translate, points } = currentLocale();
  const side = (key: MessageKey, value: number | null, tone: string) => html`<div class=${value === null ? "" : tone}>
    <dt>${translate(key)}</dt>
    <dd>${value === null ? translate("score.side_none") : points(value)}</dd>
  </div>`;
  return html`<dl class="sides">
    ${side("score.positive", stored.positive, "plus")} ${side("score.negative", stored.negative, "minus")}
    ${side("score.touch_points", stored.touchPoint, "")}
  </dl>`;
}
