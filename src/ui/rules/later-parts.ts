import type { Later } from "../screen/later.ts";
import type { RuleEditor } from "./editor/rule-editor.ts";
import type { createDraftMemory } from "./editor/state/draft-memory.ts";
import type { NoticesLater } from "./parts/notice-parts.ts";
import type { RulePage } from "./rule-page/rule-page.ts";
import type { EditorGateway, TestPart } from "./state/editor-context.ts";

/** The page of one rule. */
export interface RulePart {
  readonly RulePage: typeof RulePage;
}

/** The form of a rule. */
export interface EditorPart {
  readonly gateway: EditorGateway;
  readonly RuleEditor: typeof RuleEditor;
  readonly createDraftMemory: typeof createDraftMemory;
}

/** What of the rules' pages comes when it is first needed. */
export interface RulesLater extends NoticesLater {
  readonly rule: Later<RulePart>;
  readonly editor: Later<EditorPart>;
  readonly test: Later<TestPart>;
}
