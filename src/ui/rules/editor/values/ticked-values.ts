import type { VNode } from "preact";
import { shorten } from "../../../runtime/contained-texts.ts";
import { html } from "../../../runtime/html.ts";
import type { ListProps } from "./list-props.ts";

/** Values that can be listed, to tick. */
export function TickedValues({ field, values, label, control, onValues }: ListProps): VNode {
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
