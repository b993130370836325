import type { VNode } from "preact";
import type { DraftAtom, RuleField } from "../../../../scoring/index.ts";
import { shorten } from "../../../runtime/contained-texts.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ComboBox, type ComboOption } from "../parts/combo-box.ts";
import { EditorIcon } from "../parts/editor-icon.ts";
import { IconButton } from "../parts/icon-button.ts";
import { useNextFocus } from "../parts/use-next-focus.ts";
import type { Control } from "../scope/editor-scope.ts";
import { AtomControl } from "./atom-control.ts";
import type { AtomProps } from "./atom-props.ts";
import { nameReference } from "./name-reference.ts";
import { useReferenceSearch } from "./use-reference-search.ts";

export interface ListProps {
  readonly kind: AtomProps["kind"];
  readonly field: RuleField;
  readonly values: readonly DraftAtom[];
  readonly label: string;
  readonly control: Control;
  readonly onValues: (values: readonly DraftAtom[]) => void;
}

/** Several values: ticks where they can be listed, chips for people and records, else one line each. */
export function ValueList(props: ListProps): VNode {
  switch (props.kind) {
    case "picklist":
      return html`<${Ticks} ...${props} />`;
    case "user":
    case "lookup":
      return html`<${Chips} ...${props} kind=${props.kind} />`;
    default:
      return html`<${Lines} ...${props} />`;
  }
}

function Ticks({ field, values, label, control, onValues }: ListProps): VNode {
  const known = new Set(field.pickListValues.flatMap(({ actual, display }) => [actual, display]));
  const options = [
    ...field.pickListValues.map(({ actual, display }) => ({ actual, display })),
    // What is ticked and no longer offered can still be taken off.
    ...values.flatMap((value) =>
      typeof value === "string" && value !== "" && !known.has(value) ? [{ actual: value, display: value }] : [],
    ),
  ];
  const isTicked = (option: { readonly actual: string; readonly display: string }) =>
    values.includes(option.actual) || values.includes(option.display);
  const toggle = (option: { readonly actual: string; readonly display: string }) =>
    onValues(
      isTicked(option)
        ? values.filter((value) => value !== option.actual && value !== option.display)
        : [...values, option.actual],
    );
  return html`<fieldset
    id=${control.id}
    class="ticks"
    tabIndex=${-1}
    aria-label=${label}
    aria-describedby=${control.describedBy}
    onFocusOut=${control.onLeave}
  >
    ${options.map(
      (option) =>
        html`<label key=${option.actual} class="choice">
          <input type="checkbox" checked=${isTicked(option)} aria-invalid=${control.invalid} onChange=${() => toggle(option)} /><bdi>${shorten(option.display, 120)}</bdi>
        </label>`,
    )}
  </fieldset>`;
}

interface ChipsProps extends ListProps {
  readonly kind: "user" | "lookup";
}

function Chips({ kind, field, values, label, control, onValues }: ChipsProps): VNode {
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

function Lines({ kind, field, values, label, control, onValues }: ListProps): VNode {
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
