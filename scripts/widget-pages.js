/** Modes of vite.config.ts that make up the extension, one script each. */
export const WIDGET_PAGES = ["guard-messages", "record", "record-run", "record-trouble", "settings", "settings-editor"];
