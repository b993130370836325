import { createRecordGateway } from "../crm/gateways/create-record-gateway.ts";
import { createRuleChangesGateway } from "../crm/gateways/create-rule-changes-gateway.ts";
import { createSearchGateway } from "../crm/gateways/create-search-gateway.ts";
import type { CrmTransport, RulesGateway } from "../crm/index.ts";
import type { EditorGateway } from "../ui/rules/state/editor-context.ts";

export { RuleEditor } from "../ui/rules/editor/rule-editor.ts";
export { createDraftMemory } from "../ui/rules/editor/state/draft-memory.ts";

/** What the settings page loads when a rule is edited: see EditorScript in settings.ts. */
export function createEditorGateway(transport: CrmTransport, reads: RulesGateway): EditorGateway {
  return {
    ...reads,
    ...createRecordGateway(transport),
    ...createRuleChangesGateway(transport),
    ...createSearchGateway(transport),
  };
}
