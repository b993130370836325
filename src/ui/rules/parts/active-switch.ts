import { Component, type VNode } from "preact";
import type { ScoringRule } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { newId } from "../../runtime/parts/new-id.ts";
import { currentRules } from "../state/rule-context.ts";
import { taskRefusalText } from "../tasks/task-refusal-text.ts";
import { StateMark } from "./state-mark.ts";

/**
 * The rule's state and the switch for it, which asks before it flips. Its label never changes.
 * Source: w3.org/WAI/ARIA/apg/patterns/switch
 */
export class ActiveSwitch extends Component<{ readonly rule: ScoringRule }> {
  private readonly whyId = newId();

  override render({ rule }: { readonly rule: ScoringRule }): VNode {
    const locale = currentLocale();
    const { store, check } = currentRules();
    const { whyId } = this;
    const task = { kind: rule.active ? "deactivate" : "activate", rules: [rule] } as const;
    const refusal = check(task);
    // While another action is under way all switches wait; saying so beside each would only be noise.
    const why = refusal?.kind === "limit" ? taskRefusalText(refusal, locale) : null;
    return html`<span class="active-switch">
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked=${rule.active}
      aria-label=${locale.translate("settings.state.switch", { rule: shorten(rule.name, 80) })}
      aria-disabled=${refusal === null ? undefined : "true"}
      aria-describedby=${why === null ? undefined : whyId}
      onClick=${() => (refusal === null ? store.ask(task) : undefined)}
    >
      <span class="switch-thumb"></span>
    </button>
    <${StateMark} active=${rule.active} />
    ${why === null ? null : html`<small id=${whyId} class="why-not">${why}</small>`}
  </span>`;
  }
}
