import { Component, type VNode } from "preact";
import type { RunReach } from "../../../crm/index.ts";
import { MOST_RULES_PER_RUN, type RuleId, type ScoreExplanation } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { LongText } from "../../runtime/parts/long-text.ts";
import { ModalDialog } from "../../runtime/parts/modal-dialog.ts";

interface Props {
  readonly explanation: ScoreExplanation;
  readonly onRun: (reaches: readonly RunReach[]) => unknown;
  readonly onClose: () => void;
}

/** A choice among the module's active rules, up to Zoho's limit for one run. */
export class RunRulesDialog extends Component<Props, { readonly chosen: readonly RuleId[] }> {
  override state = { chosen: [] };

  private toggle(id: RuleId): void {
    this.setState(({ chosen }) => ({
      chosen: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    }));
  }

  override render({ explanation, onRun, onClose }: Props, { chosen }: { readonly chosen: readonly RuleId[] }): VNode {
    const { translate } = currentLocale();
    const full = chosen.length >= MOST_RULES_PER_RUN;
    const offered = explanation.rules.filter(({ rule, whyNot }) => rule.active && whyNot !== "other_module");
    const go = () => {
      onClose();
      onRun([{ kind: "rules", ruleIds: chosen }]);
    };
    return html`<${ModalDialog} role="dialog" title=${translate("run.choose.title")} onClose=${onClose}>
      <fieldset>
        <legend>${translate("run.choose.help", { n: MOST_RULES_PER_RUN })}</legend>
        ${offered.map(
          ({ rule }) =>
            html`<label key=${rule.id} class="choice">
              <input
                type="checkbox"
                checked=${chosen.includes(rule.id)}
                disabled=${full && !chosen.includes(rule.id)}
                onChange=${() => this.toggle(rule.id)}
              />
              <${LongText} text=${rule.name} />
            </label>`,
        )}
      </fieldset>
      <p class="muted" aria-live="polite">
        ${translate("run.choose.chosen", { chosen: chosen.length, limit: MOST_RULES_PER_RUN })}
      </p>
      <div class="buttons">
        <button type="button" onClick=${onClose}>${translate("app.cancel")}</button>
        <button type="button" class="primary" disabled=${chosen.length === 0} onClick=${go}>
          ${translate("run.choose.go")}
        </button>
      </div>
    <//>`;
  }
}
