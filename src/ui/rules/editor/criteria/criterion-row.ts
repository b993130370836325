import type { VNode } from "preact";
import type { CriterionDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ControlProblems } from "../parts/control-problems.ts";
import { controlId } from "../state/control-ids.ts";
import { useControl } from "../store/use-control.ts";
import { useEditor } from "../store/use-editor.ts";
import { ValueControl } from "../values/value-control.ts";
import { ComparatorSelect } from "./comparator-select.ts";
import { FieldSelect } from "./field-select.ts";
import { NodeActions, useNodeName } from "./node-actions.ts";

/** Field, comparison, value. */
export function CriterionRow({ criterion }: { readonly criterion: CriterionDraft }): VNode {
  const { fields, texts } = useEditor(({ metadata, texts }) => ({ fields: metadata.fields, texts }));
  const { phrase } = currentLocale();
  const { key, field, choice, written } = criterion;
  const controls = [
    useControl("criteria", key),
    useControl("field", key),
    useControl("comparator", key),
    useControl("value", key),
  ];
  const known = fields?.get(field) ?? null;
  const name = useNodeName(criterion);
  // What can't be edited in parts is shown as what it means.
  const opaque = written !== null && (choice === null || (known === null && field !== ""));
  return html`<div id=${controlId({ part: "criteria", key })} class="criterion" role="group" aria-label=${name} tabIndex=${-1}>
    <div class="criterion-line">
      <div class="criterion-controls">
        <${FieldSelect} nodeKey=${key} field=${field} />
        <${ComparatorSelect} nodeKey=${key} choice=${choice} written=${written} field=${known} />
        ${known === null || choice === null ? null : html`<${ValueControl} criterion=${criterion} field=${known} choice=${choice} />`}
      </div>
      <${NodeActions} node=${criterion} />
    </div>
    ${
      opaque && written !== null
        ? html`<p class="muted">${phrase("editor.as_stored", { sentence: texts.sentence(written) })}</p>`
        : null
    }
    ${controls.map((control) => html`<${ControlProblems} key=${control.id} of=${control} />`)}
  </div>`;
}
