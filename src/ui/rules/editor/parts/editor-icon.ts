import type { VNode } from "preact";
import { drawIcon } from "../../../runtime/parts/icon.ts";

const PATHS = {
  plus: "M8 3.5v9M3.5 8h9",
  up: "M8 12.5v-9M4.5 7L8 3.5 11.5 7",
  down: "M8 3.5v9M4.5 9L8 12.5 11.5 9",
  wrap: "M5.5 2.5h-2v11h2M10.5 2.5h2v11h-2M6.5 8h3",
  unwrap: "M5 3.5H3v9h2M11 3.5h2v9h-2M6.5 6.5l3 3M9.5 6.5l-3 3",
  copy: "M5.5 5.5h7v7h-7zM3.5 10.5v-7h7",
  remove: "M4 4l8 8M12 4l-8 8",
  undo: "M6 3.5L3 6.5l3 3M3.5 6.5H9a3.5 3.5 0 0 1 0 7H7",
  redo: "M10 3.5l3 3-3 3M12.5 6.5H7a3.5 3.5 0 0 0 0 7h2",
} as const;

export type EditorIconName = keyof typeof PATHS;

/** Decoration only: the button that holds it has a name. */
export function EditorIcon({ name }: { readonly name: EditorIconName }): VNode {
  return drawIcon(name, PATHS[name]);
}
