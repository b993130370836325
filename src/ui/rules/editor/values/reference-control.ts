import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { DraftReference } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ComboBox, type ComboOption } from "../parts/combo-box.ts";
import { IconButton } from "../parts/icon-button.ts";
import { useNextFocus } from "../parts/use-next-focus.ts";
import type { AtomProps } from "./atom-props.ts";
import { nameReference } from "./name-reference.ts";
import { useReferenceSearch } from "./use-reference-search.ts";

interface Props extends AtomProps {
  readonly kind: "user" | "lookup";
}

/** A user or a record: its name, and a search for another one. */
export function ReferenceControl({ kind, field, value, label, control, id, onValue }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const find = useReferenceSearch(kind, field);
  const [changing, setChanging] = useState(false);
  const focusNext = useNextFocus();
  /** What is chosen and what is searched with take turns. */
  function change(on: boolean): void {
    if (id !== undefined) focusNext(id);
    setChanging(on);
  }
  const name = nameReference(value, locale);
  if (name !== null && !changing) {
    return html`<span class="reference">
      <button type="button" id=${id} class="chosen" aria-label=${translate("editor.chosen", { label, name })} onClick=${() => change(true)}>
        <bdi>${name}</bdi><span class="muted">${translate("editor.change")}</span>
      </button>
    </span>`;
  }
  return html`<span class="reference">
    <${ComboBox}
      id=${id}
      label=${label}
      placeholder=${translate(kind === "user" ? "editor.search.user" : "editor.search.record")}
      invalid=${control.invalid}
      describedBy=${control.describedBy}
      find=${find}
      onChoose=${(option: ComboOption) => {
        change(false);
        onValue({ id: option.id, name: option.name } satisfies DraftReference);
      }}
      onLeave=${control.onLeave}
    />
    ${changing ? html`<${IconButton} icon="undo" label=${translate("editor.keep", { name: name ?? "" })} onPress=${() => change(false)} />` : null}
  </span>`;
}
