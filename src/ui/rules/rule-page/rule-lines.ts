import type { VNode } from "preact";
import { PointsBar } from "../../runtime/criteria/points-bar.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import type { ScoreLine } from "./score-lines.ts";

export interface LineProblem {
  /** Position of its line. */
  readonly line: number;
  readonly text: string;
}

interface Props {
  readonly caption: string;
  readonly lines: readonly ScoreLine[];
  /** What is wrong with some of them. */
  readonly problems: readonly LineProblem[];
  /** Shown where there are none. */
  readonly empty: string;
}

/** Points beside the sentence that says what they are for. */
export function RuleLines({ caption, lines, problems, empty }: Props): VNode {
  const { translate, points } = currentLocale();
  if (lines.length === 0) return html`<p class="muted">${empty}</p>`;
  const scale = Math.max(...lines.map(({ score }) => Math.abs(score ?? 0)));
  return html`<table>
    <caption class="visually-hidden">${caption}</caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${translate("rule.column.points")}</th>
        <th scope="col">${translate("settings.rule.when")}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ score, sentence }, index) =>
          html`<tr key=${index} class="score-line">
            <td class="points">
              <span class=${`signed ${(score ?? 0) < 0 ? "minus" : "plus"}`}>${score === null ? "?" : points(score)}</span>
              <${PointsBar} points=${score ?? 0} scale=${scale} outcome="met" />
            </td>
            <th scope="row">
              <${LongText} text=${sentence} sentence=${true} />
              ${problems
                .filter(({ line }) => line === index)
                .map(
                  ({ text }, place) =>
                    html`<p key=${place} class="line-problem"><${Icon} name="warning" /><span>${text}</span></p>`,
                )}
            </th>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
