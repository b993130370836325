import type { ComponentChildren, VNode } from "preact";
import { type EntityScore, placeTouchPoints, type TouchPointReading } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import type { MessageKey } from "../../runtime/translate.ts";
import { hasNoPoints } from "./emptiness.ts";

interface Props {
  readonly stored: EntityScore | null;
  /** null: nothing tells whether the total holds the touch points. */
  readonly reading: TouchPointReading | null;
  /** False: whether there is a stored score is not known. */
  readonly read: boolean;
  /** The card's heading. */
  readonly children: ComponentChildren;
}

/** A rule's name, its stored score, and the sides that make it up. No score is said in words, never shown as 0. */
export function ScoreHeadline({ stored, reading, read, children }: Props): VNode {
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
    ${stored === null || hasNoPoints(stored) ? null : html`<${Sides} stored=${stored} reading=${reading} />`}
  </div>`;
}

/** A row without a score tells that the rule was run; no row at all tells nothing of the kind. */
function wordFor(stored: EntityScore | null, read: boolean) {
  if (stored !== null) return "score.no_points";
  return read ? "score.none" : "score.not_read";
}

/** Two sides that make up the total; what the touch points do to it stands with them, so that nobody adds them to it. */
function Sides({ stored, reading }: { readonly stored: EntityScore; readonly reading: Props["reading"] }): VNode {
  const { translate, points } = currentLocale();
  const side = (key: MessageKey, value: number | null, tone: string) => html`<div class=${value === null ? "" : tone}>
    <dt>${translate(key)}</dt>
    <dd>${value === null ? translate("score.side_none") : points(value)}</dd>
  </div>`;
  return html`<dl class="sides">
    ${side("score.positive", stored.positive, "plus")} ${side("score.negative", stored.negative, "minus")}
    ${side(`score.touch_points.${placeTouchPoints(stored, reading)}`, stored.touchPoint, "")}
  </dl>`;
}
