import { createScanner } from "jsonc-parser";
import { readToken, type TextRange, TOKEN } from "./json-scanner.ts";

/** A part of what a file has: of the list under a key of its object, one entry. */
export interface ListEntry {
  readonly key: string;
  readonly index: number;
}

/**
 * Where an entry stands in the text of a JSON object; null where there is none. Of a key that comes twice the last one counts, as
 * it does for JSON.parse. Not by the library's tree of a text: it has an object for each number, and a few thousand levels of
 * lists in lists overflow the stack.
 */
export function findEntry(text: string, { key, index }: ListEntry): TextRange | null {
  const scanner = createScanner(text);
  let depth = 0;
  let name = "";
  let range: TextRange | null = null;
  /** The entry of the list that is being read and its start; null outside of such a list. */
  let current: { readonly index: number; readonly from: number } | null = null;
  for (let token = readToken(scanner, text); token !== TOKEN.end; token = readToken(scanner, text)) {
    const offset = scanner.getTokenOffset();
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth -= 1;
    const isEnd = (depth === 1 && token === TOKEN.closeBracket) || (depth === 2 && token === TOKEN.comma);
    if (isEnd && current !== null) {
      if (current.index === index) range = { from: current.from, to: offset };
      current = token === TOKEN.comma ? { index: current.index + 1, from: offset + 1 } : null;
    } else if (depth === 1 && token === TOKEN.text) name = scanner.getTokenValue();
    else if (depth === 1 && token === TOKEN.colon && name === key) range = null;
    else if (depth === 1 && token === TOKEN.openBracket && name === key) current = { index: 0, from: offset + 1 };
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth += 1;
  }
  return range;
}
