import type { ComponentChildren, VNode } from "preact";
import type { AccessNote } from "../../crm/index.ts";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { Notice } from "../runtime/parts/notice.ts";
import { describeAccess } from "./describe-access.ts";

interface Props {
  readonly note: AccessNote;
  /** The user's profile by name; null: not known. */
  readonly profile: string | null;
  /** `settings`: nothing is changed through a connection there. */
  readonly page: "record" | "settings";
  /** null: another button of the page does it. */
  readonly onRetry: (() => void) | null;
  /** What else there is to say, after the meaning. */
  readonly children?: ComponentChildren;
}

/** What stands between the page and the CRM: what happened, what it means, what exactly to do, and who can do it. */
export function AccessNotice({ note, profile, page, onRetry, children }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { title, meaning, problem, steps, who } = describeAccess(note, { profile, page }, locale);
  const amiss = steps.length > 0;
  // A refusal is how the CRM is meant to work, and what may be seen stands below.
  const blocks = amiss && note.kind !== "refused";
  return html`<${Notice} tone=${blocks ? "warning" : "plain"} icon=${blocks ? "warning" : undefined} alert=${blocks} title=${title}>
    <p>${meaning} ${children}</p>
    ${problem === null ? null : html`<p class="access-problem">${problem}</p>`}
    ${
      amiss
        ? html`<div class="access-steps">
            <p>${translate("access.to_do")}</p>
            <ol>
              ${steps.map((step, index) => html`<li key=${index}>${step}</li>`)}
            </ol>
            <p class="muted">${who}</p>
          </div>`
        : null
    }
    ${amiss && onRetry !== null ? html`<button type="button" onClick=${onRetry}>${translate("app.retry")}</button>` : null}
  <//>`;
}
