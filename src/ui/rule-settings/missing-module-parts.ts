import type { VNode } from "preact";
import { describeFailure } from "../describe-failure.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { FailureText } from "../parts/failure-text.ts";
import { Notice } from "../parts/notice.ts";
import { useRules } from "./rule-context.ts";
import type { ModulePartName } from "./rule-settings-state.ts";

const NAMES: readonly ModulePartName[] = ["rules", "layouts", "fields", "signals", "org"];

/** Names what could not be read, what that costs, and offers to read again. */
export function MissingModuleParts(): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, parts } = useRules();
  const missing = NAMES.flatMap((name) => {
    const { failure, value } = parts[name];
    return failure === null ? [] : [{ name, failure, kept: value !== null }];
  });
  if (missing.length === 0) return null;
  const blocked = parts.rules.value === null;
  const title = translate(blocked ? "settings.rules_failed.title" : "settings.missing.title");
  return html`<${Notice} tone="warning" icon="warning" alert=${blocked} title=${title}>
    <ul class="missing-list">
      ${missing.map(
        ({ name, failure, kept }) =>
          html`<li key=${name}>
            ${translate(`settings.missing.${name}`)} ${kept ? translate("missing.earlier") : ""}${" "}
            <span class="muted"><${FailureText} texts=${describeFailure(failure, locale)} /></span>
          </li>`,
      )}
    </ul>
    <button type="button" onClick=${() => void store.refresh()}>${translate("app.retry")}</button>
  <//>`;
}
