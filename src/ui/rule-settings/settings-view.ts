import type { VNode } from "preact";
import type { CrmGateway, RuleAdminGateway } from "../../crm/index.ts";
import type { Clock } from "../clock.ts";
import { html } from "../html.ts";
import { ConfirmTask } from "./confirm-task.ts";
import { EditorView } from "./editor-view.ts";
import { useRules } from "./rule-context.ts";
import { RuleList } from "./rule-list.ts";
import { RulePage } from "./rule-page.ts";

interface Props {
  readonly gateway: RuleAdminGateway & CrmGateway;
  readonly clock: Clock;
}

/** The view that is open, and the question that waits for an answer. */
export function SettingsView({ gateway, clock }: Props): VNode {
  const { asking } = useRules().state;
  return html`<div class="view">
    <${OpenView} gateway=${gateway} clock=${clock} />
    ${asking === null ? null : html`<${ConfirmTask} task=${asking} />`}
  </div>`;
}

function OpenView({ gateway, clock }: Props): VNode {
  const { view } = useRules().state;
  switch (view.kind) {
    case "list":
      return html`<${RuleList} />`;
    case "rule":
      return html`<${RulePage} key=${view.ruleId} view=${view} />`;
    case "editor":
      return html`<${EditorView} start=${view.start} gateway=${gateway} clock=${clock} />`;
  }
}
