import { isValid, parseISO } from "date-fns";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

// Not Date.parse, to which 30 February is a day of March.

export function isIsoDate(value: unknown): boolean {
  return typeof value === "string" && DATE.test(value) && isValid(parseISO(value));
}

export function isIsoDateTime(value: unknown): boolean {
  return typeof value === "string" && DATE_TIME.test(value) && isValid(parseISO(value));
}
