import { unifyLooks } from "../../matching/text-forms.ts";

/** Hidden in any script; what else is joined or widened is at home in scripts without capital letters. */
const HIDDEN = /[\u00a0\u115f\u1160\u200b\u2060\u3164\ufeff\uffa0]/;
const CASELESS = /\p{Lo}/u;
const NEAR_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
const MARK = /\p{M}/u;

/** The code points in a text that people take for others, each once, e.g. "U+00A0". */
export function findOddCharacters(text: string): readonly string[] {
  const odd = text.split(" ").flatMap((word) => Array.from(word).filter((character) => isOdd(character, word)));
  return [...new Set(odd)].map((character) => {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
}

function isOdd(character: string, word: string): boolean {
  if (character <= "~") return false;
  if (MARK.test(character)) return word.normalize("NFC") !== word;
  if (CASELESS.test(word)) return HIDDEN.test(character);
  // A word in one alphabet is what it looks like.
  if (NEAR_LATIN.test(character) && !LATIN.test(word)) return false;
  const between = `x${character}x`;
  return unifyLooks(between) !== between;
}
