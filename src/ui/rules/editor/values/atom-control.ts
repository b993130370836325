import type { VNode } from "preact";
import { type RuleField, STAGE_PLACEHOLDERS } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import type { MessageKey } from "../../../runtime/translate.ts";
import type { AtomProps } from "./atom-props.ts";
import { ChoiceInput } from "./choice-input.ts";
import { InstantControl } from "./instant-control.ts";
import { ReferenceControl } from "./reference-control.ts";
import { RelativeDateControl } from "./relative-date-control.ts";
import { TextInput } from "./text-input.ts";

/** The control for one value. */
export function AtomControl(props: AtomProps): VNode {
  const { kind, field, value, onValue } = props;
  const { translate } = currentLocale();
  const text = typeof value === "string" ? value : "";
  switch (kind) {
    case "text":
      return html`<${TextInput} ...${props} text=${text} mode="text" />`;
    case "number":
      return html`<${TextInput} ...${props} text=${text} mode="decimal" />`;
    case "days":
      return html`<span class="with-unit">
        <${TextInput} ...${props} text=${text} mode="numeric" /><span>${translate("editor.days", { n: Number(text) || 0 })}</span>
      </span>`;
    case "boolean":
      return html`<${ChoiceInput}
        ...${props}
        chosen=${String(value)}
        options=${[["true", translate("editor.ticked")], ["false", translate("editor.not_ticked")]]}
        onChoose=${(chosen: string) => onValue(chosen === "true")}
      />`;
    case "picklist":
      return html`<${ChoiceInput} ...${props} chosen=${text} options=${listChoices(field)} onChoose=${onValue} />`;
    case "stage":
      return html`<${ChoiceInput}
        ...${props}
        chosen=${text}
        options=${STAGE_PLACEHOLDERS.map((stage) => [stage, translate(`placeholder.${stage.slice(2, -1)}` as MessageKey)])}
        onChoose=${onValue}
      />`;
    case "date":
      return isDayOrNothing(text)
        ? html`<${TextInput} ...${props} text=${text} mode="date" />`
        : html`<${TextInput} ...${props} text=${text} mode="text" />`;
    case "datetime":
      return html`<${InstantControl} ...${props} text=${text} />`;
    case "relative_date":
      return html`<${RelativeDateControl} ...${props} text=${text} />`;
    case "user":
    case "lookup":
      return html`<${ReferenceControl} ...${props} kind=${kind} />`;
  }
}

/** By the stored name: that is what criteria compare with. */
function listChoices({ pickListValues }: RuleField): readonly (readonly [string, string])[] {
  return pickListValues.map(({ actual, display }) => [actual, display] as const);
}

/** What a date input can show: a day, or nothing. */
function isDayOrNothing(text: string): boolean {
  return text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text);
}
