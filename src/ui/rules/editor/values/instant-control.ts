import type { VNode } from "preact";
import { readLocalTime, writeInstant } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { useEditor } from "../store/use-editor.ts";
import type { AtomProps } from "./atom-props.ts";
import { TextInput } from "./text-input.ts";

interface Props extends AtomProps {
  readonly text: string;
}

/** Day and time on the clocks of the organisation; text that is no instant is shown as it is. */
export function InstantControl(props: Props): VNode {
  const { timeZone } = useEditor(({ context }) => ({ timeZone: context.timeZone }));
  const { text, onValue } = props;
  // Zoho takes a bare day for a time, too.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return html`<${TextInput} ...${props} text=${text} mode="date" />`;
  const local = text === "" ? "" : readLocalTime(text, timeZone);
  if (local === null) return html`<${TextInput} ...${props} text=${text} mode="text" />`;
  return html`<span class="with-unit">
    <${TextInput}
      ...${props}
      text=${local}
      mode="datetime-local"
      onValue=${(typed: AtomProps["value"]) => onValue(writeInstant(String(typed), timeZone) ?? String(typed))}
    />
    <span class="muted">${timeZone}</span>
  </span>`;
}
