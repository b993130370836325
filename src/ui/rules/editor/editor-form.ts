import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { FieldRulesSection } from "./criteria/field-rules-section.ts";
import { HeadSection } from "./head-section.ts";
import { MissingMetadata } from "./missing-metadata.ts";
import { ProblemSummary } from "./parts/problem-summary.ts";
import { RuleSummary } from "./parts/rule-summary.ts";
import { useEditor } from "./scope/editor-scope.ts";
import type { ShownProblem } from "./scope/shown-problems.ts";
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
