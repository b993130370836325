import type { VNode } from "preact";
import type { Clock } from "../runtime/clock.ts";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { LaterPart } from "../screen/later-part.ts";
import { EditorView } from "./editor-view.ts";
import type { RulePart, RulesLater } from "./later-parts.ts";
import { RuleList } from "./list/rule-list.ts";
import type { TasksPart } from "./parts/notice-parts.ts";
import { currentRules } from "./state/rule-context.ts";
import { findOpenRule, TITLE_ID, type View } from "./state/rule-settings-state.ts";
import type { Task } from "./state/task-state.ts";

interface Props {
  readonly later: RulesLater;
  readonly clock: Clock;
}

/** The view that is open, and the question that waits for an answer. */
export function SettingsView({ later, clock }: Props): VNode {
  const { view, asking } = currentRules().state;
  return html`<div>
    ${asking === null ? null : html`<${Question} task=${asking} later=${later} />`}
    ${
      view.kind === "list"
        ? html`<${RuleList} later=${later} />`
        : view.kind === "rule"
          ? html`<${OpenRule} key=${view.ruleId} view=${view} later=${later} />`
          : html`<${EditorView} start=${view.start} later=${later} clock=${clock} />`
    }
  </div>`;
}

function Question({ task, later }: { readonly task: Task; readonly later: RulesLater }): VNode {
  const { store } = currentRules();
  const draw = ({ ConfirmTask }: TasksPart) => html`<${ConfirmTask} task=${task} />`;
  const cancel = html`<button type="button" class="quiet" onClick=${() => store.ask(null)}>${currentLocale().translate("app.cancel")}</button>`;
  return html`<${LaterPart} later=${later.tasks} lack="app.not_done" draw=${draw} wayOut=${cancel} />`;
}

interface OpenRuleProps {
  readonly view: Extract<View, { kind: "rule" }>;
  readonly later: RulesLater;
}

function OpenRule({ view, later }: OpenRuleProps): VNode {
  const { store, parts } = currentRules();
  const { translate } = currentLocale();
  const draw = ({ RulePage }: RulePart) => html`<${RulePage} view=${view} later=${later} />`;
  const back = html`<button type="button" class="quiet" onClick=${() => store.openList(view.ruleId)}>${translate("settings.rule.back")}</button>`;
  const before = html`<h1 id=${TITLE_ID} tabIndex=${-1}><bdi>${findOpenRule(view, parts)?.name ?? translate("settings.rule.loading")}</bdi></h1>`;
  return html`<${LaterPart} later=${later.rule} lack="app.part_not_loaded" draw=${draw} before=${before} wayOut=${back} />`;
}
