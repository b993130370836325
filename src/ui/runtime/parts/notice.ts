import type { ComponentChildren, VNode } from "preact";
import { html } from "../html.ts";
import { Icon, type IconName } from "./icon.ts";

interface Props {
  readonly tone: "plain" | "warning";
  readonly icon?: IconName | undefined;
  readonly title: ComponentChildren;
  /** Only for what blocks the user: announced at once. */
  readonly alert?: boolean;
  readonly children?: ComponentChildren;
}

/** A titled message: why the page looks as it does, and the one thing to do about it. */
export function Notice({ tone, icon, title, alert = false, children }: Props): VNode {
  return html`<div class=${`notice notice-${tone}`} role=${alert ? "alert" : undefined}>
    ${icon === undefined ? null : html`<${Icon} name=${icon} />`}
    <div>
      <h2>${title}</h2>
      ${children}
    </div>
  </div>`;
}
