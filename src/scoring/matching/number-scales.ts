import type { UnknownReason } from "../terms/doubts.ts";
import { rememberLast } from "../terms/remember-last.ts";
import type { FieldContext } from "./criterion-test.ts";
import { isEmptyValue } from "./empty-values.ts";
import { type Decision, type OrderRelation, relateTo, type Scale } from "./ordered-tests.ts";
import { unknown, type Verdict } from "./outcome.ts";
import { isInexact, refuseSeen, refuseValue } from "./refuse-value.ts";

type Quantity = number | bigint;

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** Numerals with few enough digits to be exact. */
const PLAIN_NUMERAL = /^-?(?:\d{1,15}|\d{1,9}\.\d{1,6})$/;
/** So many digits a number tells apart. */
const EXACT_DIGITS = 15;
const SMALLEST_EXACT = 2 ** -1022;
const WHOLE = /^[+-]?\d+$/;
const MAX_DIGITS = 100;

/** Numbers, also as text: Zoho answers "100000" where 100000 was given. */
export const numberScale: Scale<Quantity> = {
  readPoint: (seen) => readQuantity(seen) ?? refuseNumber(seen),
  decide: decideQuantity,
  decideBetween: decideQuantityBetween,
};

/**
 * Amounts: the wanted one is in the home currency, the record's in its own, at Exchange_Rate units for one of home.
 * Source: Zoho's criteria editor; v7 bulk read.
 */
export const currencyScale: Scale<Quantity> = {
  ...createCurrencyScale(null),
  in: ({ severalCurrencies }) => (severalCurrencies === null ? currencyScale : CURRENCY_SCALES[`${severalCurrencies}`]),
};

/** Decimal places of currencies. */
const PERHAPS_PLACES = [0, 2, 3];

function round(amount: number, places: number): number {
  return Math.round(amount * 10 ** places) / 10 ** places;
}

const CURRENCY_SCALES = { true: createCurrencyScale(true), false: createCurrencyScale(false) };

/** `several`: whether the organisation has several currencies; null: not known. */
function createCurrencyScale(several: boolean | null): Scale<Quantity> {
  return {
    readPoint(seen, values) {
      const amount = readQuantity(seen);
      if (amount === null) return refuseNumber(seen);
      const rate = readExchangeRate(values, several);
      if (typeof rate === "object") return rate;
      if (rate === 1) return amount;
      return typeof amount === "bigint" ? unknown("number_inexact") : round(amount / rate, 6);
    },
    decide: decideQuantity,
    decideBetween: decideQuantityBetween,
    doubt(seen, point, decision, values) {
      const amount = readQuantity(seen);
      if (amount === null) return null;
      const met = decision.met(point);
      if (decision.met(amount) !== met) return "home_currency_by_exchange_rate";
      // To how many places Zoho rounds what it converts is not documented.
      const isConverted = point !== amount && typeof point === "number";
      if (isConverted && PERHAPS_PLACES.some((places) => decision.met(round(point, places)) !== met))
        return "home_currency_by_exchange_rate";
      // Another rate changes an amount, but not its sign.
      const isBorder = (turn: Quantity): boolean => (amount > 0 && turn > 0) || (amount < 0 && turn < 0);
      const assumed =
        isEmptyValue(values["Exchange_Rate"]) && (several === null || Object.hasOwn(values, "Exchange_Rate"));
      return assumed && decision.turns.some(isBorder) ? "amount_in_home_currency" : null;
    },
  };
}

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
  return isRounded(wanted) ? "number_inexact" : refuseValue(wanted);
}

function refuseNumber(seen: unknown): Verdict {
  return isRounded(seen) ? unknown("number_inexact") : refuseSeen(seen);
}

/** A text of a number that no number here holds exactly, such as "9007199254740993.0". */
function isRounded(value: unknown): boolean {
  const text = typeof value === "string" ? value.trim() : "";
  return text.length <= MAX_DIGITS && DECIMAL.test(text) && !keepsDigits(text, Number(text));
}

/** False where other texts are read as the same number. */
function keepsDigits(text: string, number: number): boolean {
  if (!Number.isFinite(number) || isInexact(number)) return false;
  const digits = significantDigits(text);
  // Nearer to 0 than this a number loses digits, and in the end all of them.
  if (digits !== "" && Math.abs(number) < SMALLEST_EXACT) return false;
  return digits.length <= EXACT_DIGITS || digits === significantDigits(String(number));
}

function significantDigits(text: string): string {
  const [mantissa = ""] = text.toLowerCase().split("e");
  const digits = mantissa.replace(/\D/g, "").replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}

/** A bigint where a number would lose digits. */
function readQuantity(value: unknown): Quantity | null {
  if (typeof value === "number") return Number.isFinite(value) && !isInexact(value) ? value : null;
  return typeof value === "string" ? parseQuantity(value) : null;
}

const parseQuantity = rememberLast((value): Quantity | null => {
  if (PLAIN_NUMERAL.test(value)) return Number(value);
  const text = value.trim();
  if (text.length > MAX_DIGITS || !DECIMAL.test(text)) return null;
  const number = Number(text);
  if (keepsDigits(text, number)) return number;
  return WHOLE.test(text) ? BigInt(text) : null;
});

/** The rate, or why there is none. Only metadata can tell that an organisation has one currency: a record may be read in part. */
function readExchangeRate(values: Readonly<Record<string, unknown>>, several: boolean | null): number | Verdict {
  if (!Object.hasOwn(values, "Exchange_Rate")) {
    const needed = several === true || Object.hasOwn(values, "Currency");
    return needed ? unknown("exchange_rate_not_in_record") : 1;
  }
  const rate = values["Exchange_Rate"];
  // Shown, and none chosen.
  if (isEmptyValue(rate) && Object.hasOwn(values, "Currency") && isEmptyValue(values["Currency"])) return 1;
  const number = isEmptyValue(rate) ? null : readQuantity(rate);
  return number === null || number <= 0 ? unknown("exchange_rate_unusable") : Number(number);
}
