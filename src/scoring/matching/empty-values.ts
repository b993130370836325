/**
 * Empty in Zoho's own form evaluator: no value, "", the picklist's "-None-", an empty list. 0, "0" and false are values.
 * A text of blanks is empty as well, because the record's text is trimmed.
 */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return isEmptyText(value);
  return Array.isArray(value) && value.length === 0;
}

function isEmptyText(text: string): boolean {
  // Begins with neither a blank nor the hyphen of "-None-", as nearly all texts do.
  const first = text.charCodeAt(0);
  if (first > 0x2d && first < 0x7f) return false;
  return text.trim() === "" || isNone(text);
}

/** The picklist's own word for no choice. */
export function isNone(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "-None-";
}
