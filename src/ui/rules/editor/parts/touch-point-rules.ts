import type { VNode } from "preact";
import type { TouchPointRule } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";

interface Props {
  readonly rules: readonly TouchPointRule[];
  readonly isNew: boolean;
}

/** The newer form of signals: Zoho keeps it, this program shows it and never changes it. */
export function TouchPointRules({ rules, isNew }: Props): VNode {
  const { translate, phrase, points } = currentLocale();
  return html`<section class="editor-section" aria-labelledby="rule-touch-points">
    <div class="section-head">
      <h2 id="rule-touch-points">${translate("editor.touch_points")}</h2>
      <p class="muted">${translate(isNew ? "editor.touch_points.new" : "editor.touch_points.kept")}</p>
    </div>
    <ul class="signal-list">
      ${rules.map(
        ({ id, group, score }, index) =>
          html`<li key=${id ?? index}>${phrase("app.labelled", { label: group ?? translate("touch.unnamed"), text: score === null ? "?" : points(score) })}</li>`,
      )}
    </ul>
  </section>`;
}
