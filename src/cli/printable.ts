// C0 and C1 controls, line and paragraph separators, and the marks that reorder text.
const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Names and values come from outside: on a terminal a control character in them could forge or hide lines. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (control) => {
    if (control === "\n") return "\\n";
    return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
