import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { FieldRulesSection } from "./criteria/field-rules-section.ts";
import { HeadSection } from "./head-section.ts";
import { MissingMetadata } from "./missing-metadata.ts";
import { memo } from "./parts/memo.ts";
import { ProblemSummary } from "./parts/problem-summary.ts";
import { RuleSummary } from "./parts/rule-summary.ts";
import { SignalRulesSection } from "./signal-rules-section.ts";
import { useEditor } from "./store/use-editor.ts";

export const EditorForm = memo((): VNode => {
  const { summed } = useEditor(({ state: { tried, refused } }) => ({ summed: tried || refused !== null }));
  return html`<div class="editor-form">
    ${summed ? html`<${ProblemSummary} />` : null}
    <${MissingMetadata} />
    <${HeadSection} />
    <${FieldRulesSection} />
    <${SignalRulesSection} />
    <${RuleSummary} />
  </div>`;
});
