import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import type { AtomProps } from "./atom-props.ts";

interface Props extends AtomProps {
  readonly text: string;
  readonly mode: "text" | "decimal" | "numeric" | "date" | "datetime-local";
}

export function TextInput({ id, label, control, text, mode, onValue }: Props): VNode {
  const shared = {
    id,
    "aria-label": label,
    "aria-invalid": control.invalid,
    "aria-describedby": control.describedBy,
    value: text,
    onInput: (event: Event) => onValue((event.currentTarget as HTMLInputElement).value),
    onBlur: control.onLeave,
  };
  return mode === "date" || mode === "datetime-local"
    ? html`<input type=${mode} ...${shared} />`
    : html`<input type="text" inputMode=${mode === "text" ? undefined : mode} autocomplete="off" ...${shared} />`;
}
