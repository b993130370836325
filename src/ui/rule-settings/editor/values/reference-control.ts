import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { DraftAtom, DraftReference, RuleField } from "../../../../scoring/index.ts";
import { html } from "../../../html.ts";
import { currentLocale } from "../../../locale.ts";
import type { Control } from "../editor-scope.ts";
import { ComboBox, type ComboOption } from "../parts/combo-box.ts";
import { IconButton } from "../parts/icon-button.ts";
import { nameReference } from "./name-reference.ts";
import { useReferenceSearch } from "./use-reference-search.ts";

interface Props {
  readonly kind: "user" | "lookup";
  readonly field: RuleField;
  readonly value: DraftAtom;
  readonly label: string;
  readonly control: Control;
  readonly id?: string | undefined;
  readonly onValue: (value: DraftAtom) => void;
}

/** A user or a record: its name, and a search for another one. */
export function ReferenceControl({ kind, field, value, label, control, id, onValue }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const find = useReferenceSearch(kind, field);
  const [changing, setChanging] = useState(false);
  const name = nameReference(value, locale);
  if (name !== null && !changing) {
    return html`<span class="reference">
      <button type="button" id=${id} class="chosen" aria-label=${translate("editor.chosen", { label, name })} onClick=${() => setChanging(true)}>
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
        setChanging(false);
        onValue({ id: option.id, name: option.name } satisfies DraftReference);
      }}
      onLeave=${control.onLeave}
    />
    ${changing ? html`<${IconButton} icon="undo" label=${translate("editor.keep", { name: name ?? "" })} onPress=${() => setChanging(false)} />` : null}
  </span>`;
}
