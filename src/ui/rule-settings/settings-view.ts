import type { VNode } from "preact";
import { html } from "../html.ts";
import { ConfirmTask } from "./confirm-task.ts";
import type { LoadEditor } from "./editor-slot.ts";
import { EditorView } from "./editor-view.ts";
import { useRules } from "./rule-context.ts";
import { RuleList } from "./rule-list.ts";
import { RulePage } from "./rule-page.ts";

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
