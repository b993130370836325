import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { RecordHead } from "../../../../crm/index.ts";
import { shorten } from "../../../runtime/contained-texts.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ComboBox, type ComboFound, type ComboOption } from "../parts/combo-box.ts";
import { useEditor, useServices } from "../store/use-editor.ts";

/** The record that the draft is tried on, and a search for another: by words, by id, or from those that changed last. */
export function RecordPicker(): VNode {
  const { store, gateway } = useServices();
  const { module, head } = useEditor(({ draft, state }) => ({ module: draft.module.apiName, head: state.test.head }));
  const { translate, phrase } = currentLocale();
  const heads = useRef(new Map<string, RecordHead>());
  async function find(signal: AbortSignal, words: string): Promise<ComboFound> {
    if (module === "") return { options: [], more: false };
    const found = await (words.trim().length < 2
      ? gateway.listRecentRecords(signal, module)
      : gateway.searchRecords(signal, module, words));
    for (const each of found) heads.current.set(each.id, each);
    const options = found.map(({ id, name, detail, layoutName }) => ({
      id,
      name,
      detail: [detail, layoutName].filter((part) => part !== null).join(" · "),
    }));
    return { options, more: found.gaps?.more ?? false };
  }
  return html`<div class="record-picker">
    ${
      head === null
        ? null
        : html`<p class="test-record">
            ${phrase("editor.test.record", { name: html`<strong><bdi>${head.name}</bdi></strong>` })}
            ${head.detail === null ? null : html`<span class="muted"><bdi>${shorten(head.detail, 80)}</bdi></span>`}
          </p>`
    }
    <${ComboBox}
      label=${translate(head === null ? "editor.test.choose" : "editor.test.choose_other")}
      placeholder=${translate(head === null ? "editor.test.choose" : "editor.test.choose_other")}
      find=${find}
      onChoose=${({ id }: ComboOption) => {
        const chosen = heads.current.get(id);
        if (chosen !== undefined) void store.chooseRecord(chosen);
      }}
    />
  </div>`;
}
