import type { FieldContext } from "./criterion-test.ts";
import { isDatePlaceholder, isPlaceholder } from "./date-placeholders.ts";
import { isEmptyValue } from "./empty-values.ts";
import { type Decision, type OrderRelation, relateTo, type Scale } from "./ordered-tests.ts";
import { type UnknownReason, unknown } from "./outcome.ts";
import { rememberLast } from "./remember-last.ts";

type Quantity = number | bigint;

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** Numerals with few enough digits to be exact. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const WHOLE = /^[+-]?\d+$/;
const MAX_DIGITS = 100;

/** Numbers, also as text: Zoho answers "100000" where 100000 was given. */
export const numberScale: Scale<Quantity> = {
  readPoint: (seen) => readQuantity(seen) ?? unknown("seen_unreadable"),
  decide: decideQuantity,
  decideBetween: decideQuantityBetween,
};

/**
 * Amounts: the wanted one is in the home currency, the record's in its own, at Exchange_Rate units for one of home.
 * Source: Zoho's criteria editor; v7 bulk read. A record without the field Exchange_Rate is of a single-currency organisation.
 */
export const currencyScale: Scale<Quantity> = {
  readPoint(seen, values) {
    const amount = readQuantity(seen);
    if (amount === null) return unknown("seen_unreadable");
    const rate = readExchangeRate(values);
    if (rate === null) return unknown("exchange_rate_unusable");
    return rate === 1 ? amount : Math.round((Number(amount) / rate) * 1e6) / 1e6;
  },
  decide: decideQuantity,
  decideBetween: decideQuantityBetween,
  doubt(seen, point, decision) {
    const amount = readQuantity(seen);
    return amount !== null && decision.met(amount) !== decision.met(point) ? "home_currency_by_exchange_rate" : null;
  },
};

function decideQuantity(
  relation: OrderRelation,
  wanted: unknown,
  _context: FieldContext,
): Decision<Quantity> | UnknownReason {
  const quantity = readQuantity(wanted);
  if (quantity === null) return refuse(wanted);
  return { ...relateTo(relation, { from: quantity, to: quantity }), otherReadings: [] };
}

function decideQuantityBetween(low: unknown, high: unknown): Decision<Quantity> | UnknownReason {
  const from = readQuantity(low);
  const to = readQuantity(high);
  if (from === null) return refuse(low);
  if (to === null) return refuse(high);
  return { ...relateTo("equal", { from, to }), otherReadings: [] };
}

function refuse(wanted: unknown): UnknownReason {
  if (isDatePlaceholder(wanted)) return "placeholder_needs_date";
  return isPlaceholder(wanted) ? "unknown_placeholder" : "value_unreadable";
}

/** A bigint where a number would lose digits. */
function readQuantity(value: unknown): Quantity | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" ? readNumeral(value) : null;
}

const readNumeral = rememberLast((value): Quantity | null => {
  if (PLAIN.test(value)) return Number(value);
  const text = value.trim();
  if (text.length > MAX_DIGITS || !DECIMAL.test(text)) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return WHOLE.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
});

function readExchangeRate(values: Readonly<Record<string, unknown>>): number | null {
  const rate = Object.hasOwn(values, "Exchange_Rate") ? values["Exchange_Rate"] : null;
  if (isEmptyValue(rate)) {
    const currency = Object.hasOwn(values, "Currency") ? values["Currency"] : null;
    return isEmptyValue(currency) ? 1 : null;
  }
  const number = readQuantity(rate);
  return number === null || number <= 0 ? null : Number(number);
}
