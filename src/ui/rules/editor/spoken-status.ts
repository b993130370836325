import type { VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { describeSpoken } from "./describe-spoken.ts";
import { memo } from "./parts/memo.ts";
import { useEditor } from "./store/use-editor.ts";

/** Says what the last action did to those who can't see it. */
export const SpokenStatus = memo((): VNode => {
  const { text } = useEditor(({ state, numbers }) => ({
    text: describeSpoken(state.spoken?.value ?? null, numbers, currentLocale()),
  }));
  return html`<p role="status" class="visually-hidden">${text}</p>`;
});
