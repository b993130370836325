import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { CrmGateway, RuleAdminGateway } from "../../crm/index.ts";
import type { RuleId, ScoringRule } from "../../scoring/index.ts";
import type { Clock } from "../clock.ts";
import { html } from "../html.ts";
import { createDraftMemory } from "./editor/draft-memory.ts";
import type { EditorContext, EditorStart } from "./editor/editor-context.ts";
import { RuleEditor } from "./editor/rule-editor.ts";
import { useRules } from "./rule-context.ts";

interface Props {
  readonly start: EditorStart;
  readonly gateway: RuleAdminGateway & CrmGateway;
  readonly clock: Clock;
}

const draftMemory = createDraftMemory(() => sessionStorage);

/** The editor in its place; it asks by itself before unsaved work is left. */
export function EditorView({ start, gateway, clock }: Props): VNode {
  const { store, state, parts, rules, limits } = useRules();
  const org = parts.org.value;
  const timeZone = org?.timeZone ?? state.user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const context = useMemo<EditorContext>(
    () => ({
      modules: state.modules,
      rules: joinRules(rules, state.otherRules),
      edition: limits.edition,
      serverLimits: limits.serverLimits,
      clock,
      timeZone,
      memory: draftMemory,
      // It asks by itself before it is left, and keeps its draft through a reload.
      onDirtyChange: () => undefined,
      onServerLimit: store.learnLimit,
    }),
    [state.modules, rules, state.otherRules, limits.edition, limits.serverLimits, clock, timeZone, store],
  );
  const ruleId = start.kind === "edit" ? start.rule.id : null;
  function leave(): void {
    if (ruleId === null) store.openList(null);
    else void store.openRule(ruleId);
  }
  return html`<${RuleEditor}
    key=${ruleId ?? "new"}
    start=${start}
    gateway=${gateway}
    context=${context}
    onSaved=${(id: RuleId) => void store.showSaved(id)}
    onLeave=${leave}
  />`;
}

/** The module's own rules are the fresher ones. */
function joinRules(own: readonly ScoringRule[], others: readonly ScoringRule[]): readonly ScoringRule[] {
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...others.filter(({ id }) => !known.has(id))];
}
