import type { ComponentChildren, VNode } from "preact";
import type { EntityScore } from "../../scoring/index.ts";
import { html } from "../html.ts";
import { useLocale } from "../locale.ts";

interface Props {
  readonly stored: EntityScore | null;
  /** False: whether there is a stored score is not known. */
  readonly read: boolean;
  /** The card's heading. */
  readonly children: ComponentChildren;
}

/** A rule's name, its stored score, and the sides that make it up. No score is said in words, never shown as 0. */
export function ScoreHeadline({ stored, read, children }: Props): VNode {
  const { translate, total, points } = useLocale();
  const score = stored?.score ?? null;
  const side = (value: number | null) => (value === null ? translate("score.no_points") : points(value));
  return html`<div class="headline">
    <div class="headline-name">${children}</div>
    <dl class="headline-score">
      <dt>${translate("score.stored")}</dt>
      <dd class=${score === null ? "score score-none" : "score"}>
        ${score === null ? translate(read ? "score.none" : "score.not_read") : total(score)}
      </dd>
    </dl>
    ${
      stored === null
        ? null
        : html`<dl class="sides">
            <div class="plus"><dt>${translate("score.positive")}</dt><dd>${side(stored.positive)}</dd></div>
            <div class="minus"><dt>${translate("score.negative")}</dt><dd>${side(stored.negative)}</dd></div>
            <div><dt>${translate("score.touch_points")}</dt><dd>${side(stored.touchPoint)}</dd></div>
          </dl>`
    }
  </div>`;
}
