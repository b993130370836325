import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { LaterPart } from "../../../screen/later-part.ts";
import type { TestPart } from "../../state/editor-context.ts";
import { memo } from "../parts/memo.ts";
import { useEditor } from "../store/use-editor.ts";
import { RecordPicker } from "./record-picker.ts";

/** What the draft gives one record, while it is edited. */
export const TestPanel = memo((): VNode => {
  const { head, later } = useEditor(({ state, context }) => ({ head: state.test.head, later: context.test }));
  const { translate } = currentLocale();
  return html`<aside class="test-panel" aria-labelledby="rule-test-head" tabIndex=${-1}>
    <h2 id="rule-test-head">${translate("editor.test.title")}</h2>
    <${RecordPicker} />
    ${head === null ? html`<p class="muted">${translate("editor.test.choose_first")}</p>` : html`<${LaterPart} later=${later} lack="app.part_not_loaded" draw=${({ TestReading }: TestPart) => html`<${TestReading} />`} />`}
  </aside>`;
});
