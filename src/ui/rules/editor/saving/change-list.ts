import type { VNode } from "preact";
import type { RuleChange } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { useEditor } from "../store/use-editor.ts";
import { describeChange } from "./change-texts.ts";

/** Differences as sentences, each with the word for what happens to it. */
export function ChangeList({ changes }: { readonly changes: readonly RuleChange[] }): VNode {
  const { texts, metadata } = useEditor(({ texts, metadata }) => ({ texts, metadata }));
  const locale = currentLocale();
  return html`<ul class="change-list">
    ${changes.map((change, index) => {
      const { kind, text } = describeChange(change, { locale, texts, signals: metadata.signals });
      return html`<li key=${index} class=${`change change-${kind}`}>
        <span class="change-kind">${locale.translate(`editor.change.kind.${kind}`)}</span>
        <span>${text}</span>
      </li>`;
    })}
  </ul>`;
}
