import type { VNode } from "preact";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Notice } from "../parts/notice.ts";

/** The reduced view's one sentence: what is missing and who can grant it. */
export function RulesRefused({ hasScores }: { readonly hasScores: boolean }): VNode {
  const { translate } = currentLocale();
  return html`<${Notice} tone="plain" title=${translate("rules_refused.title")}>
    <p>${translate("rules_refused.why")} ${translate(`rules_refused.${hasScores ? "scores" : "no_scores"}`)}</p>
  <//>`;
}
