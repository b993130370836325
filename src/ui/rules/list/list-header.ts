import type { VNode } from "preact";
import { checkAction, isUsedUp, type LimitRefusal, measureLimits } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Icon } from "../../runtime/parts/icon.ts";
import { limitRefusalText } from "../limits/limit-text.ts";
import { ActionButton } from "../parts/action-button.ts";
import { ModuleChoice } from "../parts/module-choice.ts";
import { SettingsIcon } from "../parts/settings-icon.ts";
import { currentRules, type RuleContext } from "../state/rule-context.ts";
import { TITLE_ID } from "../state/rule-settings-state.ts";
import { taskRefusalText } from "../tasks/task-refusal-text.ts";

/** Title, module and what concerns all its rules. */
export function ListHeader(): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const context = currentRules();
  const { store, module, rules, readOnly, check } = context;
  const refreshing = context.state.phase.kind === "ready" && context.state.phase.refreshing;
  const full = findNoRoom(context);
  const run = { kind: "run", target: { kind: "module" } } as const;
  return html`<header class="view-header">
    <h1 id=${TITLE_ID} tabIndex=${-1}>${translate("settings.title")}</h1>
    <${ModuleChoice} modules=${context.state.modules} chosen=${module.apiName} onChoose=${(name: string) => void store.chooseModule(name)} />
    <div class="header-actions">
      <button type="button" class="quiet" aria-disabled=${refreshing ? "true" : undefined} onClick=${() => (refreshing ? undefined : void store.refresh())}>
        <${Icon} name="refresh" />${translate(refreshing ? "app.refreshing" : "app.refresh")}
      </button>
      ${
        rules.length === 0
          ? null
          : html`<${ActionButton} whyNot=${taskRefusalText(check(run), locale)} onPress=${() => store.ask(run)}>
              <${Icon} name="play" />${translate("settings.action.run_module")}
            <//>`
      }
      <${ActionButton}
        look="primary"
        whyNot=${readOnly ? translate("settings.why.read_only") : full === null ? null : limitRefusalText(full, locale)}
        onPress=${() => void store.openEditor({ kind: "new", module: module.apiName })}
      >
        <${SettingsIcon} name="plus" />${translate("settings.new")}
      <//>
    </div>
  </header>`;
}

/** The limit that leaves no room for a new rule in any layout, not even for an inactive one; the module's own first. */
function findNoRoom({ module, parts, rules, limits }: RuleContext): LimitRefusal | null {
  const total = measureLimits(rules, module.apiName, limits).find(
    ({ limit, scope }) => limit === "total_rules" && scope.kind === "module",
  );
  if (total !== undefined && isUsedUp(total)) return { meter: total, needed: total.used + 1 };
  const places = [null, ...(parts.layouts.value ?? [])];
  const refusals = places.map((layout) =>
    checkAction({ kind: "create", module: module.apiName, layout, active: false }, rules, limits),
  );
  const [first = null] = refusals;
  return refusals.every((refusal) => refusal !== null) ? first : null;
}
