import type { VNode } from "preact";
import { html } from "../../html.ts";
import { useEditor } from "./editor-scope.ts";
import { FieldRulesSection } from "./field-rules-section.ts";
import { HeadSection } from "./head-section.ts";
import { MissingMetadata } from "./missing-metadata.ts";
import { ProblemSummary } from "./problem-summary.ts";
import { RuleSummary } from "./rule-summary.ts";
import type { ShownProblem } from "./shown-problems.ts";
import { SignalRulesSection } from "./signal-rules-section.ts";

interface Props {
  readonly problems: readonly ShownProblem[];
}

export function EditorForm({ problems }: Props): VNode {
  const { state } = useEditor();
  return html`<div class="editor-form">
    ${state.tried || state.refused !== null ? html`<${ProblemSummary} problems=${problems} />` : null}
    <${MissingMetadata} />
    <${HeadSection} />
    <${FieldRulesSection} />
    <${SignalRulesSection} />
    <${RuleSummary} />
  </div>`;
}
