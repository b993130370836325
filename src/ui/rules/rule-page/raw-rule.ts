import type { VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Disclosure } from "../../runtime/parts/disclosure.ts";

/** Zoho's own object, on demand. It scrolls, so the keyboard must be able to get into it. */
export function RawRule({ rule }: { readonly rule: ScoringRule }): VNode {
  const { translate } = currentLocale();
  return html`<${Disclosure} summary=${translate("settings.rule.raw")}>
    <pre class="raw" role="region" aria-label=${translate("settings.rule.raw")} tabIndex=${0} dir="ltr">${JSON.stringify(rule.source, null, 2)}</pre>
  <//>`;
}
