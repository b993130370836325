import { createDraft, draftFromRule, isWrapped, type RuleDraft, startHistory } from "../../../../scoring/index.ts";
import type { EditorContext, EditorStart, KeptWork } from "../../state/editor-context.ts";
import type { EditorState } from "./editor-state.ts";
import { forgetMetadata } from "./reduce-metadata.ts";

export function openDraft(start: EditorStart, { modules, rules }: EditorContext): RuleDraft {
  if (start.kind === "edit") return draftFromRule(start.rule);
  const known = modules.some(({ apiName }) => apiName === start.module);
  return createDraft({ module: { apiName: known ? start.module : "", id: null }, wrapped: rules.some(isWrapped) });
}

export function openEditor(opened: RuleDraft, kept: KeptWork | null): EditorState {
  return {
    history: startHistory(opened),
    opened,
    kept,
    touched: new Set(),
    tried: false,
    metadata: forgetMetadata(opened.module.apiName, null),
    test: { head: null, record: null, fiscalYearStartMonth: null },
    saving: { kind: "idle" },
    refused: null,
    focus: null,
    spoken: null,
  };
}
