import type { VNode } from "preact";
import type { Outcome } from "../../../scoring/index.ts";
import { html } from "../html.ts";

interface Props {
  readonly points: number;
  /** Points of a full half of the bar, the same for all bars that are compared. */
  readonly scale: number;
  readonly outcome: Outcome;
}

/** Losses to one side of the axis, gains to the other. A picture of the number beside it, so hidden from screen readers. */
export function PointsBar({ points, scale, outcome }: Props): VNode {
  const share = scale > 0 ? Math.min(1, Math.abs(points) / scale) : 0;
  const side = points < 0 ? "minus" : "plus";
  return html`<span class=${`bar bar-${side} bar-${outcome}`} aria-hidden="true">
    <span class="bar-fill" style=${{ inlineSize: `${share * 50}%` }}></span>
  </span>`;
}
