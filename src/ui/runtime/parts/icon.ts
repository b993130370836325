import type { VNode } from "preact";
import { html } from "../html.ts";

const PATHS = {
  check: "M3.5 8.5l3 3 6-7",
  cross: "M4 8h8",
  question: "M5.8 6a2.3 2.3 0 1 1 3.3 2.1c-.8.4-1.1.8-1.1 1.7M8 12.2v.1",
  chevron: "M6 4l4 4-4 4",
  down: "M4 6l4 4 4-4",
  play: "M5 3.5v9l7.5-4.5z",
  refresh: "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3",
  warning: "M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the word that says the same stands beside it. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return drawIcon(name, PATHS[name]);
}

/** For the sets of icons that not every script carries. `path` is drawn in a square of 16. */
export function drawIcon(name: string, path: string): VNode {
  return html`<svg class=${`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${path} />
  </svg>`;
}
