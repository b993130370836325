import type { VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { ActionButton } from "../parts/action-button.ts";
import { currentRules } from "../state/rule-context.ts";
import { SELECT_ALL_ID } from "../state/rule-settings-state.ts";
import type { Task } from "../state/task-state.ts";
import { taskRefusalText } from "../tasks/task-refusal-text.ts";

/** What can be done with all the selected rules at once. */
export function BulkBar({ selected }: { readonly selected: readonly ScoringRule[] }): VNode | null {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, check } = currentRules();
  if (selected.length === 0) return null;
  const tasks: readonly Task[] = [
    { kind: "activate", rules: selected.filter(({ active }) => !active) },
    { kind: "deactivate", rules: selected.filter(({ active }) => active) },
    { kind: "run", target: { kind: "rules", rules: selected } },
    { kind: "clone", rules: selected },
    { kind: "delete", rules: selected },
  ];
  function clear(): void {
    // The bar goes, and this button with it.
    document.getElementById(SELECT_ALL_ID)?.focus();
    store.select(
      selected.map(({ id }) => id),
      false,
    );
  }
  return html`<div class="bulk-bar" role="group" aria-label=${translate("settings.bulk.label")}>
    <p class="bulk-count"><strong>${translate("settings.bulk.count", { n: selected.length })}</strong></p>
    ${tasks.map(
      (task) =>
        html`<${ActionButton}
          key=${task.kind}
          whyNot=${taskRefusalText(check(task), locale)}
          onPress=${() => store.ask(task)}
        >
          ${translate(`settings.action.${task.kind}`)}
        <//>`,
    )}
    <button type="button" class="quiet" onClick=${clear}>
      ${translate("settings.bulk.clear")}
    </button>
  </div>`;
}
