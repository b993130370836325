import type { Locale } from "../../../runtime/locale.ts";

/** Numbers are longer only by mistake; whatever is typed is looked at up to here. */
const LONGEST = 40;
/** The zeros of the scripts whose digits people type. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const NUMERAL = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A number that would be taken as it is typed and yet may mean another: "1.000" for a thousand. The digits of the other one;
 * null: nothing to ask. Three zeros behind the point are written by nobody who means a one.
 */
export function questionNumber(text: string, locale: Locale): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(trimmed)) return null;
  const asks = trimmed.endsWith(".000") || findSeparators(locale).group === ".";
  return asks ? trimmed.replace(".", "") : null;
}

/** Text that is no number as Zoho takes it, read as people write numbers: "1,000", "1.000,5", "1 000", "١٬٠٠٠"; null: none. */
export function guessNumber(text: string, locale: Locale): string | null {
  if (text.length > LONGEST) return null;
  const plain = writePlainly(text);
  const point = findPoint(plain, locale);
  const whole = point === -1 ? plain : plain.slice(0, point);
  if (!/^[+-]?(?:\d+|\d{1,3}(?:[ ,.]\d{2,3})*[ ,.]\d{3})$/.test(whole)) return null;
  const digits = `${whole.replaceAll(/[ ,.]/g, "")}${point === -1 ? "" : `.${plain.slice(point + 1)}`}`;
  if (!NUMERAL.test(digits)) return null;
  // Trailing zeros would be asked about in turn.
  return digits.includes(".") ? trimDecimals(digits) : digits;
}

function trimDecimals(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return digits.slice(0, digits[end - 1] === "." ? end - 1 : end);
}

/** Western digits, "-", " " between thousands, and "," or "." as they are. */
function writePlainly(text: string): string {
  return text
    .replaceAll(/[\u200e\u200f\u061c]/g, "")
    .trim()
    .replaceAll(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replaceAll(/[\u2212\u2013]/g, "-")
    .replaceAll("\u066b", ".")
    .replaceAll("\u066c", ",")
    .replaceAll(/[\s'’_]/g, " ");
}

/** Where the decimals begin: behind the last of two kinds of separators, else as the user's language has it. */
function findPoint(plain: string, locale: Locale): number {
  const last = Math.max(plain.lastIndexOf(","), plain.lastIndexOf("."));
  const mark = plain[last];
  if (mark === undefined) return -1;
  const others = plain.slice(0, last);
  if (others.includes(mark)) return -1;
  if (/[ ,.]/.test(others)) return last;
  const { group, decimal } = findSeparators(locale);
  const inThrees = /^[+-]?\d{1,3}[,.]\d{3}$/.test(plain);
  return inThrees && mark !== decimal && (mark === group || mark === ",") ? -1 : last;
}

function findSeparators({ total }: Locale): { readonly group: string; readonly decimal: string } {
  const marks = total(1_234_567.5).match(/\P{Nd}/gu) ?? [];
  return { group: marks[0] ?? "", decimal: marks.at(-1) ?? "" };
}
