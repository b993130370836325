import { createScanner, type SyntaxKind } from "jsonc-parser";

export interface RoundedNumber {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly written: string;
  readonly read: number;
}

// Its enum exists for the compiler alone.
const NUMBER: SyntaxKind.NumericLiteral = 11;
const END: SyntaxKind.EOF = 17;

const WHOLE = { from: 0, to: Number.POSITIVE_INFINITY };

/** Fewer digits than a number of JavaScript keeps, so that most numbers need no comparison. */
const SHORT = /^-?[\d.]{1,15}$/;
/** Longer ones are cut: they are shown to be found. */
const LONGEST_SHOWN = 60;

/** From an offset of a text up to another one. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The first number of a JSON text (in this range of it) that JSON.parse does not keep: it turns 9007199254740993 into
 * 9007199254740992. Zoho quotes its ids and long numbers; tools between it and this program may not.
 */
export function findRoundedNumber(text: string, { from, to }: TextRange = WHOLE): RoundedNumber | null {
  const scanner = createScanner(text, true);
  for (let kind = scanner.scan(); kind !== END; kind = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    if (kind !== NUMBER || offset < from || offset >= to) continue;
    const written = scanner.getTokenValue();
    const read = Number(written);
    if (SHORT.test(written) || keepsDigits(written, read)) continue;
    return {
      line: scanner.getTokenStartLine() + 1,
      column: scanner.getTokenStartCharacter() + 1,
      written: written.length <= LONGEST_SHOWN ? written : `${written.slice(0, LONGEST_SHOWN)}…`,
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
