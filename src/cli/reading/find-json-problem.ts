import { createScanner, type JSONScanner } from "jsonc-parser";
import { shorten } from "../terminal/shorten.ts";
import { type Place, placeToken, readToken, TOKEN } from "./json-scanner.ts";

export interface JsonProblem extends Place {
  readonly problem: string;
}

/**
 * Where a text stops being JSON. JSON.parse does not say: its messages give a position only for some problems, and
 * differ between versions of Node. jsonc-parser reads the tokens; what may follow what stands here, because its parser calls
 * itself for each level, so that five thousand of them overflow the stack, and names no more than one thing that it expected.
 */
export function findJsonProblem(text: string): JsonProblem {
  const scanner = createScanner(text);
  const closers: Closer[] = [];
  /** What may stand next, in words. */
  let expected: Expectation = "value";
  for (;;) {
    const start = readStart(scanner, text);
    const next: Expectation | null = start === null ? null : step(start, expected, closers);
    if (next === null) {
      const problem = `expected ${describeExpected(expected, closers.at(-1))}, ${describeFound(scanner, text)}`;
      return { ...placeToken(scanner), problem };
    }
    expected = next;
  }
}

/** The first character of the next token; null where it is none of JSON's, as comments are, or the text ends. */
function readStart(scanner: JSONScanner, text: string): string | null {
  const token = readToken(scanner, text);
  return token <= TOKEN.number && isWhole(scanner) ? text.charAt(scanner.getTokenOffset()) : null;
}

function isWhole(scanner: JSONScanner): boolean {
  return scanner.getTokenError() === 0;
}

type Closer = "}" | "]";
type Expectation = "value" | "value or ]" | "key" | "key or }" | ":" | "after value";

/** Moves over a token by its first character; null where it may not stand here. */
function step(token: string, expected: Expectation, closers: Closer[]): Expectation | null {
  if (expected === ":") return token === ":" ? "value" : null;
  if (expected === "after value") {
    const closer = closers.at(-1);
    if (token === "," && closer !== undefined) return closer === "}" ? "key" : "value";
    return close(token, closers);
  }
  if (expected === "key" || expected === "key or }") {
    if (token === '"') return ":";
    return expected === "key or }" ? close(token, closers) : null;
  }
  if (token === "{") {
    closers.push("}");
    return "key or }";
  }
  if (token === "[") {
    closers.push("]");
    return "value or ]";
  }
  if (token === "]") return expected === "value or ]" ? close(token, closers) : null;
  return token === "}" || token === "," || token === ":" ? null : "after value";
}

function close(token: string, closers: Closer[]): Expectation | null {
  if (token !== closers.at(-1)) return null;
  closers.pop();
  return "after value";
}

const WORDS: Readonly<Record<Exclude<Expectation, "after value">, string>> = {
  value: "a value",
  "value or ]": 'a value or "]"',
  key: "a quoted key",
  "key or }": 'a quoted key or "}"',
  ":": '":"',
};

function describeExpected(expected: Expectation, closer: Closer | undefined): string {
  if (expected !== "after value") return WORDS[expected];
  return closer === undefined ? "the end" : `"," or "${closer}"`;
}

/** Enough of what stands there to recognise the place by. */
const LONGEST_FOUND = 20;

function describeFound(scanner: JSONScanner, text: string): string {
  const token = scanner.getToken();
  if (token === TOKEN.end) return "the file ends";
  if (token === TOKEN.text) {
    return isWhole(scanner)
      ? `found the text ${JSON.stringify(shorten(scanner.getTokenValue(), LONGEST_FOUND))}`
      : "found text that is not closed or has a character that must be escaped";
  }
  const start = scanner.getTokenOffset();
  return `found ${JSON.stringify(shorten(text.slice(start, start + scanner.getTokenLength()), LONGEST_FOUND))}`;
}
