import htm from "htm/mini";
import { h, type VNode } from "preact";

/**
 * The only import of htm. Its own types accept anything; `npm run check` reads every template as the JSX that it stands
 * for, so a template always has exactly one root.
 */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode = htm.bind(h) as never;
