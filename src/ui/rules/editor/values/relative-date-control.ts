import type { VNode } from "preact";
import {
  type CountedPeriod,
  NAMED_DATE_PLACEHOLDERS,
  parseCountedPeriod,
  writeCountedPeriod,
} from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import type { MessageKey } from "../../../runtime/translate.ts";
import type { AtomProps } from "./atom-props.ts";
import { ChoiceInput } from "./choice-input.ts";
import { TextInput } from "./text-input.ts";

interface Props extends AtomProps {
  readonly text: string;
}

const COUNTED_PERIODS: readonly CountedPeriod[] = (["LAST", "NEXT"] as const).flatMap((direction) =>
  (["DAYS", "WEEKS", "MONTHS", "YEARS"] as const).map((unit) => ({ direction, unit, count: "7" })),
);

/** A date that moves with today: in words, and with a number where it counts. */
export function RelativeDateControl(props: Props): VNode {
  const { translate } = currentLocale();
  const { text, label, onValue } = props;
  const counted = parseCountedPeriod(text);
  const options = [
    ...NAMED_DATE_PLACEHOLDERS.map(
      (each) => [each, translate(`placeholder.${each.slice(2, -1)}` as MessageKey)] as const,
    ),
    ...COUNTED_PERIODS.map(
      (each) => [nameOf(each), translate(`editor.counted.${each.direction}_${each.unit}`)] as const,
    ),
  ];
  function choose(name: string): void {
    const chosen = COUNTED_PERIODS.find((each) => nameOf(each) === name);
    onValue(chosen === undefined ? name : writeCountedPeriod({ ...chosen, count: counted?.count ?? chosen.count }));
  }
  return html`<span class="with-unit">
    <${ChoiceInput} ...${props} chosen=${counted === null ? text : nameOf(counted)} options=${options} onChoose=${choose} />
    ${
      counted === null
        ? null
        : html`<${TextInput}
            ...${props}
            id=${undefined}
            label=${translate("app.labelled", { label, text: translate("editor.count") })}
            text=${counted.count}
            mode="numeric"
            onValue=${(typed: AtomProps["value"]) => onValue(writeCountedPeriod({ ...counted, count: String(typed) }))}
          />`
    }
  </span>`;
}

function nameOf({ direction, unit }: CountedPeriod): string {
  return `${direction}_N_${unit}`;
}
