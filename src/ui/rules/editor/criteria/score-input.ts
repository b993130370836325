import type { VNode } from "preact";
import type { DraftKey } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { useControl } from "../store/use-control.ts";

interface Props {
  readonly ruleKey: DraftKey;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function ScoreInput({ ruleKey, text, onText }: Props): VNode {
  const { translate } = currentLocale();
  const control = useControl("score", ruleKey);
  return html`<input
    type="text"
    inputMode="numeric"
    id=${control.id}
    class="score-input"
    size=${5}
    autocomplete="off"
    aria-label=${translate("editor.points")}
    aria-invalid=${control.invalid}
    aria-describedby=${control.describedBy}
    value=${text}
    onInput=${(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
    onBlur=${control.onLeave}
  />`;
}
