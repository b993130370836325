import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { html } from "../html.ts";
import { useLocale } from "../locale.ts";

const LIMIT = 160;

/** A value from outside: isolated in its direction, and cut where it would drown the rest of the page. */
export function LongText({ text }: { readonly text: string }): VNode {
  const { translate } = useLocale();
  const [whole, setWhole] = useState(false);
  if (text.length <= LIMIT + 40) return html`<bdi>${text}</bdi>`;
  return html`<span>
    <bdi>${whole ? text : shorten(text, LIMIT)}</bdi>
    ${" "}
    <button type="button" class="link" aria-expanded=${whole} onClick=${() => setWhole(!whole)}>
      ${translate(whole ? "app.show_less" : "app.show_all")}
    </button>
  </span>`;
}

/** At most `limit` characters, never half of one. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
