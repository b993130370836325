import type { VNode } from "preact";
import type { RuleId, ScoringRule } from "../../scoring/index.ts";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { type EditorNeeds, EditorSlot, type LoadEditor } from "./editor/editor-slot.ts";
import type { EditorStart } from "./state/editor-context.ts";
import { useRules } from "./state/rule-context.ts";
import { ownerOf } from "./state/rule-settings-state.ts";

interface Props {
  readonly start: EditorStart;
  readonly loadEditor: LoadEditor;
}

/** The editor in its place. It asks by itself before unsaved work is left, and keeps its draft through a reload. */
export function EditorView({ start, loadEditor }: Props): VNode {
  const { store, state, parts, rules, limits } = useRules();
  const ruleId = start.kind === "edit" ? start.rule.id : null;

  const needs: EditorNeeds = {
    start,
    locale: currentLocale(),
    owner: ownerOf(state),
    context: {
      modules: state.modules,
      rules: joinRules(rules, state.otherRules),
      edition: limits.edition,
      serverLimits: limits.serverLimits,
      timeZone:
        parts.org.value?.timeZone ?? state.user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
      onDirtyChange: () => undefined,
      onServerLimit: store.learnLimit,
    },
    onSaved: (id: RuleId) => void store.showSaved(id),
    onLeave: () => (ruleId === null ? store.openList(null) : void store.openRule(ruleId)),
  };
  return html`<${EditorSlot} key=${ruleId ?? "new"} needs=${needs} loadEditor=${loadEditor} />`;
}

/** The module's own rules are the fresher ones. */
function joinRules(own: readonly ScoringRule[], others: readonly ScoringRule[]): readonly ScoringRule[] {
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...others.filter(({ id }) => !known.has(id))];
}
