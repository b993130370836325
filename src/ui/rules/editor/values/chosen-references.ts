import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ComboBox, type ComboOption } from "../parts/combo-box.ts";
import { IconButton } from "../parts/icon-button.ts";
import { useNextFocus } from "../parts/use-next-focus.ts";
import type { ListProps } from "./list-props.ts";
import { nameReference } from "./name-reference.ts";
import { useReferenceSearch } from "./use-reference-search.ts";

interface Props extends ListProps {
  readonly kind: "user" | "lookup";
}

/** People or records, each a chip, and a search for more. */
export function ChosenReferences({ kind, field, values, label, control, onValues }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const find = useReferenceSearch(kind, field);
  const focusNext = useNextFocus();
  const chosen = values.filter((value) => nameReference(value, locale) !== null);
  function remove(index: number): void {
    // Where the last one goes no other button takes its place.
    if (index === chosen.length - 1) focusNext(control.id);
    onValues(chosen.toSpliced(index, 1));
  }
  const has = (id: string) => chosen.some((value) => typeof value === "object" && value !== null && value.id === id);
  return html`<div class="chips">
    ${chosen.map((value, index) => {
      const name = nameReference(value, locale) ?? "";
      return html`<span key=${index} class="chip">
        <bdi>${name}</bdi>
        <${IconButton} icon="remove" label=${translate("editor.remove_value", { value: name })} onPress=${() => remove(index)} />
      </span>`;
    })}
    <${ComboBox}
      id=${control.id}
      label=${label}
      placeholder=${translate(kind === "user" ? "editor.search.user" : "editor.search.record")}
      invalid=${control.invalid}
      describedBy=${control.describedBy}
      find=${find}
      onChoose=${({ id, name }: ComboOption) => (has(id) ? undefined : onValues([...chosen, { id, name }]))}
      onLeave=${control.onLeave}
    />
  </div>`;
}
