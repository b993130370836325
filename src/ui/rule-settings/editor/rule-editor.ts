import type { VNode } from "preact";
import type { RuleId } from "../../../scoring/index.ts";
import { html } from "../../html.ts";
import type { EditorContext, EditorGateway, EditorStart } from "./editor-context.ts";

export interface RuleEditorProps {
  readonly start: EditorStart;
  readonly gateway: EditorGateway;
  readonly context: EditorContext;
  /** The rule is stored: of a new one the id that Zoho gave it. */
  readonly onSaved: (id: RuleId) => void;
  /** The user wants to go back to where they came from; unsaved work was asked about. */
  readonly onLeave: () => void;
}

/** The form of a scoring rule with its test panel. */
export function RuleEditor(_props: RuleEditorProps): VNode {
  return html`<div class="rule-editor"></div>`;
}
