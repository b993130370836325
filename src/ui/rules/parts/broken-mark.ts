import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";

/** How many criteria of a rule are broken, as icon and words; nothing where none is. */
export function BrokenMark({ count }: { readonly count: number }): VNode | null {
  if (count === 0) return null;
  return html`<span class="mark mark-broken"><${Icon} name="warning" />${currentLocale().translate("settings.broken", { n: count })}</span>`;
}
