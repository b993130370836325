import type { VNode } from "preact";
import type { DraftAtom } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { EditorIcon } from "../parts/editor-icon.ts";
import { IconButton } from "../parts/icon-button.ts";
import { useNextFocus } from "../parts/use-next-focus.ts";
import { AtomControl } from "./atom-control.ts";
import type { ListProps } from "./list-props.ts";

/** Values that are typed, one line each. */
export function ValueLines({ kind, field, values, label, control, onValues }: ListProps): VNode {
  const { translate } = currentLocale();
  const focusNext = useNextFocus();
  const lines = values.length === 0 ? [""] : values;
  const replace = (index: number, value: DraftAtom) => onValues(lines.map((each, at) => (at === index ? value : each)));
  const idOf = (index: number) => (index === 0 ? control.id : `${control.id}-${index}`);
  function add(): void {
    focusNext(idOf(lines.length));
    onValues([...lines, ""]);
  }
  function remove(index: number): void {
    focusNext(idOf(Math.min(index, lines.length - 2)));
    onValues(lines.toSpliced(index, 1));
  }
  return html`<div class="value-lines">
    ${lines.map(
      (value, index) =>
        html`<span key=${index} class="value-line">
          <${AtomControl}
            kind=${kind}
            field=${field}
            value=${value}
            label=${lines.length === 1 ? label : `${label} ${index + 1}`}
            control=${control}
            id=${idOf(index)}
            onValue=${(typed: DraftAtom) => replace(index, typed)}
          />
          ${
            lines.length === 1
              ? null
              : html`<${IconButton}
                  icon="remove"
                  label=${translate("editor.remove_value", { value: typeof value === "string" ? value : "" })}
                  onPress=${() => remove(index)}
                />`
          }
        </span>`,
    )}
    <button type="button" class="quiet" onClick=${add}>
      <${EditorIcon} name="plus" />${translate("editor.add_value")}
    </button>
  </div>`;
}
