import type { VNode } from "preact";
import { shorten } from "../contained-texts.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Toggle } from "./toggle.ts";

const LIMIT = 160;

interface Props {
  readonly text: string;
  /** A sentence of ours runs as the page does, whatever it begins with; a value as its own first letter does. */
  readonly sentence?: boolean;
}

/** A text from outside: isolated in its direction, and cut where it would drown the rest of the page. */
export function LongText({ text, sentence = false }: Props): VNode {
  const { translate, direction } = currentLocale();
  const dir = sentence ? direction : undefined;
  if (text.length <= LIMIT + 40) return html`<bdi dir=${dir}>${text}</bdi>`;
  return html`<${Toggle}>
    ${(whole: boolean, toggle: () => void) =>
      html`<span>
        <bdi dir=${dir}>${whole ? text : shorten(text, LIMIT)}</bdi>${" "}
        <button type="button" class="link" aria-expanded=${whole} onClick=${toggle}>
          ${translate(whole ? "app.show_less" : "app.show_all")}
        </button>
      </span>`}
  <//>`;
}
