import type { VNode } from "preact";
import type { AccessNote } from "../../../crm/index.ts";
import { describeFailure } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { FailureText } from "../../runtime/parts/failure-text.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { AccessNotice } from "../../screen/access-notice.ts";
import type { RuleSettingsState } from "../state/rule-settings-state.ts";

interface Props {
  readonly state: RuleSettingsState;
  readonly onRetry: () => void;
}

const REFUSED: AccessNote = { kind: "refused", setting: { kind: "unset" } };

/** Why there are no rules to see, or whose permissions they are seen with. */
export function SettingsTrouble({ state, onRetry }: Props): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const { phase, access, user } = state;
  const noted = (note: AccessNote, retry: (() => void) | null) =>
    html`<${AccessNotice} note=${note} profile=${user?.profile ?? null} page="settings" onRetry=${retry} />`;
  switch (phase.kind) {
    case "refused":
      return noted(access ?? REFUSED, onRetry);
    case "outside":
    case "failed":
      if (access !== null) return noted(access, onRetry);
      break;
    case "no_modules":
      break;
    default:
      return access === null ? null : noted(access, null);
  }
  if (phase.kind === "failed") {
    return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("settings.failed.title")}>
      <p><${FailureText} texts=${describeFailure(phase.failure, locale)} /></p>
      <button type="button" onClick=${onRetry}>${translate("app.retry")}</button>
    <//>`;
  }
  return html`<${Notice} tone="plain" title=${translate(`settings.${phase.kind}.title`)}>
    <p>${translate(`settings.${phase.kind}.why`)}</p>
  <//>`;
}
