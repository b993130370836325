import type { VNode } from "preact";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { memo } from "./parts/memo.ts";
import { useEditor } from "./store/use-editor.ts";

/** Zoho's update can carry neither, and the state takes an action of its own. */
export const StoredRulePlace = memo((): VNode => {
  const { draft, modules } = useEditor(({ untitled, context }) => ({ draft: untitled, modules: context.modules }));
  const { translate } = currentLocale();
  const { module, layout, active } = draft;
  const label = modules.find(({ apiName }) => apiName === module.apiName)?.pluralLabel ?? module.apiName;
  return html`<div class="stored-place">
    <dl>
    <div><dt>${translate("editor.module")}</dt><dd><bdi>${label}</bdi></dd></div>
    <div><dt>${translate("editor.layout")}</dt><dd><bdi>${layout === null ? translate("editor.all_layouts") : shorten(layout.name ?? layout.id, 80)}</bdi></dd></div>
    <div><dt>${translate("editor.state")}</dt><dd>${translate(active ? "editor.state.active" : "editor.state.inactive")}</dd></div>
    </dl>
    <p class="muted">${translate("editor.fixed")}</p>
  </div>`;
});
