import type { VNode } from "preact";
import { html } from "../runtime/html.ts";
import type { LoadEditor } from "./editor/editor-slot.ts";
import { EditorView } from "./editor-view.ts";
import { RuleList } from "./list/rule-list.ts";
import { RulePage } from "./rule-page/rule-page.ts";
import { useRules } from "./state/rule-context.ts";
import { ConfirmTask } from "./tasks/confirm-task.ts";

interface Props {
  readonly loadEditor: LoadEditor;
}

/** The view that is open, and the question that waits for an answer. */
export function SettingsView({ loadEditor }: Props): VNode {
  const { asking } = useRules().state;
  return html`<div class="view">
    <${OpenView} loadEditor=${loadEditor} />
    ${asking === null ? null : html`<${ConfirmTask} task=${asking} />`}
  </div>`;
}

function OpenView({ loadEditor }: Props): VNode {
  const { view } = useRules().state;
  switch (view.kind) {
    case "list":
      return html`<${RuleList} />`;
    case "rule":
      return html`<${RulePage} key=${view.ruleId} view=${view} />`;
    case "editor":
      return html`<${EditorView} start=${view.start} loadEditor=${loadEditor} />`;
  }
}
