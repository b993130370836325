import { createRecordGateway } from "../crm/gateways/create-record-gateway.ts";
import { createRuleChangesGateway } from "../crm/gateways/create-rule-changes-gateway.ts";
import { createSearchGateway } from "../crm/gateways/create-search-gateway.ts";
import type { CrmTransport, RulesGateway } from "../crm/index.ts";
import type { EditorGateway } from "../ui/rules/state/editor-context.ts";

export { useId, useLayoutEffect, useMemo, useState } from "preact/hooks";
export { RuleEditor } from "../ui/rules/editor/rule-editor.ts";
export { createDraftMemory } from "../ui/rules/editor/state/draft-memory.ts";
export { useEditor, useStore } from "../ui/rules/editor/store/use-editor.ts";
export { describeFailure } from "../ui/runtime/describe-failure.ts";
export { FailureText } from "../ui/runtime/parts/failure-text.ts";
export { LongText } from "../ui/runtime/parts/long-text.ts";

/** What the settings page loads when a rule is edited: see EditorScript in settings.ts. */
export function createEditorGateway(transport: CrmTransport, reads: RulesGateway): EditorGateway {
  return {
    ...reads,
    ...createRecordGateway(transport),
    ...createRuleChangesGateway(transport),
    ...createSearchGateway(transport),
  };
}
