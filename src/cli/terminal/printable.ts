/**
 * What shows as nothing, moves the cursor or reorders text: controls, line and paragraph separators, lone surrogates,
 * format characters, and what else Unicode has fonts ignore, as fillers and variation selectors: with them two names that
 * differ look the same. The two joiners are kept between letters that need them (Persian, Hindi, emoji).
 */
const HIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?<!\P{ASCII})[\u200c\u200d]|[\u200c\u200d](?!\P{ASCII})/gu;
/** The same without the line feeds between JSON's lines: inside its texts JSON.stringify has escaped them. */
const HIDDEN_IN_JSON = new RegExp(`(?!\n)(?:${HIDDEN.source})`, "gu");

/** Names and values come from outside: on a terminal a control character in them could forge or hide lines. */
export function escapeControls(text: string): string {
  return text.replace(HIDDEN, (found) => (found === "\n" ? "\\n" : escapeUnits(found)));
}

/** A value as JSON of many lines that a terminal shows as it is; every JSON reader reads the same value. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(HIDDEN_IN_JSON, escapeUnits);
}

function escapeUnits(text: string): string {
  return text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
