import { rememberLast } from "../terms/remember-last.ts";
import { decodeEntities, unescapeText } from "./html-entities.ts";

/** What no font draws: zero-width characters, marks of direction, variation selectors, fillers, tags, controls. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}|[\ufff9-\ufffb]/gu;
/** Letters of other alphabets above those that they are taken for; in both cases, so that a change of case stays one. */
const CAPITALS = "АВЕЅІЈКМНОРСТУХԀҺӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const LATIN_CAPITALS = "ABESIJKMHOPCTYXDHIABEZHIKMNOPTYX";
/** The letters, then marks and a blank. */
const FOREIGN = `${CAPITALS}${CAPITALS.toLowerCase()}‘’‛ʼ′´“”„‟‐‒–—―−\u2800`;
const TAKEN_FOR = `${LATIN_CAPITALS}${LATIN_CAPITALS.toLowerCase()}''''''""""------ `;
const LOOK_ALIKES = new RegExp(`[${FOREIGN}]`, "g");
/** What most texts are: words of printable ASCII, a single blank between them; without what could begin markup. */
const PLAIN_WORDS = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;
/** More than any field of Zoho's holds: a match keeps a place for each character. */
const LONGEST_PLAIN = 100_000;
const MARKUP = /<[a-z!/]|&(?:#\d|#x|[a-z])[\da-z]{0,30};/i;

/** True for a text that has one form only, so that a test in small letters decides for good. */
export function isPlainText(text: string): boolean {
  return text.length <= LONGEST_PLAIN && PLAIN_WORDS.test(text);
}

/** Letters that engines take for others when they ignore case: Turkish, German, and Greek at the end of a word. */
const SAME_BUT_FOR_CASE: Readonly<Record<string, string>> = { İ: "I", ı: "i", ß: "ss", ẞ: "SS", ς: "σ", Σ: "σ" };

/** The one text that stands for all that look the same on a screen, or that differ in case by some engine's rules. */
export const cleanText = rememberLast((text) =>
  isPlainText(text) ? text : unifyLooks(text).replace(/[İıßẞςΣ]/g, (letter) => SAME_BUT_FOR_CASE[letter] ?? letter),
);

/** The one text that stands for all that look the same on a screen. */
export function unifyLooks(text: string): string {
  return (
    text
      .replace(INVISIBLE, "")
      // Before NFKC, which takes some of them apart, and after it for what it has made of others.
      .replace(LOOK_ALIKES, readLookAlike)
      .normalize("NFKC")
      .replace(LOOK_ALIKES, readLookAlike)
      .replace(/\s+/g, " ")
      .trim()
  );
}

function readLookAlike(letter: string): string {
  return TAKEN_FOR[FOREIGN.indexOf(letter)] ?? letter;
}

/** The same for a value: text, a list, or a record's name. The value itself where nothing changes. */
export function cleanValue(value: unknown): unknown {
  return changeTexts(value, cleanText);
}

/** The same, for the text that is meant where the value is escaped for HTML. */
export function unescapeValue(value: unknown): unknown {
  return changeTexts(value, unescapeText);
}

function changeTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const changed = value.map((item: unknown) => (Array.isArray(item) ? item : changeTexts(item, change)));
    return changed.some((item, index) => item !== value[index]) ? changed : value;
  }
  const name: unknown = Object.hasOwn(value, "name") ? (value as { readonly name: unknown }).name : null;
  return typeof name !== "string" || change(name) === name ? value : { ...value, name: change(name) };
}

export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * What people may see of markup, with and without a blank between its elements; null where that takes a whole browser.
 * Each piece of the text is looked at once.
 */
export function readMarkup(markup: string): readonly string[] | null {
  if (/<(?:!--|style|script)/i.test(markup)) return null;
  const [before = "", ...pieces] = markup.split("<");
  const texts = [before];
  for (const piece of pieces) {
    const end = /^[a-z!/]/i.test(piece) ? piece.indexOf(">") : -1;
    if (end < 0) texts.push(`${texts.pop()}<${piece}`);
    // A quote that is still open: the mark belongs to an attribute.
    else if (piece.slice(0, end).split('"').length % 2 === 0) return null;
    else texts.push(piece.slice(end + 1));
  }
  const decoded = ["", " "].map((gap) => decodeEntities(texts.join(gap)));
  return decoded.every(({ known }) => known) ? decoded.map(({ text }) => text.replace(/\s+/g, " ").trim()) : null;
}
