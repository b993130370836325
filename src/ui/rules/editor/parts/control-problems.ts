import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { Icon } from "../../../runtime/parts/icon.ts";
import { type Control, problemsId } from "../store/use-control.ts";

/** The messages of a control; nothing where there are none. */
export function ControlProblems({ of: { id, problems } }: { readonly of: Control }): VNode | null {
  if (problems.length === 0) return null;
  return html`<ul id=${problemsId(id)} class="problems">
    ${problems.map(
      ({ severity, text }) =>
        html`<li key=${text} class=${`problem problem-${severity}`}><${Icon} name="warning" /><span>${text}</span></li>`,
    )}
  </ul>`;
}
