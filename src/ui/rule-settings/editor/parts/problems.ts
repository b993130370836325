import type { VNode } from "preact";
import { html } from "../../../html.ts";
import { Icon } from "../../../parts/icon.ts";
import { type Control, problemsId } from "../editor-scope.ts";

/** The messages of a control; nothing where there are none. */
export function Problems({ of: { id, problems } }: { readonly of: Control }): VNode | null {
  if (problems.length === 0) return null;
  return html`<ul id=${problemsId(id)} class="problems">
    ${problems.map(
      ({ severity, text }) =>
        html`<li key=${text} class=${`problem problem-${severity}`}><${Icon} name="warning" /><span>${text}</span></li>`,
    )}
  </ul>`;
}
