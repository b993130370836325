import type { VNode } from "preact";
import { findConflict } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { KeptWork } from "../state/editor-context.ts";
import { useEditor, useStore } from "./store/use-editor.ts";

/** Before the form: unsaved work of an earlier visit, to go on with or to drop. */
export function KeptWorkOffer({ work }: { readonly work: KeptWork }): VNode {
  const store = useStore();
  const { base } = useEditor(({ state }) => ({ base: state.opened.base }));
  const { translate, instant } = currentLocale();
  const moved = base !== null && findConflict(work.draft, base) !== null;
  return html`<${Notice} tone="plain" title=${translate("editor.kept_work.title")}>
    <p>
      ${translate("editor.kept_work.body", { at: instant(new Date(work.savedAt).toISOString()) })}
      ${moved ? ` ${translate("editor.kept_work.moved")}` : null}
    </p>
    <div class="buttons">
      <button type="button" onClick=${store.dropKeptWork}>
        ${translate(base === null ? "editor.kept_work.drop_new" : "editor.kept_work.drop")}
      </button>
      <button type="button" class="primary" onClick=${store.takeKeptWork}>${translate("editor.kept_work.take")}</button>
    </div>
  <//>`;
}
