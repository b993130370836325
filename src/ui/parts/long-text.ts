import type { VNode } from "preact";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Toggle } from "./toggle.ts";

const LIMIT = 160;

/** A value from outside: isolated in its direction, and cut where it would drown the rest of the page. */
export function LongText({ text }: { readonly text: string }): VNode {
  const { translate } = currentLocale();
  if (text.length <= LIMIT + 40) return html`<bdi>${text}</bdi>`;
  return html`<${Toggle}>
    ${(whole: boolean, toggle: () => void) =>
      html`<span>
        <bdi>${whole ? text : shorten(text, LIMIT)}</bdi>${" "}
        <button type="button" class="link" aria-expanded=${whole} onClick=${toggle}>
          ${translate(whole ? "app.show_less" : "app.show_all")}
        </button>
      </span>`}
  <//>`;
}

/** At most `limit` characters, never half of one. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
