import type { VNode } from "preact";
import { isPermissionRefusal } from "../../crm/index.ts";
import { describeFailure } from "../describe-failure.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { FailureText } from "../parts/failure-text.ts";
import { Notice } from "../parts/notice.ts";
import type { PartName, RecordParts } from "./record-score-state.ts";

interface Props {
  readonly parts: RecordParts;
  readonly onRetry: () => void;
}

const NAMES: readonly PartName[] = ["record", "rules", "scores", "fields", "org"];

/** Names what could not be read, what that costs, and offers to read again. */
export function MissingParts({ parts, onRetry }: Props): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const missing = NAMES.flatMap((name) => {
    const { failure, value } = parts[name];
    // Rules without the permission have a notice of their own: reading again would not help.
    if (failure === null || (name === "rules" && isPermissionRefusal(failure))) return [];
    return { name, failure, kept: value !== null };
  });
  if (missing.length === 0) return null;
  return html`<${Notice} tone="warning" icon="warning" title=${translate("missing.title")}>
    <ul>
      ${missing.map(
        ({ name, failure, kept }) =>
          html`<li key=${name}>
            ${translate(`missing.${name}`)} ${kept ? translate("missing.earlier") : ""}${" "}
            <span class="muted"><${FailureText} texts=${describeFailure(failure, locale)} /></span>
          </li>`,
      )}
    </ul>
    <button type="button" onClick=${onRetry}>${translate("app.retry")}</button>
  <//>`;
}
