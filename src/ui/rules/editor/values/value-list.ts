import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { ChosenReferences } from "./chosen-references.ts";
import type { ListProps } from "./list-props.ts";
import { TickedValues } from "./ticked-values.ts";
import { ValueLines } from "./value-lines.ts";

/** Several values: ticks where they can be listed, chips for people and records, else one line each. */
export function ValueList(props: ListProps): VNode {
  switch (props.kind) {
    case "picklist":
      return html`<${TickedValues} ...${props} />`;
    case "user":
    case "lookup":
      return html`<${ChosenReferences} ...${props} kind=${props.kind} />`;
    default:
      return html`<${ValueLines} ...${props} />`;
  }
}
