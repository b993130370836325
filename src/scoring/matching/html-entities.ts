import { rememberLast } from "../terms/remember-last.ts";

const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{0,30});/gi;
const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** A text that was escaped more than once. */
const ESCAPED_AGAIN = /&(?:amp;)+/g;

/** The text with the characters that its entities stand for; `known` false: one of them is not known and stays. */
export function decodeEntities(text: string): { readonly text: string; readonly known: boolean } {
  let known = true;
  const decoded = text.replace(ENTITY, (entity, name: string) => {
    const character = name.startsWith("#") ? decodeNumber(name.slice(1)) : ENTITIES[name];
    known &&= character !== undefined;
    return character ?? entity;
  });
  return { text: decoded, known };
}

/** The one text that stands for all ways to escape it. */
export const unescapeText = rememberLast((text) =>
  text.includes("&") ? decodeEntities(text.replace(ESCAPED_AGAIN, "&")).text : text,
);

function decodeNumber(digits: string): string | undefined {
  const code = Number(/^x/i.test(digits) ? `0${digits}` : digits);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
