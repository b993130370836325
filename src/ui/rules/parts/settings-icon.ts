import type { VNode } from "preact";
import { drawIcon } from "../../runtime/parts/icon.ts";

/** Beside those of the shared parts, which the record widget has to carry too. */
const PATHS = {
  plus: "M8 3v10M3 8h10",
  pause: "M6 4v8M10 4v8",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  back: "M10 4L6 8l4 4",
} as const;

/** Decoration only: the word that says the same stands beside it. */
export function SettingsIcon({ name }: { readonly name: keyof typeof PATHS }): VNode {
  return drawIcon(name, PATHS[name]);
}
