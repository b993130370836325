import type { ComponentChildren, VNode } from "preact";
import type { OutOfDateReason, RuleExplanation } from "../../scoring/index.ts";
import { html } from "../html.ts";
import { currentLocale, type Locale } from "../locale.ts";
import { Icon } from "../parts/icon.ts";

interface Props {
  readonly explanation: RuleExplanation;
  readonly labelOf: (field: string) => string;
}

/** Today's score beside the stored one, with the reason where it is known. */
export function OutOfDate({ explanation, labelOf }: Props): VNode | null {
  const locale = currentLocale();
  const { stored, outOfDate, expectedScore, outOfDateReasons } = explanation;
  // Without a stored score nothing can be out of date.
  if (outOfDate !== true || stored === null) return null;
  const change = locale.points((expectedScore ?? 0) - (stored.score ?? 0));
  const score = locale.total(expectedScore ?? 0);
  const title = locale.translate(expectedScore === null ? "stale.none" : "stale.title", { score, change });
  return html`<div class="stale">
    <${Icon} name="warning" />
    <div>
      <p><strong>${title}</strong></p>
      ${outOfDateReasons.map((reason, index) => html`<p key=${index}>${describeReason(reason, labelOf, locale)}</p>`)}
    </div>
  </div>`;
}

function describeReason(reason: OutOfDateReason, labelOf: Props["labelOf"], locale: Locale): ComponentChildren {
  return locale.phrase(`stale.${reason.code}`, {
    at: "at" in reason ? locale.instant(reason.at) : "",
    field: "field" in reason ? labelOf(reason.field) : "",
    fields: "fields" in reason ? locale.list(reason.fields.map(labelOf)) : "",
  });
}
