export interface JsonProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

const BLANKS = /[ \t\r\n]*/y;
const TOKEN = /[{}[\],:]|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// Read part by part: one pattern for a whole text overflows the stack on long ones.
const TEXT_PART = /[ !#-[\]-\u{10ffff}]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;

/**
 * Where a text stops being JSON. JSON.parse does not say: its messages give a position only for some problems, and
 * differ between versions of Node.
 */
export function findJsonProblem(text: string): JsonProblem {
  const closers: ("}" | "]")[] = [];
  /** What may stand next, in words. */
  let expected: Expectation = "value";
  let position = 0;
  for (;;) {
    position = skip(text, position);
    const token = readToken(text, position);
    const next: Expectation | null = token === null ? null : step(token, expected, closers);
    if (token === null || next === null) return describe(text, position, expected, closers);
    position += token.length;
    expected = next;
  }
}

type Expectation = "value" | "value or ]" | "key" | "key or }" | ":" | "after value";

/** Moves over one token; null where it may not stand here. */
function step(token: string, expected: Expectation, closers: ("}" | "]")[]): Expectation | null {
  if (expected === ":") return token === ":" ? "value" : null;
  if (expected === "after value") {
    const closer = closers.at(-1);
    if (token === "," && closer !== undefined) return closer === "}" ? "key" : "value";
    return close(token, closers);
  }
  if (expected === "key" || expected === "key or }") {
    if (token.startsWith('"')) return ":";
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

function close(token: string, closers: ("}" | "]")[]): Expectation | null {
  if (token !== closers.at(-1)) return null;
  closers.pop();
  return "after value";
}

function describe(text: string, position: number, expected: Expectation, closers: readonly ("}" | "]")[]): JsonProblem {
  const before = text.slice(0, position);
  const line = before.split("\n").length;
  const column = position - before.lastIndexOf("\n");
  const closer = closers.at(-1);
  const wanted =
    expected === "after value" ? (closer === undefined ? "the end" : `"," or "${closer}"`) : WORDS[expected];
  return { line, column, problem: `expected ${wanted}, ${describeFound(text, position)}` };
}

const WORDS: Readonly<Record<Exclude<Expectation, "after value">, string>> = {
  value: "a value",
  "value or ]": 'a value or "]"',
  key: "a quoted key",
  "key or }": 'a quoted key or "}"',
  ":": '":"',
};

function describeFound(text: string, position: number): string {
  if (position >= text.length) return "the file ends";
  // A whole one would have been a token.
  if (text[position] === '"') return "found text that is not closed or has a character that must be escaped";
  return `found ${JSON.stringify(findWord(text, position))}`;
}

/** A few characters from here on, to recognise the place by. */
function findWord(text: string, position: number): string {
  const rest = text.slice(position, position + 20);
  return /^\w+/.exec(rest)?.[0] ?? Array.from(rest)[0] ?? "";
}

function skip(text: string, position: number): number {
  BLANKS.lastIndex = position;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}

function readToken(text: string, position: number): string | null {
  if (text[position] !== '"') {
    TOKEN.lastIndex = position;
    return TOKEN.exec(text)?.[0] ?? null;
  }
  let end = position + 1;
  do {
    TEXT_PART.lastIndex = end;
    end = TEXT_PART.test(text) ? TEXT_PART.lastIndex : end;
  } while (TEXT_PART.lastIndex > 0);
  return text[end] === '"' ? text.slice(position, end + 1) : null;
}
