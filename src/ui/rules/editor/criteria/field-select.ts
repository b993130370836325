import type { VNode } from "preact";
import type { CriterionDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { useControl, useEditor } from "../scope/editor-scope.ts";

/** The fields of the rule's layout; the one that a stored criterion asks for stays, whatever it is. */
export function FieldSelect({ criterion }: { readonly criterion: CriterionDraft }): VNode {
  const { store, offered, metadata, texts, state } = useEditor();
  const { translate } = currentLocale();
  const { key, field } = criterion;
  const control = useControl("field", key);
  const from = metadata.fields?.get(field) ?? null;
  const isOffered = offered.some(({ apiName }) => apiName === field);
  function choose(event: Event): void {
    const name = (event.currentTarget as HTMLSelectElement).value;
    const chosen = offered.find(({ apiName }) => apiName === name);
    if (chosen !== undefined) store.edit({ kind: "set_field", key, field: chosen, from });
  }
  const empty =
    state.metadata.fields === null && state.metadata.module !== "" ? "editor.fields_loading" : "editor.choose_field";
  return html`<select
    id=${control.id}
    class="field-select"
    aria-label=${translate("editor.field")}
    aria-invalid=${control.invalid}
    aria-describedby=${control.describedBy}
    value=${field}
    onChange=${choose}
    onBlur=${control.onLeave}
  >
    ${isOffered ? null : html`<option value=${field}>${field === "" ? translate(empty) : texts.label(field)}</option>`}
    ${offered.map(({ apiName, label }) => html`<option key=${apiName} value=${apiName}>${label}</option>`)}
  </select>`;
}
