import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { NewRulePlace } from "./new-rule-place.ts";
import { ControlProblems } from "./parts/control-problems.ts";
import { useControl } from "./store/use-control.ts";
import { useEditor, useStore } from "./store/use-editor.ts";
import { StoredRulePlace } from "./stored-rule-place.ts";

/** Name, description, and what is settled once the rule is made: module and layout. */
export function HeadSection(): VNode {
  const store = useStore();
  const { nameText, descriptionText, isNew } = useEditor(({ draft }) => ({
    nameText: draft.name,
    descriptionText: draft.description,
    isNew: draft.base === null,
  }));
  const { translate } = currentLocale();
  const name = useControl("name", null);
  const description = useControl("description", null);
  return html`<section class="editor-section" aria-label=${translate("editor.basics")}>
    <div class="labelled">
      <label for=${name.id}>${translate("editor.name")}</label>
      <input
        type="text"
        id=${name.id}
        autocomplete="off"
        aria-required="true"
        aria-invalid=${name.invalid}
        aria-describedby=${name.describedBy}
        value=${nameText}
        onInput=${(event: Event) => store.edit({ kind: "set_name", name: (event.currentTarget as HTMLInputElement).value })}
        onBlur=${name.onLeave}
      />
      <${ControlProblems} of=${name} />
    </div>
    <div class="labelled">
      <label for=${description.id}>${translate("editor.description")}</label>
      <textarea
        id=${description.id}
        rows=${2}
        aria-invalid=${description.invalid}
        aria-describedby=${description.describedBy}
        value=${descriptionText}
        onInput=${(event: Event) =>
          store.edit({ kind: "set_description", description: (event.currentTarget as HTMLTextAreaElement).value })}
        onBlur=${description.onLeave}
      ></textarea>
      <${ControlProblems} of=${description} />
    </div>
    ${isNew ? html`<${NewRulePlace} />` : html`<${StoredRulePlace} />`}
  </section>`;
}
