import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Disclosure } from "../../runtime/parts/disclosure.ts";

export function HowItWorks({ timeZone }: { readonly timeZone: string }): VNode {
  const { translate, phrase } = currentLocale();
  return html`<${Disclosure} summary=${translate("how.title")}>
    <ul class="how">
      <li>${translate("how.truth")}</li>
      <li>${translate("how.touch")}</li>
      <li>${translate("how.signals")}</li>
      <li>${phrase("how.days", { zone: timeZone })}</li>
      <li>${translate("how.assumed")}</li>
    </ul>
  <//>`;
}
