import type { VNode } from "preact";
import { measureFieldRules } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ControlProblems } from "../parts/control-problems.ts";
import { EditorIcon } from "../parts/editor-icon.ts";
import { buttonId } from "../state/control-ids.ts";
import { useControl } from "../store/use-control.ts";
import { useEditor, useStore } from "../store/use-editor.ts";
import { FieldRuleCard } from "./field-rule-card.ts";

export function FieldRulesSection(): VNode {
  const store = useStore();
  const { fieldRules, sentences, edition, serverLimits } = useEditor(({ draft, sentences, context }) => ({
    fieldRules: draft.fieldRules,
    sentences,
    edition: context.edition,
    serverLimits: context.serverLimits,
  }));
  const { translate } = currentLocale();
  const control = useControl("field_rules", null);
  const { used, maximum } = measureFieldRules(fieldRules.length, { edition, serverLimits });
  const full = maximum !== null && used >= maximum;
  const limitId = `${control.id}-limit`;
  return html`<section id=${control.id} class="editor-section" aria-labelledby="${control.id}-head" tabIndex=${-1}>
    <div class="section-head">
      <h2 id="${control.id}-head">${translate("editor.field_rules")}</h2>
      <p class="muted" id=${limitId}>
        ${translate(full ? "editor.field_rules.full" : "editor.field_rules.used", { used, n: maximum ?? used })}
      </p>
    </div>
    ${fieldRules.map(
      (rule, index) =>
        html`<${FieldRuleCard}
          key=${rule.key}
          rule=${rule}
          sentence=${sentences[index] ?? ""}
          first=${index === 0}
          last=${index === fieldRules.length - 1}
        />`,
    )}
    <${ControlProblems} of=${control} />
    <button
      type="button"
      id=${buttonId("add", "field_rules")}
      aria-disabled=${full}
      aria-describedby=${limitId}
      onClick=${() => (full ? undefined : store.edit({ kind: "add_field_rule" }))}
    >
      <${EditorIcon} name="plus" />${translate("editor.add_field_rule")}
    </button>
  </section>`;
}
