/**
 * Empty in Zoho's own form evaluator: no value, "", the picklist's "-None-", an empty list. 0, "0" and false are values.
 * A text of blanks is empty as well, because the record's text is trimmed.
 */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") {
    const text = value.trim();
    return text === "" || text === "-None-";
  }
  return Array.isArray(value) && value.length === 0;
}
