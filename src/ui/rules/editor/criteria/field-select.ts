import type { VNode } from "preact";
import type { DraftKey } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { memo } from "../parts/memo.ts";
import { useControl } from "../store/use-control.ts";
import { useEditor, useStore } from "../store/use-editor.ts";

interface Props {
  readonly nodeKey: DraftKey;
  /** API name of the chosen one; "" for none. */
  readonly field: string;
}

/** The fields of the rule's layout; the one that a stored criterion asks for stays, whatever it is. */
export const FieldSelect = memo(({ nodeKey: key, field }: Props): VNode => {
  const store = useStore();
  const { offered, fields, texts, loading } = useEditor(({ offered, metadata, texts, state }) => ({
    offered,
    fields: metadata.fields,
    texts,
    loading: state.metadata.fields === null && state.metadata.module !== "",
  }));
  const { translate } = currentLocale();
  const control = useControl("field", key);
  const from = fields?.get(field) ?? null;
  const isOffered = offered.some(({ apiName }) => apiName === field);
  function choose(event: Event): void {
    const name = (event.currentTarget as HTMLSelectElement).value;
    const chosen = offered.find(({ apiName }) => apiName === name);
    if (chosen !== undefined) store.edit({ kind: "set_field", key, field: chosen, from });
  }
  const empty = loading ? "editor.fields_loading" : "editor.choose_field";
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
});
