import { type ComponentChildren, options, type VNode } from "preact";

/** A first-strong isolate that is closed, or a mark that would reorder or hide what follows it, or a control character. */
const HARMFUL = /\u2068[^\p{Cc}\u2028-\u202e\u2066-\u2069]*\u2069|(?![\t\n\r])\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu;
/** No script stacks so many. */
const TOWER = /(?<=\p{M}{8})\p{M}+/gu;

/**
 * The text as it can be shown without touching what stands beside it: U+2069 ends the isolation of a `<bdi>`, and U+202E
 * then turns round what follows (seen in Chromium); towers of combining marks cover the lines above.
 */
export function containText(text: string): string {
  return text.replace(TOWER, "\ufffd").replace(HARMFUL, (mark) => (mark.length > 1 ? mark : "\ufffd"));
}

/** From now on, every text that a page draws is contained, wherever it comes from. Values of attributes stay as they are. */
export function containTexts(): void {
  options.vnode = ({ type, props }: VNode): void => {
    // A browser's list of choices is as wide as its longest.
    const limit = type === "option" ? 80 : Number.POSITIVE_INFINITY;
    if (typeof props === "object" && props !== null && "children" in props)
      Object.assign(props, { children: contain(props.children, limit) });
  };
}

function contain(children: ComponentChildren, limit: number): ComponentChildren {
  if (typeof children === "string") return containText(shorten(children, limit));
  return Array.isArray(children) ? children.map((child: ComponentChildren) => contain(child, limit)) : children;
}

/** At most `limit` characters, never half of one, nor half of an isolated part. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");
  return `${start}…${start.lastIndexOf("\u2068") > start.lastIndexOf("\u2069") ? "\u2069" : ""}`;
}
