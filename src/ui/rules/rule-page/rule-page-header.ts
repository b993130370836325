import type { VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import { ActionButton } from "../parts/action-button.ts";
import { ActiveSwitch } from "../parts/active-switch.ts";
import { StateMark } from "../parts/state-mark.ts";
import { currentRules } from "../state/rule-context.ts";
import { TITLE_ID } from "../state/rule-settings-state.ts";
import type { Task } from "../state/task-state.ts";
import { taskRefusalText } from "../tasks/task-refusal-text.ts";

/** The rule's name, its state and what can be done with it. */
export function RulePageHeader({ rule }: { readonly rule: ScoringRule }): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, readOnly, check } = currentRules();
  const own = rule.kind === "manual";
  const tasks: readonly Task[] = [
    { kind: "clone", rules: [rule] },
    { kind: "run", target: { kind: "rules", rules: [rule] } },
    { kind: "delete", rules: [rule] },
  ];
  return html`<header class="view-header">
    <div class="rule-title">
      <h1 id=${TITLE_ID} tabIndex=${-1}><${LongText} text=${rule.name} /></h1>
      ${own ? html`<${ActiveSwitch} rule=${rule} />` : html`<${StateMark} active=${rule.active} />`}
    </div>
    ${
      own
        ? html`<div class="header-actions">
            ${tasks.map(
              (task) =>
                html`<${ActionButton} key=${task.kind} whyNot=${taskRefusalText(check(task), locale)} onPress=${() => store.ask(task)}>
                  ${translate(`settings.action.${task.kind}`)}
                <//>`,
            )}
            ${readOnly ? null : html`<button type="button" class="primary" onClick=${() => void store.edit(rule.id)}>${translate("settings.list.edit")}</button>`}
          </div>`
        : null
    }
    ${rule.description === null || rule.description === "" ? null : html`<p class="muted description"><${LongText} text=${rule.description} /></p>`}
  </header>`;
}
