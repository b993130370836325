import { createScanner } from "jsonc-parser";
import { shorten } from "../terminal/shorten.ts";
import { type Place, placeToken, readToken, type TextRange, TOKEN } from "./json-scanner.ts";

export interface RoundedNumber extends Place {
  readonly written: string;
  readonly read: number;
}

const WHOLE = { from: 0, to: Number.POSITIVE_INFINITY };

/** Fewer digits than a number of JavaScript keeps, so that most numbers need no comparison. */
const SHORT = /^-?[\d.]{1,15}$/;
/** They are shown to be found. */
const LONGEST_SHOWN = 60;

/**
 * The first number of a JSON text (in this range of it) that JSON.parse does not keep: it turns 9007199254740993 into
 * 9007199254740992. Zoho quotes its ids and long numbers; tools between it and this program may not.
 */
export function findRoundedNumber(text: string, { from, to }: TextRange = WHOLE): RoundedNumber | null {
  const scanner = createScanner(text);
  for (let token = readToken(scanner, text); token !== TOKEN.end; token = readToken(scanner, text)) {
    const offset = scanner.getTokenOffset();
    if (token !== TOKEN.number || offset < from || offset >= to) continue;
    const written = scanner.getTokenValue();
    const read = Number(written);
    if (SHORT.test(written) || keepsDigits(written, read)) continue;
    return {
      ...placeToken(scanner),
      written: shorten(written, LONGEST_SHOWN),
      read,
    };
  }
  return null;
}

/** By the digits alone: the power of ten is never what is lost. Some writers give all 17 digits of a number. */
function keepsDigits(written: string, read: number): boolean {
  const digits = digitsOf(written);
  return Number.isFinite(read) && (digits === digitsOf(String(read)) || digits === digitsOf(read.toPrecision(17)));
}

function digitsOf(number: string): string {
  const [mantissa = ""] = number.toLowerCase().split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  let [start, end] = [0, digits.length];
  while (digits[start] === "0") start++;
  while (end > start && digits[end - 1] === "0") end--;
  return digits.slice(start, end);
}
