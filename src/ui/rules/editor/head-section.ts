import type { VNode } from "preact";
import { findLayout } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { ControlProblems } from "./parts/control-problems.ts";
import { useControl, useEditor } from "./scope/editor-scope.ts";

/** Name, description, and what is settled once the rule is made: module and layout. */
export function HeadSection(): VNode {
  const { store, draft } = useEditor();
  const { translate } = currentLocale();
  const name = useControl("name", null);
  const description = useControl("description", null);
  return html`<section class="editor-section head-section" aria-label=${translate("editor.basics")}>
    <div class="labelled">
      <label for=${name.id}>${translate("editor.name")}</label>
      <input
        type="text"
        id=${name.id}
        autocomplete="off"
        aria-required="true"
        aria-invalid=${name.invalid}
        aria-describedby=${name.describedBy}
        value=${draft.name}
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
        value=${draft.description}
        onInput=${(event: Event) =>
          store.edit({ kind: "set_description", description: (event.currentTarget as HTMLTextAreaElement).value })}
        onBlur=${description.onLeave}
      ></textarea>
      <${ControlProblems} of=${description} />
    </div>
    ${draft.base === null ? html`<${NewRulePlace} />` : html`<${StoredRulePlace} />`}
  </section>`;
}

function NewRulePlace(): VNode {
  const { store, draft, context, metadata } = useEditor();
  const { translate } = currentLocale();
  const module = useControl("module", null);
  const layout = useControl("layout", null);
  const active = useControl("active", null);
  const layouts = metadata.layouts ?? [];
  const layoutNote = `${layout.id}-note`;
  function chooseLayout(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    const chosen = layouts.find(({ id }) => id === value);
    store.edit({ kind: "set_layout", layout: chosen === undefined ? null : { id: chosen.id, name: chosen.name } });
  }
  return html`<div class="labelled-pair">
    <div class="labelled">
      <label for=${module.id}>${translate("editor.module")}</label>
      <select
        id=${module.id}
        aria-required="true"
        aria-invalid=${module.invalid}
        aria-describedby=${module.describedBy}
        value=${draft.module.apiName}
        onChange=${(event: Event) =>
          store.edit({
            kind: "set_module",
            module: { apiName: (event.currentTarget as HTMLSelectElement).value, id: null },
          })}
        onBlur=${module.onLeave}
      >
        ${draft.module.apiName === "" ? html`<option value="">${translate("editor.choose_module")}</option>` : null}
        ${context.modules.map(({ apiName, pluralLabel }) => html`<option key=${apiName} value=${apiName}>${pluralLabel}</option>`)}
      </select>
      <${ControlProblems} of=${module} />
    </div>
    <div class="labelled">
      <label for=${layout.id}>${translate("editor.layout")}</label>
      <select
        id=${layout.id}
        aria-invalid=${layout.invalid}
        aria-describedby=${`${layoutNote} ${layout.describedBy ?? ""}`.trim()}
        value=${draft.layout?.id ?? ""}
        onChange=${chooseLayout}
        onBlur=${layout.onLeave}
      >
        <option value="">${translate("editor.all_layouts")}</option>
        ${layouts.map(({ id, name }) => html`<option key=${id} value=${id}>${name ?? id}</option>`)}
        ${
          draft.layout !== null && findLayout(metadata, draft.layout) === null
            ? html`<option value=${draft.layout.id}>${draft.layout.name ?? draft.layout.id}</option>`
            : null
        }
      </select>
      <${ControlProblems} of=${layout} />
    </div>
    <p id=${layoutNote} class="muted wide">${translate("editor.fixed_later")}</p>
    <div class="wide">
      <label class="choice">
        <input
          type="checkbox"
          id=${active.id}
          checked=${draft.active}
          aria-invalid=${active.invalid}
          aria-describedby=${active.describedBy}
          onChange=${() => store.edit({ kind: "set_active", active: !draft.active })}
        />
        <span>${translate("editor.active")}</span>
      </label>
      <${ControlProblems} of=${active} />
    </div>
  </div>`;
}

/** Zoho's update can carry neither, and the state takes an action of its own. */
function StoredRulePlace(): VNode {
  const { draft, context } = useEditor();
  const { translate } = currentLocale();
  const { module, layout, active } = draft;
  const label = context.modules.find(({ apiName }) => apiName === module.apiName)?.pluralLabel ?? module.apiName;
  return html`<div class="stored-place">
    <dl>
    <div><dt>${translate("editor.module")}</dt><dd><bdi>${label}</bdi></dd></div>
    <div><dt>${translate("editor.layout")}</dt><dd><bdi>${layout === null ? translate("editor.all_layouts") : shorten(layout.name ?? layout.id, 80)}</bdi></dd></div>
    <div><dt>${translate("editor.state")}</dt><dd>${translate(active ? "editor.state.active" : "editor.state.inactive")}</dd></div>
    </dl>
    <p class="muted">${translate("editor.fixed")}</p>
  </div>`;
}
