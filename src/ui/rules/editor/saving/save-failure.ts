import type { VNode } from "preact";
import type { CrmError } from "../../../../crm/index.ts";
import { describeFailure } from "../../../runtime/describe-failure.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { FailureText } from "../../../runtime/parts/failure-text.ts";
import { Notice } from "../../../runtime/parts/notice.ts";

interface Props {
  readonly failure: CrmError;
  readonly unsure: boolean;
}

/** No usable answer came. What was typed is still there, and says so. */
export function SaveFailure({ failure, unsure }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  return html`<${Notice}
    tone="warning"
    icon="warning"
    alert=${true}
    title=${translate(unsure ? "editor.unsure.title" : "editor.not_saved.title")}
  >
    <p><${FailureText} texts=${describeFailure(failure, locale)} /></p>
    <p>${translate(unsure ? "editor.unsure.body" : "editor.not_saved.body")}</p>
  <//>`;
}
