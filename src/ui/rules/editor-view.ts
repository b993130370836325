import { Component, type VNode } from "preact";
import type { RuleId, ScoringRule } from "../../scoring/index.ts";
import type { Clock } from "../runtime/clock.ts";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { LaterPart } from "../screen/later-part.ts";
import type { EditorPart, RulesLater } from "./later-parts.ts";
import type { DraftMemory, EditorContext, EditorStart } from "./state/editor-context.ts";
import { currentRules } from "./state/rule-context.ts";
import { ownerOf, TITLE_ID } from "./state/rule-settings-state.ts";

interface Props {
  readonly start: EditorStart;
  readonly later: Pick<RulesLater, "editor" | "test">;
  readonly clock: Clock;
}

/** The editor in its place. It asks by itself before unsaved work is left, and keeps its draft through a reload. */
export class EditorView extends Component<Props> {
  private memory: DraftMemory | null = null;
  private readonly joinRules = createRuleJoiner();

  private findMemory({ createDraftMemory }: EditorPart): DraftMemory {
    this.memory ??= createDraftMemory(
      () => sessionStorage,
      () => ownerOf(currentRules().state),
    );
    return this.memory;
  }

  private readonly draw = (part: EditorPart): VNode => {
    const { start, clock, later } = this.props;
    const { store, state, parts, rules, limits } = currentRules();
    const context: EditorContext = {
      modules: state.modules,
      rules: this.joinRules(rules, state.otherRules),
      edition: limits.edition,
      serverLimits: limits.serverLimits,
      timeZone:
        parts.org.value?.timeZone ?? state.user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
      clock,
      memory: this.findMemory(part),
      test: later.test,
      onDirtyChange: () => undefined,
      onServerLimit: store.learnLimit,
    };
    const { RuleEditor, gateway } = part;
    return html`<${RuleEditor} key=${ruleOf(start) ?? "new"} start=${start} gateway=${gateway} context=${context} onSaved=${(id: RuleId) => void store.showSaved(id)} onLeave=${this.leave} />`;
  };

  private readonly leave = (): void => {
    const { store } = currentRules();
    const ruleId = ruleOf(this.props.start);
    if (ruleId === null) store.openList(null);
    else void store.openRule(ruleId);
  };

  override render({ start, later }: Props): VNode {
    const { translate, phrase } = currentLocale();
    const title =
      start.kind === "new" ? translate("editor.title.new") : phrase("editor.title.edit", { name: start.rule.name });
    // As the editor will have it.
    const before = html`<h1 id=${TITLE_ID} tabIndex=${-1}><span>${title}</span></h1>`;
    const back = html`<button type="button" class="quiet" onClick=${this.leave}>${translate("settings.rule.back")}</button>`;
    return html`<div><${LaterPart} later=${later.editor} lack="settings.editor.not_loaded" draw=${this.draw} before=${before} wayOut=${back} /></div>`;
  }
}

function ruleOf(start: EditorStart): RuleId | null {
  return start.kind === "edit" ? start.rule.id : null;
}

type Rules = readonly ScoringRule[];

/** The module's own rules are the fresher ones. The same rules give the same list, on which more is built. */
function createRuleJoiner(): (own: Rules, others: Rules) => Rules {
  let last: { readonly own: Rules; readonly others: Rules; readonly joined: Rules } | null = null;
  return (own, others) => {
    if (last?.own !== own || last.others !== others) {
      const known = new Set(own.map(({ id }) => id));
      last = { own, others, joined: [...own, ...others.filter(({ id }) => !known.has(id))] };
    }
    return last.joined;
  };
}
