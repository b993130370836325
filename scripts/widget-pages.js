import { WIDGET_SCRIPTS } from "./building/widget-scripts.js";

/** Modes of vite.config.ts that make up the extension, one script each. */
export const WIDGET_PAGES = Object.keys(WIDGET_SCRIPTS);
