import type { VNode } from "preact";
import { findLayout } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { ControlProblems } from "./parts/control-problems.ts";
import { memo } from "./parts/memo.ts";
import { useControl } from "./store/use-control.ts";
import { useEditor, useStore } from "./store/use-editor.ts";

/** Where a new rule is made, and whether it is active: settled once it is stored. */
export const NewRulePlace = memo((): VNode => {
  const store = useStore();
  const { draft, modules, metadata } = useEditor(({ untitled, context, metadata }) => ({
    draft: untitled,
    modules: context.modules,
    metadata,
  }));
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
        ${modules.map(({ apiName, pluralLabel }) => html`<option key=${apiName} value=${apiName}>${pluralLabel}</option>`)}
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
});
