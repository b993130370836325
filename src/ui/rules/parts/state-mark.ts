import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { SettingsIcon } from "./settings-icon.ts";

/** Active or inactive, as icon and word. */
export function StateMark({ active }: { readonly active: boolean }): VNode {
  const { translate } = currentLocale();
  const state = active ? "active" : "inactive";
  return html`<span class=${`mark mark-${state}`}>
    ${active ? html`<${Icon} name="check" />` : html`<${SettingsIcon} name="pause" />`}${translate(`settings.state.${state}`)}
  </span>`;
}
