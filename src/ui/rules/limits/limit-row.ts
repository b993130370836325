import type { VNode } from "preact";
import { isUsedUp, type LimitMeter } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { limitLabel, limitText } from "./limit-text.ts";

/** The limits of one place, side by side. */
export function LimitRow({ meters }: { readonly meters: readonly LimitMeter[] }): VNode {
  return html`<div class="limit-row">${meters.map((meter) => html`<${LimitBar} key=${meter.limit} meter=${meter} />`)}</div>`;
}

interface Props {
  readonly meter: LimitMeter;
}

/** How much of a limit is used, as text and, where the limit is known, as a meter. Source: w3.org/WAI/ARIA/apg/patterns/meter */
function LimitBar({ meter }: Props): VNode {
  const locale = currentLocale();
  const { used, maximum, source } = meter;
  const text = limitText(meter, locale);
  const full = isUsedUp(meter);
  const share = maximum === null || maximum === 0 ? 1 : Math.min(1, used / maximum);
  return html`<div class=${`limit ${full ? "limit-full" : ""}`}>
    <span class="limit-text" aria-hidden=${maximum !== null}>
      ${full ? html`<${Icon} name="warning" />` : null}${text}
    </span>
    ${
      maximum === null
        ? null
        : html`<span
            class="limit-track"
            role="meter"
            aria-label=${limitLabel(meter, locale)}
            aria-valuemin=${0}
            aria-valuemax=${maximum}
            aria-valuenow=${Math.min(used, maximum)}
            aria-valuetext=${text}
          >
            <span class="limit-fill" style=${{ inlineSize: `${share * 100}%` }}></span>
          </span>`
    }
    ${source === "server" ? html`<small class="limit-source">${locale.translate("settings.limits.from_server")}</small>` : null}
  </div>`;
}
