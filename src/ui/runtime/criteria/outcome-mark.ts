import type { VNode } from "preact";
import type { Outcome } from "../../../scoring/index.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Icon, type IconName } from "../parts/icon.ts";

const ICONS: Readonly<Record<Outcome, IconName>> = { met: "check", not_met: "cross", unknown: "question" };

/** An outcome as icon and word. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }): VNode {
  const { translate } = currentLocale();
  return html`<span class=${`mark mark-${outcome}`}><${Icon} name=${ICONS[outcome]} />${translate(`outcome.${outcome}`)}</span>`;
}
