import type { VNode } from "preact";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { Notice } from "../runtime/parts/notice.ts";
import type { Part } from "../runtime/settle.ts";

const LISTS = ["rules", "scores", "fields", "layouts", "modules", "signals", "users"] as const;

interface Props {
  readonly lists: Readonly<Partial<Record<(typeof LISTS)[number], Pick<Part<unknown>, "gaps"> | null>>>;
}

/** How much of Zoho's lists is not shown, so that a part does not pass for the whole. */
export function GapsNotice({ lists }: Props): VNode | null {
  const { translate } = currentLocale();
  const lines = LISTS.flatMap((name) => {
    const gaps = lists[name]?.gaps;
    if (gaps === undefined) return [];
    const list = translate(`gaps.list.${name}`);
    return [
      ...(gaps.leftOut > 0 ? [translate("gaps.left_out", { list, n: gaps.leftOut })] : []),
      ...(gaps.more ? [translate("gaps.more", { list })] : []),
    ];
  });
  if (lines.length === 0) return null;
  return html`<${Notice} tone="warning" icon="warning" title=${translate("gaps.title")}>
    ${lines.map((line) => html`<p key=${line}>${line}</p>`)}
  <//>`;
}
