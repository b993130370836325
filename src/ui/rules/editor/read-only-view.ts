import type { VNode } from "preact";
import type { ReadOnlyReason } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { RuleSummary } from "./parts/rule-summary.ts";

/** A rule that can be read and not edited, so that nobody does so by accident. */
export function ReadOnlyView({ reason }: { readonly reason: ReadOnlyReason }): VNode {
  const { translate } = currentLocale();
  return html`<div class="editor-form">
    <${Notice} tone="plain" title=${translate("editor.read_only.title")}>
      <p>${translate(`editor.read_only.${reason}`)}</p>
    <//>
    <${RuleSummary} />
  </div>`;
}
