import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import type { AtomProps } from "./atom-props.ts";

interface Props extends AtomProps {
  readonly chosen: string;
  /** Value and name. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (chosen: string) => void;
}

/** What is chosen and no longer offered stays to be seen. */
export function ChoiceInput({ id, label, control, chosen, options, onChoose }: Props): VNode {
  const { translate } = currentLocale();
  const offered = options.some(([value]) => value === chosen);
  return html`<select
    id=${id}
    aria-label=${label}
    aria-invalid=${control.invalid}
    aria-describedby=${control.describedBy}
    value=${chosen}
    onChange=${(event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value)}
    onBlur=${control.onLeave}
  >
    ${offered ? null : html`<option value=${chosen}>${chosen === "" ? translate("editor.choose") : chosen}</option>`}
    ${options.map(([value, name]) => html`<option key=${value} value=${value}>${name}</option>`)}
  </select>`;
}
