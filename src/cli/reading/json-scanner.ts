import type { JSONScanner, SyntaxKind } from "jsonc-parser";

/** What jsonc-parser's scanner finds in JSON, by its names: its own enum exists for the compiler alone. */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  text: 10,
  number: 11,
  lineBreak: 14,
  end: 17,
} as const satisfies Readonly<Record<string, SyntaxKind>>;

const BLANKS = /[ \t]*/y;

/** The next token, a comment among them. */
export function readToken(scanner: JSONScanner, text: string): SyntaxKind {
  let token: SyntaxKind;
  do {
    // The scanner would put together what it skips, blank by blank: half a minute for 30 MB of them.
    BLANKS.lastIndex = scanner.getPosition();
    BLANKS.test(text);
    scanner.setPosition(BLANKS.lastIndex);
    token = scanner.scan();
  } while (token === TOKEN.lineBreak);
  return token;
}

/** A place in a file, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** From an offset of a text up to another one. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Where the token begins that was read last. */
export function placeToken(scanner: JSONScanner): Place {
  return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
}
